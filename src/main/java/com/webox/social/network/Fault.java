package com.webox.social.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a network's refusal means.
 *
 * @param detail the network's own word
 * @param again whether the same request may succeed later
 * @param notBefore when the network allows the next try; null when it does not say
 * @param uncertain whether, for a request that creates something, the network may have acted all the same
 */
public record Fault(
        FailureKind kind,
        String detail,
        boolean again,
        @Nullable Instant notBefore,
        boolean uncertain) {

    private static final int LONGEST_DETAIL = 500;

    public Fault {
        detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
    }

    public static Fault refused(FailureKind kind, String detail) {
        return new Fault(kind, detail, false, null, false);
    }

    public static Fault later(FailureKind kind, String detail, @Nullable Instant notBefore) {
        return new Fault(kind, detail, true, notBefore, false);
    }

    /** An error of the network itself. */
    public static Fault outage(String detail) {
        return new Fault(FailureKind.NETWORK_DOWN, detail, true, null, true);
    }

    /** For a request that left nothing visible behind. */
    public PublishOutcome outcome() {
        return again ? new PublishOutcome.Retry(kind, detail, notBefore) : new PublishOutcome.Refused(kind, detail);
    }

    public NetworkFailure failure() {
        return new NetworkFailure(kind, detail);
    }

    public ReadBack.Unreadable unreadable() {
        return new ReadBack.Unreadable(kind, detail);
    }
}
