package com.webox.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API token as its owner's list shows it.
 *
 * @param hint the first characters of the secret
 * @param expiresAt {@code null} when it does not expire
 */
public record TokenSummary(
        UUID id,
        String name,
        String hint,
        Set<Permission> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean expired) {

    static TokenSummary of(ApiToken token, Instant now) {
        Instant expiresAt = token.expiresAt();
        return new TokenSummary(
                token.id(),
                token.name(),
                token.hint(),
                token.scopes(),
                token.createdAt(),
                expiresAt,
                token.lastUsedAt(),
                expiresAt != null && !now.isBefore(expiresAt));
    }
}
