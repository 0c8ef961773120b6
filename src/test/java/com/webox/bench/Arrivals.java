package com.webox.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What arrived on the stand-in networks: how often each text was made visible. */
final class Arrivals {

    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_000_000);

    /** A text was made visible once more; gives the id of the post. */
    String add(String text) {
        times.computeIfAbsent(text, key -> new AtomicInteger()).incrementAndGet();
        return next();
    }

    /** An id that was not given before, on any network. */
    String next() {
        return String.valueOf(ids.incrementAndGet());
    }

    /** How many texts that begin so arrived at least once. */
    long distinct(String beginning) {
        return times.keySet().stream()
                .filter(text -> text.startsWith(beginning))
                .count();
    }

    /** How many texts arrived more than once. */
    long duplicated() {
        return times.values().stream().filter(each -> each.get() > 1).count();
    }
}
