package com.webox.ai.job;

import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import com.webox.platform.time.DatabaseTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Quartz's part: at its time a job is looked at. So many at once on a server; what finds no room is left to those at
 * work, who look for what is overdue before they rest.
 */
@Component
class Waking implements JobHandler<Waking.Wake> {

    record Wake(UUID job) {}

    static final String NAME = "ai.job";

    private static final Logger log = LoggerFactory.getLogger(Waking.class);
    private static final Duration OVERDUE = Duration.ofSeconds(1);

    private final Worker worker;
    private final JobRows rows;
    private final DatabaseTime time;
    private final Jobs jobs;
    private final Clock clock;
    private final Semaphore room;

    Waking(Worker worker, JobRows rows, DatabaseTime time, Jobs jobs, Clock clock, JobSettings settings) {
        this.worker = worker;
        this.rows = rows;
        this.time = time;
        this.jobs = jobs;
        this.clock = clock;
        this.room = new Semaphore(settings.atOnce());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Wake> payloadType() {
        return Wake.class;
    }

    /** Running it twice for one job finds the job in hands, or resting. */
    @Override
    public void run(Wake wake) throws InterruptedException {
        if (!room.tryAcquire()) {
            return;
        }
        try {
            Optional<JobId> next = Optional.of(new JobId(wake.job()));
            while (next.isPresent()) {
                JobId job = next.get();
                worker.work(job).ifPresent(rest -> in(rest, job));
                next = rows.overdue(time.now().minus(OVERDUE), 1).stream().findFirst();
            }
        } finally {
            room.release();
        }
    }

    /** Lets a job be looked at after a while; at once for no time. */
    void in(Duration rest, JobId job) {
        try {
            jobs.schedule(NAME, new Wake(job.value()), clock.instant().plus(rest));
        } catch (RuntimeException e) {
            // The watch finds it.
            log.warn("job {} waits for the watch: {}", job, e.toString());
        }
    }

    void now(List<JobId> overdue) {
        overdue.forEach(job -> in(Duration.ZERO, job));
    }
}
