package com.webox.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** What goes wrong on the network with the next request to create: always the same for the same seed and order. */
final class Weather {

    /** A fault and its share of all requests, in percent. */
    enum Fault {
        NONE(65),
        /** HTTP 500 and nothing is visible. */
        ERROR(5),
        /** HTTP 500 although it is visible. */
        ERROR_AFTER_ALL(5),
        /** Visible, and never answered. */
        SILENCE(10),
        /** HTTP 429 with the second from which on it may be tried again. */
        LIMITED(5),
        /** Visible, and the answer breaks off within its body. */
        BROKEN_OFF(5),
        /** Visible, and answered with the id of the account's post before. */
        FORMER_ID(5);

        private final int percent;

        Fault(int percent) {
            this.percent = percent;
        }
    }

    private final Random random;
    private final Map<Fault, Integer> seen = new EnumMap<>(Fault.class);

    Weather(long seed) {
        this.random = new Random(seed);
    }

    synchronized Fault next() {
        int left = random.nextInt(100);
        Fault chosen = Fault.NONE;
        for (Fault fault : Fault.values()) {
            left -= fault.percent;
            if (left < 0) {
                chosen = fault;
                break;
            }
        }
        seen.merge(chosen, 1, Integer::sum);
        return chosen;
    }

    /** How many faults there were so far. */
    synchronized int faults() {
        return seen.entrySet().stream()
                .filter(each -> each.getKey() != Fault.NONE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
