package com.webox.rehearsal;

/**
 * How a stand-in network feels today.
 *
 * @param slowMillis pause before each answer of its API
 * @param errorRate share of calls, 0 to 1, that fail with a server error and do nothing
 * @param throttled whether every call is refused as one too many
 * @param dropRate share of writing calls, 0 to 1, that do their work and lose the answer: the connection just closes
 */
public record Weather(int slowMillis, double errorRate, boolean throttled, double dropRate) {

    public static final Weather CALM = new Weather(0, 0, false, 0);

    private static final int LONGEST = 120_000;

    public Weather {
        slowMillis = Math.clamp(slowMillis, 0, LONGEST);
        errorRate = Math.clamp(errorRate, 0, 1);
        dropRate = Math.clamp(dropRate, 0, 1);
    }

    public boolean calm() {
        return equals(CALM);
    }

    public int errorPercent() {
        return (int) Math.round(errorRate * 100);
    }

    public int dropPercent() {
        return (int) Math.round(dropRate * 100);
    }
}
