package com.webox.ai.job;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Carries the parts of a job that are due, side by side up to its bound, until none is due any more. */
@Component
class Rounds {

    /** A look that is due so soon is not worth letting go for. */
    private static final Duration SOON = Duration.ofMillis(100);

    private final JobBook book;
    private final PartRuns parts;
    private final Hands hands;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Rounds(JobBook book, PartRuns parts, Hands hands) {
        this.book = book;
        this.parts = parts;
        this.hands = hands;
    }

    /** @throws LostClaim when another server has the job */
    void run(Hands.Hand hand, Works.Task<?> task) throws InterruptedException {
        Set<Integer> inWork = new HashSet<>();
        BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        while (true) {
            if (broken.get() == null && !hands.closing()) {
                Sheet now = book.look(hand.claim().job());
                if (now.job().progress().fence() != hand.claim().fence()) {
                    broken.compareAndSet(null, new LostClaim(hand.claim().job()));
                } else if (!now.job().cancelAsked()) {
                    for (PartRow part : due(now, inWork)) {
                        inWork.add(part.number());
                        threads.execute(() -> {
                            try {
                                parts.carry(hand, task, now.job(), part);
                            } catch (RuntimeException e) {
                                broken.compareAndSet(null, e);
                            } finally {
                                ended.add(part.number());
                            }
                        });
                    }
                }
            }
            if (inWork.isEmpty()) {
                RuntimeException failure = broken.get();
                if (failure != null) {
                    throw failure;
                }
                return;
            }
            inWork.remove(ended.take());
        }
    }

    private static List<PartRow> due(Sheet sheet, Set<Integer> inWork) {
        Instant soon = sheet.now().plus(SOON);
        List<PartRow> due = new ArrayList<>();
        int underWay = (int) sheet.parts().stream()
                .filter(part -> part.is(PartState.WORKING) || inWork.contains(part.number()))
                .count();
        for (PartRow part : sheet.parts()) {
            if (inWork.contains(part.number()) || !part.due(soon)) {
                continue;
            }
            if (part.is(PartState.WORKING)) {
                due.add(part);
            } else if (part.is(PartState.WAITING)
                    && underWay < sheet.job().order().atOnce()) {
                underWay++;
                due.add(part);
            }
        }
        return due;
    }

    @PreDestroy
    void end() {
        threads.shutdown();
    }
}
