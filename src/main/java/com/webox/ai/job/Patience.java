package com.webox.ai.job;

import com.webox.ai.AiFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When something is tried again. */
final class Patience {

    /** How often a part is begun when the provider says each time that it did not do it. */
    static final int BEGINS = 4;

    /** How often something that is made is fetched. */
    static final int FETCHES = 5;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);
    private static final double SLOWER = 1.15;
    private static final double SLOWEST = 3;
    private static final double SCATTER = 0.1;

    private Patience() {}

    /** How long until the next look at work that goes on: a little longer each time, and never sooner than asked. */
    static Duration look(Duration asked, int looks) {
        return scattered(times(asked, Math.min(SLOWEST, Math.pow(SLOWER, looks))));
    }

    /** How long until something that was in vain is tried again. */
    static Duration pause(int vain) {
        Duration pause = times(FIRST_PAUSE, Math.pow(2, Math.min(vain, 10) - 1.0));
        return scattered(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    /**
     * When a part is begun again that was certainly not begun; empty when that would lead nowhere.
     *
     * @param begun how often it was tried
     */
    static Optional<Instant> beginAgain(AiFailure failure, int begun, Instant now, Instant deadline) {
        if (begun >= BEGINS) {
            return Optional.empty();
        }
        if (failure instanceof AiFailure.OverQuota quota) {
            Instant again = quota.again();
            return Optional.ofNullable(again).filter(deadline::isAfter);
        }
        return failure instanceof AiFailure.ProviderDown
                ? Optional.of(now.plus(pause(begun))).filter(deadline::isAfter)
                : Optional.empty();
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofMillis((long) (duration.toMillis() * factor));
    }

    /** So that many do not come at once. */
    private static Duration scattered(Duration duration) {
        return times(duration, 1 + ThreadLocalRandom.current().nextDouble(SCATTER));
    }
}
