package com.webox.social.network;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A social network as the publisher sees it. One package-private implementation per vendor, found as a bean; nothing
 * else names a vendor. Implementations hold no state and may be called from many threads; every call may take as long
 * as its time-outs allow and never throws for what the network answered.
 */
public interface SocialNetwork {

    /** The stable key: {@code x}, {@code linkedin}. */
    String key();

    /** The network's own name, e.g. {@code LinkedIn}. */
    String displayName();

    NetworkRules rules();

    /** Whether client id and secret are configured. */
    boolean configured();

    /** What a person is asked to allow, in the network's own words. */
    Set<String> scopes();

    /**
     * The day on which the network stops serving the version of its API that is spoken; empty where versions have no
     * known end. Until then an operator can set a later one ({@code webox.networks.<key>.version}).
     */
    default Optional<LocalDate> versionEnds() {
        return Optional.empty();
    }

    /** Where a person goes to give consent. */
    Consent consent(URI callback, String state);

    /**
     * Exchanges the code that came back from the consent page.
     *
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    Tokens exchange(String code, URI callback, @Nullable String verifier);

    /**
     * Renews the tokens. Some networks rotate the refresh token: the answer must be stored before anything else.
     *
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    Tokens refresh(Tokens tokens);

    /**
     * The accounts on which the tokens can publish.
     *
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    List<RemoteAccount> accounts(Tokens tokens);

    /**
     * What the account itself allows at this moment, beyond the catalogue. A network whose accounts are all alike has
     * nothing to add.
     *
     * @throws NetworkFailure when the network refuses or cannot be reached
     */
    default AccountLimits limits(String accountId, String accessToken) {
        return AccountLimits.NONE;
    }

    /**
     * Publishes once. Never repeats the request that creates the post. A handle of a former attempt (Instagram's
     * container) is continued, not made anew.
     */
    PublishOutcome publish(Publication publication, Checkpoint checkpoint);

    /**
     * What follows a post once it is out: a first comment, where the author wrote one. The post stands whatever comes of
     * it, so this neither fails nor is tried again.
     *
     * @param mayBeDone whether a former call may have done it, so that it must be looked for first
     * @return the network's word for what could not be done; empty when nothing is missing
     */
    default Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return Optional.empty();
    }

    /**
     * Looks whether the publication is already on the network, after an attempt whose outcome is unknown.
     *
     * @param since posts older than this are not meant
     * @param known ids on this account that belong to other publications
     */
    ReadBack readBack(Publication publication, Instant since, Set<String> known);
}
