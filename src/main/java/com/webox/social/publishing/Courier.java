package com.webox.social.publishing;

import com.webox.social.TokenKeeper;
import com.webox.social.TokenKeeper.Access;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Networks;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.ReadBack;
import com.webox.social.network.SocialNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries one claimed publication to its network, or asks the network about it. Outside of any transaction. */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** Clocks of networks differ from ours; posts older than due are not meant. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    private final Networks networks;
    private final Node node;
    private final Rulings rulings;
    private final Parcels parcels;
    private final TokenKeeper tokens;

    Courier(Networks networks, Node node, Rulings rulings, Parcels parcels, TokenKeeper tokens) {
        this.networks = networks;
        this.node = node;
        this.rulings = rulings;
        this.parcels = parcels;
        this.tokens = tokens;
    }

    /** Empty when the claim was lost: whoever took it over goes on. */
    Optional<Settlement> carry(Work work) {
        try {
            return attempt(work);
        } catch (RuntimeException e) {
            // Beside the network's call, which has its own: reading a token, storing a handle, renewing. Nothing of
            // this attempt is visible, and its lane must go on.
            log.warn("{} waits, because of this server: {}", work.claim().id(), e.toString());
            return settled(work, becauseOfUs(work.claim(), e), null);
        }
    }

    private Verdict becauseOfUs(Claim claim, RuntimeException e) {
        return claim.check()
                ? rulings.afterCheck(claim, new ReadBack.Unreadable(FailureKind.OTHER, e.toString()), node.now())
                : rulings.afterSend(claim, new PublishOutcome.Retry(FailureKind.OTHER, e.toString(), null), node.now());
    }

    private Optional<Settlement> attempt(Work work) {
        Content content = work.content();
        if (content.accessToken() == null) {
            return settled(work, Verdict.failed("refused", false, FailureKind.TOKEN_INVALID, ""), null);
        }
        if (content.paused()) {
            return settled(work, waitForChannel(work, FailureKind.TOKEN_INVALID, ""), null);
        }
        return switch (tokens.access(
                work.claim().workspace(),
                work.claim().channel(),
                content.accessToken(),
                content.tokenExpiresAt(),
                node.now())) {
            case Access.Ready(var token) -> work.claim().check() ? check(work, token) : send(work, token);
            case Access.Later(var wake, var kind, var detail) -> settled(work, later(work, wake, kind, detail), null);
            case Access.Lost(var detail) ->
                settled(work, waitForChannel(work, FailureKind.TOKEN_INVALID, detail), null);
        };
    }

    private Optional<Settlement> send(Work work, String token) {
        SocialNetwork network = networks.get(work.claim().network());
        Steps steps = new Steps(work.claim());
        PublishOutcome outcome;
        try {
            outcome = network.publish(parcels.pack(work, token, network.rules()), steps);
        } catch (Checkpoint.LostClaim lost) {
            log.info("{} was taken over", work.claim().id());
            return Optional.empty();
        } catch (RuntimeException e) {
            log.error("{} could not be published on {}", work.claim().id(), network.key(), e);
            outcome = steps.sent == null
                    ? new PublishOutcome.Retry(FailureKind.OTHER, e.toString(), null)
                    : new PublishOutcome.Unknown(e.toString());
        }
        if (outcome instanceof PublishOutcome.Pending(var handle, var pause)
                && !handle.equals(steps.handle)
                && !parcels.remember(work.claim(), handle)) {
            return Optional.empty();
        }
        if (outcome instanceof PublishOutcome.Refused(var kind, var detail) && kind.needsReconnect()) {
            return settled(work, tokenRefused(work, kind, detail), steps.sent);
        }
        Instant ended = node.now();
        Verdict verdict = rulings.afterSend(work.claim(), outcome, ended);
        return Optional.of(new Settlement(work, followedUp(network, work, token, verdict, false), steps.sent, ended));
    }

    /** What belongs to a post once it is out; what is missing of it is written down beside the success. */
    private Verdict followedUp(SocialNetwork network, Work work, String token, Verdict verdict, boolean mayBeDone) {
        String id = verdict.remoteId();
        if (id == null || work.content().extras().isEmpty()) {
            return verdict;
        }
        try {
            Publication publication = parcels.pack(work, token, network.rules());
            return network.followUp(publication, id, mayBeDone)
                    .map(verdict::with)
                    .orElse(verdict);
        } catch (RuntimeException e) {
            log.error("{} is out on {}, but not followed up", work.claim().id(), network.key(), e);
            return verdict.with(e.toString());
        }
    }

    private Optional<Settlement> check(Work work, String token) {
        Claim claim = work.claim();
        SocialNetwork network = networks.get(claim.network());
        ReadBack answer;
        try {
            Publication publication = parcels.pack(work, token, network.rules());
            answer = network.readBack(
                    publication, claim.due().minus(CLOCK_SKEW), parcels.known(claim, publication.text()));
        } catch (RuntimeException e) {
            log.error("{} could not be checked on {}", claim.id(), network.key(), e);
            answer = new ReadBack.Unreadable(FailureKind.OTHER, e.toString());
        }
        if (answer instanceof ReadBack.Unreadable(var kind, var detail) && kind == FailureKind.TOKEN_INVALID) {
            return settled(work, tokenRefused(work, kind, detail), null);
        }
        Instant ended = node.now();
        Verdict verdict = rulings.afterCheck(claim, answer, ended);
        return Optional.of(new Settlement(work, followedUp(network, work, token, verdict, true), null, ended));
    }

    /** The network refuses the token: one renewal is tried, else the channel waits for a person. */
    private Verdict tokenRefused(Work work, FailureKind kind, String detail) {
        return switch (tokens.renewRefused(work.claim().channel(), kind, node.now())) {
            case Access.Ready(var token) -> later(work, node.now(), kind, detail);
            case Access.Later(var wake, var why, var words) -> later(work, wake, why, words);
            case Access.Lost(var words) -> waitForChannel(work, kind, detail);
        };
    }

    private static Verdict later(Work work, Instant wake, FailureKind why, String detail) {
        return work.claim().check()
                ? Verdict.checking(wake, "unreadable", false, work.claim().absents(), detail)
                : Verdict.again(wake, "retry", false, why, detail);
    }

    private static Verdict waitForChannel(Work work, FailureKind why, String detail) {
        return new Verdict(
                work.claim().from(),
                null,
                work.claim().check() ? "unreadable" : "refused",
                false,
                work.claim().absents(),
                null,
                null,
                why,
                detail);
    }

    private Optional<Settlement> settled(Work work, Verdict verdict, @Nullable Instant sent) {
        return Optional.of(new Settlement(work, verdict, sent, node.now()));
    }

    /** Watches one call: whether it still may send, and when it did. */
    private final class Steps implements Checkpoint {

        private final Claim claim;
        private volatile @Nullable Instant sent;
        private volatile @Nullable String handle;

        private Steps(Claim claim) {
            this.claim = claim;
            this.handle = claim.handle();
        }

        @Override
        public void handle(String made) {
            if (!parcels.remember(claim, made)) {
                throw new LostClaim("the claim is over");
            }
            handle = made;
        }

        @Override
        public void aboutToSend() {
            if (!node.holds(claim.node())) {
                throw new LostClaim("the lease is over");
            }
            sent = node.now();
        }
    }
}
