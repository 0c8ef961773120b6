package com.webox.social.publishing;

import com.webox.social.network.FailureKind;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.ReadBack;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * The rules of at-most-once: what an answer, or its absence, means for a publication. Only what is known not to have
 * happened is sent again; what is unknown is looked up on the network; what stays unknown is for a person.
 */
@Component
class Rulings {

    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(5);
    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(15);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(1);
    private static final int ABSENTS_NEEDED = 2;
    private static final int MAX_CHECKS = 12;
    private static final int MAX_PREPARING = 240;

    private final PublishingSettings settings;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Rulings(PublishingSettings settings) {
        this.settings = settings;
    }

    Verdict afterSend(Claim claim, PublishOutcome outcome, Instant now) {
        return switch (outcome) {
            case PublishOutcome.Published(var id, var link) -> Verdict.published("published", true, id, link);
            case PublishOutcome.Pending(var handle, var pause) ->
                claim.number() < MAX_PREPARING
                        ? Verdict.preparing(now.plus(patience(claim, pause)), "")
                        : Verdict.failed("pending", false, FailureKind.MEDIA_REFUSED, handle);
            case PublishOutcome.Refused(var kind, var detail) -> Verdict.failed("refused", true, kind, detail);
            case PublishOutcome.Retry(var kind, var detail, var notBefore) ->
                retry(claim, kind, detail, notBefore, now);
            case PublishOutcome.Unknown(var detail) ->
                Verdict.checking(now.plus(settings.settle()), "unknown", true, 0, detail);
        };
    }

    /** The network's pause at first, longer the longer it takes, so that slow preparing does not use up its call limit. */
    private static Duration patience(Claim claim, Duration pause) {
        Duration longer = pause.multipliedBy(Math.max(1, claim.number() / 3));
        return longer.compareTo(LONGEST_PATIENCE) < 0 ? longer : LONGEST_PATIENCE;
    }

    private Verdict retry(
            Claim claim,
            FailureKind kind,
            String detail,
            @org.jspecify.annotations.Nullable Instant notBefore,
            Instant now) {
        // Waiting as told is not a failed try.
        boolean told = kind == FailureKind.RATE_LIMITED || kind == FailureKind.QUOTA_EXHAUSTED;
        if (!told && claim.sends() + 1 >= settings.maxSends()) {
            return Verdict.failed("retry", true, kind, detail);
        }
        Instant wake = Objects.requireNonNullElseGet(notBefore, () -> now.plus(backoff(claim.sends())));
        return Verdict.again(wake, "retry", !told, kind, detail);
    }

    Verdict afterCheck(Claim claim, ReadBack answer, Instant now) {
        return switch (answer) {
            case ReadBack.Found(var id, var link) -> Verdict.published("found", false, id, link);
            case ReadBack.Absent() -> absent(claim, now);
            case ReadBack.Unreadable(var kind, var detail) ->
                // A right to read that was never given will not come by waiting, and writing
                // still works: a person looks, and the channel goes on.
                kind == FailureKind.PERMISSION_MISSING || claim.number() - claim.sends() > MAX_CHECKS
                        ? Verdict.uncertain("unreadable", kind, detail)
                        : Verdict.checking(
                                now.plus(backoff(claim.number() - claim.sends())),
                                "unreadable",
                                false,
                                claim.absents(),
                                detail);
        };
    }

    private Verdict absent(Claim claim, Instant now) {
        int absents = claim.absents() + 1;
        if (absents < ABSENTS_NEEDED) {
            // Networks show a new post with a delay; one look is not proof.
            return Verdict.checking(now.plus(settings.settle().multipliedBy(3)), "absent", false, absents, "");
        }
        if (claim.sends() >= settings.maxSends()) {
            return Verdict.failed("absent", false, FailureKind.NETWORK_DOWN, "");
        }
        return Verdict.again(now, "absent", false, FailureKind.NETWORK_DOWN, "");
    }

    /** Doubles each time, with jitter, so that a network that comes back is not met by all at once. */
    private Duration backoff(int tries) {
        long millis = FIRST_BACKOFF.toMillis() << Math.clamp(tries, 0, 10);
        long bounded = Math.min(millis, LONGEST_BACKOFF.toMillis());
        return Duration.ofMillis(bounded / 2 + random.nextLong(bounded / 2 + 1));
    }
}
