package com.webox.ai.job;

import java.util.List;

/**
 * What a job is doing, translated when it is read.
 *
 * @param key a translation key
 * @param args what fills its placeholders, as text
 */
public record Sentence(String key, List<String> args) {

    static final Sentence QUEUED = of("ai.job.queued");
    static final Sentence RUNNING = of("ai.job.running");
    static final Sentence UNANSWERED = of("ai.job.unanswered");

    public Sentence {
        args = List.copyOf(args);
    }

    public static Sentence of(String key, String... args) {
        return new Sentence(key, List.of(args));
    }
}
