package com.webox.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Durable background work: survives restarts, runs once in a cluster, is taken over when a node dies. */
@Component
public class Jobs {

    private final Scheduler scheduler;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Jobs(Scheduler scheduler, JsonMapper json, Clock clock, TransactionTemplate transaction) {
        this.scheduler = scheduler;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Runs once, as soon as a worker is free. */
    public void enqueue(String handler, Record payload) {
        schedule(handler, payload, Instant.EPOCH);
    }

    /** Runs once, not before {@code when}. */
    public void schedule(String handler, Record payload, Instant when) {
        String id = UUID.randomUUID().toString();
        // A start in the past would count as a misfire, which Quartz looks for once a minute only.
        Instant start = when.isBefore(clock.instant()) ? clock.instant() : when;
        start(
                detail(handler, id, payload),
                TriggerBuilder.newTrigger()
                        .withIdentity(id, handler)
                        .startAt(Date.from(start))
                        .withSchedule(SimpleScheduleBuilder.simpleSchedule().withMisfireHandlingInstructionFireNow())
                        .build());
    }

    /** Runs for ever, on one node at a time; calling it again at each start replaces the former rhythm. */
    public void every(Duration interval, String handler, Record payload) {
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity("every", handler)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        transaction.executeWithoutResult(status -> {
            try {
                if (scheduler.rescheduleJob(new TriggerKey("every", handler), trigger) == null) {
                    start(detail(handler, "every", payload), trigger);
                }
            } catch (SchedulerException e) {
                throw new IllegalStateException("cannot schedule " + handler, e);
            }
        });
    }

    private JobDetail detail(String handler, String id, Record payload) {
        return JobBuilder.newJob(DispatchingJob.class)
                .withIdentity(new JobKey(id, handler))
                .usingJobData(DispatchingJob.HANDLER, handler)
                .usingJobData(DispatchingJob.PAYLOAD, json.writeValueAsString(payload))
                // Without this Quartz drops the one-shot job of a killed node.
                .requestRecovery()
                .build();
    }

    /** In a transaction: without one, Quartz neither holds its lock nor makes its rows visible together. */
    private void start(JobDetail detail, Trigger trigger) {
        transaction.executeWithoutResult(status -> {
            try {
                scheduler.scheduleJob(detail, trigger);
            } catch (ObjectAlreadyExistsException e) {
                // Another node of the cluster started the same recurring job first.
            } catch (SchedulerException e) {
                throw new IllegalStateException("cannot schedule " + detail.getKey(), e);
            }
        });
    }
}
