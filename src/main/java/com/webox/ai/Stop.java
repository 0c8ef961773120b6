package com.webox.ai;

import java.util.concurrent.CompletableFuture;

/**
 * The author's word that a run is no longer wanted. Threads are not interrupted: the embedded database would close its
 * file under everybody.
 */
public final class Stop {

    private final CompletableFuture<Void> word = new CompletableFuture<>();

    /** A run that nobody will stop. */
    public static Stop never() {
        return new Stop();
    }

    public void ask() {
        word.complete(null);
    }

    public boolean asked() {
        return word.isDone();
    }

    /** Completes when the stop is asked for. */
    public CompletableFuture<Void> word() {
        return word;
    }
}
