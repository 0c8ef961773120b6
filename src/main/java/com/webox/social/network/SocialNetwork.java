package com.webox.social.network;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A social network, put together of its parts by the vendor's folder and found as a bean; nothing else names a vendor.
 * The parts hold no state and may be called from many threads; every call may take as long as its time-outs allow.
 */
public final class SocialNetwork {

    private final String key;
    private final String displayName;
    private final NetworkApp app;
    private final NetworkRules rules;
    private final Consent consent;
    private final RemoteAccounts accounts;
    private final Posting posting;

    public SocialNetwork(
            String key,
            String displayName,
            NetworkApp app,
            NetworkRules rules,
            Consent consent,
            RemoteAccounts accounts,
            Posting posting) {
        this.key = key;
        this.displayName = displayName;
        this.app = app;
        this.rules = rules;
        this.consent = consent;
        this.accounts = accounts;
        this.posting = posting;
    }

    /** The stable key: {@code x}, {@code linkedin}. */
    public String key() {
        return key;
    }

    /** The network's own name, e.g. {@code LinkedIn}. */
    public String displayName() {
        return displayName;
    }

    public NetworkApp app() {
        return app;
    }

    public NetworkRules rules() {
        return rules;
    }

    public Consent consent() {
        return consent;
    }

    public RemoteAccounts accounts() {
        return accounts;
    }

    /**
     * Publishes once. Never repeats the request that creates the post, and never throws for what the network answered.
     * A handle of a former attempt (Instagram's container) is continued, not made anew.
     */
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        try {
            return posting.publish(publication, checkpoint);
        } catch (Halt halt) {
            return halt.outcome();
        }
    }

    /**
     * What follows a post once it is out: a first comment, where the author wrote one. The post stands whatever comes of
     * it, so this neither fails nor is tried again.
     *
     * @param mayBeDone whether a former call may have done it, so that it must be looked for first
     * @return the network's word for what could not be done; empty when nothing is missing
     */
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return posting.followUp(publication, remoteId, mayBeDone);
    }

    /**
     * Looks whether the publication is already on the network, after an attempt whose outcome is unknown. Never throws
     * for what the network answered.
     *
     * @param since posts older than this are not meant
     * @param known ids on this account that belong to other publications
     */
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        try {
            return posting.readBack(publication, since, known);
        } catch (NetworkFailure failure) {
            return new ReadBack.Unreadable(failure.kind(), String.valueOf(failure.getMessage()));
        }
    }
}
