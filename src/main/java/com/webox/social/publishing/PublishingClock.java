package com.webox.social.publishing;

import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import com.webox.platform.time.DatabaseTime;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Quartz's part: every two seconds one node of the cluster wakes its dispatcher and forgets nodes that are gone. */
@Component
class PublishingClock implements JobHandler<PublishingClock.Tick> {

    record Tick() {}

    private static final String NAME = "social.publishing-clock";
    private static final Duration RHYTHM = Duration.ofSeconds(2);

    private final Claims claims;
    private final DatabaseTime time;
    private final Dispatcher dispatcher;
    private final Jobs jobs;

    PublishingClock(Claims claims, DatabaseTime time, Dispatcher dispatcher, Jobs jobs) {
        this.claims = claims;
        this.time = time;
        this.dispatcher = dispatcher;
        this.jobs = jobs;
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
        claims.forgetNodes(time.now());
        dispatcher.wake();
    }
}
