package com.webox.ai;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Open;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Text, written for the current member on the budget of the current workspace. */
@Service
@Requires(Permission.COMPOSE)
public class Texts implements DisposableBean {

    private static final long SECONDS_TO_SETTLE = 5;

    private final TextRuns runs;
    private final CurrentMember current;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Stop> underWay = ConcurrentHashMap.newKeySet();

    Texts(TextRuns runs, CurrentMember current) {
        this.runs = runs;
        this.current = current;
    }

    /** Who would write it, and for how much; empty where nobody can. Asks nobody. */
    public Optional<Estimate> estimate(TextRequest request) {
        return runs.estimate(current.get().workspace(), request);
    }

    /** Whether anybody is there for such a task. */
    public boolean can(TextTask task) {
        return runs.can(current.get().workspace(), task);
    }

    /** Writes while the caller waits. */
    public TextOutcome write(TextRequest request, TextParts parts) {
        return runs.run(Payer.of(current.get()), request, parts, Stop.never());
    }

    /**
     * Writes while the caller goes on; both listeners are called on another thread, {@code end} once and last.
     *
     * @return stops it; stopping what is over does nothing
     */
    public Stop start(TextRequest request, TextParts parts, Consumer<TextOutcome> end) {
        Payer payer = Payer.of(current.get());
        Stop stop = new Stop();
        underWay.add(stop);
        threads.execute(() -> {
            try {
                end.accept(runs.run(payer, request, parts, stop));
            } finally {
                underWay.remove(stop);
            }
        });
        return stop;
    }

    /** What is under way is stopped and settled, so that its money need not wait to expire. */
    @Override
    @Open("the program ends")
    public void destroy() throws InterruptedException {
        underWay.forEach(Stop::ask);
        threads.shutdown();
        threads.awaitTermination(SECONDS_TO_SETTLE, TimeUnit.SECONDS);
    }
}
