package com.webox.social.network;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a network gave for a consent.
 *
 * @param refresh null where the network gives none
 * @param expiresAt when {@code access} ends; null when it does not
 * @param refreshExpiresAt when {@code refresh}, and with it the consent, ends; null when unknown
 * @param scopes what was granted
 */
public record Tokens(
        String access,
        @Nullable String refresh,
        @Nullable Instant expiresAt,
        @Nullable Instant refreshExpiresAt,
        Set<String> scopes) {

    public Tokens {
        scopes = Set.copyOf(scopes);
    }

    /** Tells nothing, so that no log can. */
    @Override
    public String toString() {
        return "Tokens[expiresAt=" + expiresAt + ", scopes=" + scopes + "]";
    }
}
