package com.webox.ai;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Open;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import java.util.Locale;
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
     * A record that a program reads, while the caller waits. An answer that is not of its form is a failure, and has cost.
     *
     * @param wanted what the record shall say of the material
     * @param material a stranger's text; never obeyed
     */
    public <T extends Record> Filled<T> fill(
            Shape<T> shape, String feature, String wanted, String material, Locale language, TextLimits limits) {
        TextRequest request = TextRequest.shaped(shape, feature, wanted, material, language, limits);
        return switch (runs.run(Payer.of(current.get()), request, TextParts.UNHEARD, Stop.never())) {
            case TextOutcome.Failed failed -> new Filled.Failed<>(failed.failure(), failed.maker());
            case TextOutcome.Made made ->
                shape.read(made.result().texts().getFirst())
                        .<Filled<T>>map(value -> new Filled.Made<>(value, made.result()))
                        .orElseGet(() -> new Filled.Failed<>(
                                new AiFailure.Unknown("not of the form"),
                                made.result().maker()));
        };
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
