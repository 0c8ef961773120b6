package com.webox.social.publishing;

import com.webox.social.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds what is due, claims it, and hands it to the lanes. Woken by Quartz, by a plan made on this node, by a lane that
 * has room again, and by itself at the next due instant, at the latest after a second.
 */
@Component
public class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration BREATH = Duration.ofMillis(15);
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int AGENDA = 1000;

    private final Claims claims;
    private final Node node;
    private final Courier courier;
    private final Recorder recorder;
    private final Admission admission;
    private final PublishingSettings settings;
    private final Lanes lanes;
    private final BlockingQueue<Boolean> bell = new ArrayBlockingQueue<>(1);
    private volatile boolean running;
    private volatile boolean recording;
    private List<Thread> threads = List.of();

    Dispatcher(
            Claims claims,
            Node node,
            Courier courier,
            Recorder recorder,
            Admission admission,
            PublishingSettings settings) {
        this.claims = claims;
        this.node = node;
        this.courier = courier;
        this.recorder = recorder;
        this.admission = admission;
        this.settings = settings;
        this.lanes = new Lanes(settings.laneDepth(), this::carry);
    }

    /** Something may be due now. */
    public void wake() {
        bell.offer(true);
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        recording = true;
        threads = List.of(
                Thread.ofPlatform().daemon().name("publishing-heartbeat").start(this::heartbeat),
                Thread.ofPlatform().daemon().name("publishing-dispatcher").start(this::dispatch),
                Thread.ofPlatform().daemon().name("publishing-recorder").start(this::record));
    }

    /** Takes no more, gives back what has not begun, and waits a while for the calls under way. */
    @Override
    public void stop() {
        running = false;
        wake();
        lanes.drain()
                .forEach(work -> recorder.add(new Settlement(
                        work, Verdict.released(work.claim(), work.claim().started()), null, node.now())));
        long deadline = System.nanoTime() + GRACE.toNanos();
        while (!lanes.idle() && recording && System.nanoTime() < deadline) {
            pause(Duration.ofMillis(20));
        }
        recording = false;
        // Not interrupted: an interrupt in the middle of a write closes the embedded database's file.
        threads.forEach(Dispatcher::join);
        if (settings.enabled()) {
            node.leave();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void heartbeat() {
        while (running) {
            try {
                node.beat();
            } catch (RuntimeException e) {
                log.warn("no heartbeat: {}", e.toString());
            }
            pause(HEARTBEAT);
        }
    }

    private void dispatch() {
        while (running) {
            Duration pause;
            try {
                pause = node.alive() ? tick() : BREATH;
            } catch (RuntimeException e) {
                log.warn("cannot look for what is due: {}", e.toString());
                pause = IDLE;
            }
            try {
                if (bell.poll(pause.toNanos(), TimeUnit.NANOSECONDS) != null) {
                    pause(BREATH);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Duration tick() {
        String name = node.name();
        Claims.Agenda agenda = claims.agenda(node.now().plus(IDLE), lanes.full(), AGENDA);
        Instant now = agenda.now();
        List<Candidate> due = agenda.candidates().stream()
                .filter(each -> !each.wake().isAfter(now))
                .toList();
        List<Candidate> ready = admission.punctual(due, now);
        List<Candidate> chosen = withRoom(ready);
        try {
            lanes.accept(claims.claim(name, now, admission.withinQuota(chosen, now)));
        } catch (Claims.InDoubt doubt) {
            // If they do hold, no lane has them, and this living node would keep them for ever.
            node.renounce(name);
            throw doubt;
        }
        if (!chosen.isEmpty()
                && (chosen.size() < ready.size() || agenda.candidates().size() == AGENDA)) {
            return Duration.ZERO;
        }
        Duration next = Claims.untilNext(agenda, IDLE);
        return next.compareTo(BREATH) < 0 ? BREATH : next;
    }

    private List<Candidate> withRoom(List<Candidate> due) {
        Map<ChannelId, Integer> room = new HashMap<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate each : due) {
            int left = room.computeIfAbsent(each.channel(), lanes::room);
            if (left > 0 && chosen.size() < settings.batch()) {
                room.put(each.channel(), left - 1);
                chosen.add(each);
            }
        }
        return chosen;
    }

    private void carry(Work work) {
        Optional<Settlement> settlement = courier.carry(work);
        if (settlement.isPresent()) {
            recorder.add(settlement.get());
        } else {
            lanes.done(work.claim().channel());
        }
    }

    private void record() {
        while (recording) {
            try {
                List<Settlement> written = recorder.writeSome(200);
                written.forEach(each -> lanes.done(each.work().claim().channel()));
                if (!written.isEmpty()) {
                    wake();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(IDLE.multipliedBy(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
