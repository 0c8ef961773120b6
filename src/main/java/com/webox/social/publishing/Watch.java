package com.webox.social.publishing;

import com.webox.platform.time.DatabaseTime;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Every node looks each second whether another one's lease is over, and takes over what it held. Not a job of the
 * cluster: whoever dies may be the very node that had the job, and Quartz notices that only after some ten seconds.
 */
@Component
class Watch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Watch.class);
    private static final Duration RHYTHM = Duration.ofSeconds(1);

    private final Claims claims;
    private final DatabaseTime time;
    private final Dispatcher dispatcher;
    private final PublishingSettings settings;
    private volatile CountDownLatch over = new CountDownLatch(0);
    private @Nullable Thread thread;

    Watch(Claims claims, DatabaseTime time, Dispatcher dispatcher, PublishingSettings settings) {
        this.claims = claims;
        this.time = time;
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (settings.enabled()) {
            CountDownLatch end = new CountDownLatch(1);
            over = end;
            thread = Thread.ofPlatform().daemon().name("publishing-watch").start(() -> watch(end));
        }
    }

    @Override
    public void stop() {
        over.countDown();
        Thread watching = thread;
        if (watching != null) {
            try {
                // Not interrupted: an interrupt in the middle of a write closes the embedded database's file.
                watching.join(RHYTHM.multipliedBy(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return over.getCount() > 0;
    }

    private void watch(CountDownLatch end) {
        try {
            while (!end.await(RHYTHM.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            int taken = claims.takeOver(time.now());
            if (taken > 0) {
                log.info("{} publications of a stopped server are checked on their networks", taken);
                dispatcher.wake();
            }
        } catch (RuntimeException e) {
            log.warn("cannot look after stopped servers: {}", e.toString());
        }
    }
}
