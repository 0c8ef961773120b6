package com.webox.social.status;

import com.webox.social.status.StatusReport.Lateness;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Latenesses counted in steps that grow with them, so that the database sums them up and a hundred thousand make a few
 * hundred rows. A step is 2.5 % wide.
 */
final class LatenessSteps {

    /** How many steps there are while a lateness grows e-fold. */
    static final int PER_E = 40;

    private final NavigableMap<Integer, Long> counts = new TreeMap<>();
    private long all;

    void add(int step, long count) {
        counts.merge(step, count, Long::sum);
        all += count;
    }

    void add(LatenessSteps other) {
        other.counts.forEach(this::add);
    }

    Lateness lateness() {
        return new Lateness(percentile(0.50), percentile(0.99));
    }

    /** The nearest rank: the smallest lateness that at least this part of all does not exceed. */
    private @Nullable Long percentile(double part) {
        long rank = (long) Math.ceil(part * all);
        long seen = 0;
        for (Map.Entry<Integer, Long> each : counts.entrySet()) {
            seen += each.getValue();
            if (seen >= rank) {
                return middle(each.getKey());
            }
        }
        return null;
    }

    private static long middle(int step) {
        return Math.round(Math.exp((step + 0.5) / PER_E) - 1);
    }
}
