package com.webox.ai;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a provider that is out from being asked again and again: after {@link #STRIKES} outages in a row nobody asks it
 * for a while, then one run tries it, and a failure of that one doubles the wait. A quota that names its end is waited
 * for likewise. Safe for many threads.
 */
final class Circuit {

    /** So many outages in a row open it. */
    static final int STRIKES = 3;

    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    /** A trial that is never told of, because its thread died, must not keep others out for ever. */
    private static final Duration LONGEST_TRIAL = Duration.ofMinutes(5);

    /** How it stands. */
    enum State {
        /** All are let through. */
        CLOSED,
        /** Nobody is, until the wait is over. */
        OPEN,
        /** The wait is over: one run tries. */
        HALF_OPEN,
        /** The provider named a time before which its quota is used up. */
        RESTING
    }

    private int strikes;
    private Duration wait = FIRST_WAIT;
    private @Nullable Instant opensAgain;
    private @Nullable Instant trialUntil;
    private @Nullable Instant restsUntil;

    /** Whether a run may go through now; each that may must be followed by {@link #ended}. */
    synchronized boolean admits(Instant now) {
        if (opensAgain == null) {
            return true;
        }
        if (now.isBefore(opensAgain) || (trialUntil != null && now.isBefore(trialUntil))) {
            return false;
        }
        trialUntil = now.plus(LONGEST_TRIAL);
        return true;
    }

    /** @param failure null for a run that went well */
    synchronized void ended(@Nullable AiFailure failure, Instant now) {
        trialUntil = null;
        switch (failure) {
            case AiFailure.ProviderDown down -> strike(now);
            case AiFailure.Unknown unknown -> strike(now);
            // Its author left, or it was never sent: it says nothing of the provider.
            case AiFailure.Stopped stopped -> {}
            case AiFailure.OverBudget budget -> {}
            case AiFailure.Unable unable -> {}
            case AiFailure.OverQuota quota -> {
                answered();
                restsUntil = quota.again();
            }
            case AiFailure.RefusedByPolicy policy -> answered();
            case AiFailure.BadInput input -> answered();
            case null -> {
                answered();
                restsUntil = null;
            }
        }
    }

    /** The provider was changed, or a test of it went well: what was known of it is over. */
    synchronized void reset() {
        answered();
        trialUntil = null;
        restsUntil = null;
    }

    synchronized State state(Instant now) {
        if (opensAgain != null) {
            return now.isBefore(opensAgain) ? State.OPEN : State.HALF_OPEN;
        }
        return restsUntil != null && now.isBefore(restsUntil) ? State.RESTING : State.CLOSED;
    }

    /** When the wait or the rest is over; null where there is none. */
    synchronized @Nullable Instant until(Instant now) {
        return switch (state(now)) {
            case OPEN -> opensAgain;
            case RESTING -> restsUntil;
            case CLOSED, HALF_OPEN -> null;
        };
    }

    private void strike(Instant now) {
        strikes++;
        if (opensAgain != null) {
            wait = capped(wait.multipliedBy(2));
            opensAgain = now.plus(wait);
        } else if (strikes >= STRIKES) {
            opensAgain = now.plus(wait);
        }
    }

    private void answered() {
        strikes = 0;
        wait = FIRST_WAIT;
        opensAgain = null;
    }

    private static Duration capped(Duration wanted) {
        return wanted.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wanted;
    }
}
