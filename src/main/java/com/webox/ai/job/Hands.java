package com.webox.ai.job;

import com.webox.ai.Stop;
import com.webox.platform.time.DatabaseTime;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What this server works on. It gives a sign of life for each job once a second; without one for a lease's length another
 * server takes the job. A server that was paused finds that out by its own clocks before it sends anything.
 */
@Component
class Hands {

    private static final Logger log = LoggerFactory.getLogger(Hands.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /** Stops sending this much before others may take over. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private final String node = UUID.randomUUID().toString();
    private final Map<JobId, Hand> full = new ConcurrentHashMap<>();
    private final JobRows rows;
    private final DatabaseTime time;
    private final Clock clock;
    private final Duration lease;
    private volatile boolean closing;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ai-job-heartbeat").factory());

    Hands(JobRows rows, DatabaseTime time, Clock clock, JobSettings settings) {
        this.rows = rows;
        this.time = time;
        this.clock = clock;
        this.lease = settings.lease();
    }

    /** A job in work. {@code stop}: the word that it should end soon. */
    static final class Hand {
        private final Claim claim;
        private final JobRow.Order order;
        private final Stop stop = new Stop();
        private volatile long endsAtNanos;
        private volatile Instant endsAt = Instant.EPOCH;

        private Hand(Claim claim, JobRow.Order order) {
            this.claim = claim;
            this.order = order;
        }

        JobRow.Order order() {
            return order;
        }

        Claim claim() {
            return claim;
        }

        Stop stop() {
            return stop;
        }
    }

    /** This server's name in claims; another one after each start. */
    String node() {
        return node;
    }

    Duration lease() {
        return lease;
    }

    /** @param begunNanos the monotonic clock before the claim was asked for */
    Hand take(Claim claim, JobRow.Order order, long begunNanos) {
        Hand hand = new Hand(claim, order);
        extend(hand, begunNanos);
        full.put(claim.job(), hand);
        return hand;
    }

    void letGo(Hand hand) {
        full.remove(hand.claim.job(), hand);
    }

    /** Whether the claim holds for certain. Asks no one. */
    boolean holds(Hand hand) {
        // The monotonic clock stands still while a machine is suspended; the other one may be set back.
        return full.get(hand.claim.job()) == hand
                && System.nanoTime() - hand.endsAtNanos < 0
                && clock.instant().isBefore(hand.endsAt);
    }

    /** Asks whoever works on the job here to stop. */
    void stop(JobId job) {
        Hand hand = full.get(job);
        if (hand != null) {
            hand.stop.ask();
        }
    }

    /** Whether the server is about to stop, and begins nothing more. */
    boolean closing() {
        return closing;
    }

    /** What can be begun again is left off; what cannot is awaited. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        full.values().stream().filter(hand -> hand.order.repeatable()).forEach(hand -> hand.stop.ask());
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        timer.shutdown();
    }

    private void beat() {
        try {
            for (Hand hand : full.values()) {
                beat(hand);
            }
        } catch (RuntimeException e) {
            log.warn("no sign of life for jobs in work: {}", e.toString());
        }
    }

    private void beat(Hand hand) {
        long begun = System.nanoTime();
        if (!rows.renew(hand.claim, time.now().plus(lease))) {
            hand.stop.ask();
            return;
        }
        extend(hand, begun);
        Optional<JobRow> job = rows.find(hand.claim.job());
        if (job.isEmpty() || job.get().cancelAsked()) {
            hand.stop.ask();
        }
    }

    private void extend(Hand hand, long begunNanos) {
        Duration usable = lease.minus(MARGIN);
        hand.endsAtNanos = begunNanos + usable.toNanos();
        hand.endsAt = clock.instant().plus(usable).minusNanos(System.nanoTime() - begunNanos);
    }
}
