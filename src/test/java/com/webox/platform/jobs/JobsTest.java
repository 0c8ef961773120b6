package com.webox.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.testing.WeboxTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Background work on the real job store. */
@WeboxTest
@Import(JobsTest.Couriers.class)
class JobsTest {

    record Parcel(String label, int weight) {

        static Parcel fresh() {
            return new Parcel(UUID.randomUUID().toString(), 3);
        }
    }

    record Delivery(Parcel parcel, Instant at) {}

    private final Jobs jobs;
    private final Courier courier;
    private final Scheduler scheduler;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    JobsTest(Jobs jobs, Courier courier, Scheduler scheduler, JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jobs = jobs;
        this.courier = courier;
        this.scheduler = scheduler;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Test
    void anEnqueuedJobRunsOnceWithItsPayload() throws Exception {
        Parcel parcel = new Parcel("élan 👩‍🚀 " + UUID.randomUUID(), 7);

        jobs.enqueue(Courier.NAME, parcel);

        assertThat(courier.await(parcel).parcel()).isEqualTo(parcel);
        assertThat(courier.deliveriesOf(parcel).poll(3, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aJobWaitsForTheCommitAndGoesWithTheRollback() throws Exception {
        Parcel kept = Parcel.fresh();
        Parcel lost = Parcel.fresh();

        transaction.executeWithoutResult(status -> {
            jobs.enqueue(Courier.NAME, lost);
            status.setRollbackOnly();
        });
        Instant committed = transaction.execute(status -> {
            jobs.enqueue(Courier.NAME, kept);
            return Instant.now();
        });

        assertThat(courier.await(kept).at()).isAfterOrEqualTo(committed);
        assertThat(courier.deliveriesOf(lost)).isEmpty();
    }

    @Test
    void aScheduledJobIsNotEarly() throws Exception {
        Parcel parcel = Parcel.fresh();
        // Quartz keeps time in milliseconds.
        Instant due = Instant.ofEpochMilli(System.currentTimeMillis() + 2_000);

        jobs.schedule(Courier.NAME, parcel, due);

        Instant delivered = courier.await(parcel).at();
        assertThat(delivered).isAfterOrEqualTo(due);
        assertThat(Duration.between(due, delivered)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aRecurringJobKeepsItsRhythmAndTakesANewOne() throws Exception {
        Parcel parcel = Parcel.fresh();
        JobKey key = new JobKey("every", Courier.NAME);

        jobs.every(Duration.ofMillis(200), Courier.NAME, parcel);
        Instant first = courier.await(parcel).at();
        Instant second = courier.await(parcel).at();
        jobs.every(Duration.ofHours(2), Courier.NAME, parcel);

        assertThat(second).isAfter(first);
        assertThat(scheduler.getTriggersOfJob(key))
                .singleElement()
                .satisfies(trigger -> assertThat(((SimpleTrigger) trigger).getRepeatInterval())
                        .isEqualTo(Duration.ofHours(2).toMillis()));
        scheduler.deleteJob(key);
    }

    @Test
    void theJobOfADeadNodeIsTakenOver() throws Exception {
        Parcel parcel = Parcel.fresh();
        jobs.schedule(Courier.NAME, parcel, Instant.now().plus(Duration.ofDays(1)));
        String job = onlyJobDueLater();

        leaveBehindWhatADeadNodeLeaves(job);

        assertThat(courier.await(parcel).parcel()).isEqualTo(parcel);
    }

    private String onlyJobDueLater() throws SchedulerException {
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(Courier.NAME))) {
            for (Trigger trigger : scheduler.getTriggersOfJob(key)) {
                if (trigger.getStartTime().toInstant().isAfter(Instant.now().plus(Duration.ofHours(1)))) {
                    return key.getName();
                }
            }
        }
        throw new AssertionError("the job is not in the store");
    }

    /** The rows of a process that was killed while it ran the job. */
    private void leaveBehindWhatADeadNodeLeaves(String job) throws SchedulerException {
        String cluster = scheduler.getSchedulerName();
        long longAgo = System.currentTimeMillis() - Duration.ofHours(1).toMillis();
        jdbc.update("update QRTZ_TRIGGERS set TRIGGER_STATE = 'COMPLETE', NEXT_FIRE_TIME = -1 where JOB_NAME = ?", job);
        jdbc.update("""
                insert into QRTZ_FIRED_TRIGGERS (SCHED_NAME, ENTRY_ID, TRIGGER_NAME, TRIGGER_GROUP, INSTANCE_NAME,
                    FIRED_TIME, SCHED_TIME, PRIORITY, STATE, JOB_NAME, JOB_GROUP, IS_NONCONCURRENT, REQUESTS_RECOVERY)
                select SCHED_NAME, 'dead-node-1', JOB_NAME, JOB_GROUP, 'dead-node', ?, ?, 5, 'EXECUTING', JOB_NAME,
                    JOB_GROUP, IS_NONCONCURRENT, REQUESTS_RECOVERY
                from QRTZ_JOB_DETAILS where SCHED_NAME = ? and JOB_NAME = ?""", longAgo, longAgo, cluster, job);
        jdbc.update("insert into QRTZ_SCHEDULER_STATE values (?, 'dead-node', ?, 2000)", cluster, longAgo);
    }

    /** Hands each parcel to the test that waits for it. */
    static final class Courier implements JobHandler<Parcel> {

        static final String NAME = "test.courier";

        private final Map<String, BlockingQueue<Delivery>> deliveries = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<Parcel> payloadType() {
            return Parcel.class;
        }

        @Override
        public void run(Parcel parcel) {
            deliveriesOf(parcel).add(new Delivery(parcel, Instant.now()));
        }

        BlockingQueue<Delivery> deliveriesOf(Parcel parcel) {
            return deliveries.computeIfAbsent(parcel.label(), key -> new LinkedBlockingQueue<>());
        }

        Delivery await(Parcel parcel) throws InterruptedException {
            Delivery delivery = deliveriesOf(parcel).poll(30, TimeUnit.SECONDS);
            if (delivery == null) {
                throw new AssertionError("no delivery of " + parcel + " within 30 s");
            }
            return delivery;
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Couriers {

        @Bean
        Courier courier() {
            return new Courier();
        }
    }
}
