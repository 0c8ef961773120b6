package com.webox.ai.job;

import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import com.webox.platform.time.DatabaseTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Finds jobs that nobody looked at when their time came: their server died, or had no room. Forgets old ones. */
@Component
class JobWatch implements JobHandler<JobWatch.Tick> {

    record Tick() {}

    private static final String NAME = "ai.job-watch";
    private static final Duration RHYTHM = Duration.ofSeconds(5);
    private static final Duration LATE = Duration.ofSeconds(2);
    private static final int BATCH = 100;

    private final JobRows rows;
    private final DatabaseTime time;
    private final Waking waking;
    private final Jobs jobs;
    private final JobSettings settings;

    JobWatch(JobRows rows, DatabaseTime time, Waking waking, Jobs jobs, JobSettings settings) {
        this.rows = rows;
        this.time = time;
        this.waking = waking;
        this.jobs = jobs;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        jobs.every(RHYTHM, NAME, new Tick());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Tick> payloadType() {
        return Tick.class;
    }

    @Override
    public void run(Tick tick) {
        Instant now = time.now();
        waking.now(rows.overdue(now.minus(LATE), BATCH));
        rows.old(now.minus(settings.kept()), BATCH).forEach(rows::delete);
    }
}
