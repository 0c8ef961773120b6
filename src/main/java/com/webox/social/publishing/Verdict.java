package com.webox.social.publishing;

import com.webox.social.PublicationStatus;
import com.webox.social.network.FailureKind;
import java.net.URI;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a publication after an attempt.
 *
 * @param wake when it must be looked at again; null when it is settled or waits for its channel
 * @param outcome the journal's word for what happened
 * @param sent whether this attempt may have put it on the network
 * @param absents how often in a row the network said it does not have it
 */
record Verdict(
        PublicationStatus status,
        @Nullable Instant wake,
        String outcome,
        boolean sent,
        int absents,
        @Nullable String remoteId,
        @Nullable URI link,
        @Nullable FailureKind failure,
        String detail) {

    private static final Set<PublicationStatus> WAITING =
            EnumSet.of(PublicationStatus.SCHEDULED, PublicationStatus.PREPARING, PublicationStatus.CHECKING);

    static Verdict published(String outcome, boolean sent, String remoteId, @Nullable URI link) {
        return new Verdict(PublicationStatus.PUBLISHED, null, outcome, sent, 0, remoteId, link, null, "");
    }

    /** Whether it stays where it is until a person has reconnected its channel. */
    boolean waitsForChannel() {
        return wake == null && WAITING.contains(status);
    }

    /** The same, but not believed: the network is asked at {@code wake}. */
    Verdict doubted(Instant wake) {
        return checking(wake, "unknown", sent, 0, "the network answered with the id of an earlier post: " + remoteId);
    }

    Verdict wakingAt(Instant instant) {
        return new Verdict(status, instant, outcome, sent, absents, remoteId, link, failure, detail);
    }

    /** Certainly not out; goes back to wait, for {@code wake} or, without it, for its channel. */
    static Verdict again(@Nullable Instant wake, String outcome, boolean sent, FailureKind why, String detail) {
        return new Verdict(PublicationStatus.SCHEDULED, wake, outcome, sent, 0, null, null, why, detail);
    }

    static Verdict failed(String outcome, boolean sent, FailureKind why, String detail) {
        return new Verdict(PublicationStatus.FAILED, null, outcome, sent, 0, null, null, why, detail);
    }

    static Verdict preparing(Instant wake, String detail) {
        return new Verdict(PublicationStatus.PREPARING, wake, "pending", false, 0, null, null, null, detail);
    }

    static Verdict checking(Instant wake, String outcome, boolean sent, int absents, String detail) {
        return new Verdict(PublicationStatus.CHECKING, wake, outcome, sent, absents, null, null, null, detail);
    }

    static Verdict uncertain(String outcome, FailureKind why, String detail) {
        return new Verdict(PublicationStatus.UNCERTAIN, null, outcome, false, 0, null, null, why, detail);
    }

    /** The same with the network's words about it. */
    Verdict with(String words) {
        return new Verdict(status, wake, outcome, sent, absents, remoteId, link, failure, words);
    }

    /** Handed back untouched: this node stops. */
    static Verdict released(Claim claim, Instant wake) {
        return new Verdict(claim.from(), wake, "released", false, claim.absents(), null, null, null, "");
    }
}
