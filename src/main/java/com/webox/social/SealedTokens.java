package com.webox.social;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.secrets.SecretBox;
import com.webox.social.network.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as they are stored.
 *
 * @param renewAt when they should be renewed ahead of time; null when there is no need
 */
record SealedTokens(
        String access,
        @Nullable String refresh,
        @Nullable Instant expiresAt,
        @Nullable Instant consentEndsAt,
        @Nullable Instant renewAt,
        String scopes) {

    private static final Duration SHORT_LIFE = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofMinutes(20);

    /** What a token is sealed with: it opens only for its own workspace and channel. */
    static String context(WorkspaceId workspace, ChannelId channel) {
        return workspace + "/" + channel;
    }

    static SealedTokens seal(Tokens tokens, SecretBox box, String context, Instant now) {
        return new SealedTokens(
                box.seal(tokens.access(), context),
                tokens.refresh() == null ? null : box.seal(tokens.refresh(), context),
                tokens.expiresAt(),
                tokens.refreshExpiresAt() != null
                        ? tokens.refreshExpiresAt()
                        : tokens.refresh() == null ? tokens.expiresAt() : null,
                renewAt(tokens.expiresAt(), now),
                String.join(" ", new TreeSet<>(tokens.scopes())));
    }

    Tokens open(SecretBox box, String context) {
        return new Tokens(
                box.open(access, context),
                refresh == null ? null : box.open(refresh, context),
                expiresAt,
                consentEndsAt,
                Set.of(scopes.isEmpty() ? new String[0] : scopes.split(" ")));
    }

    /** Short-lived tokens are renewed shortly before their end, long-lived ones after three quarters of their life. */
    private static @Nullable Instant renewAt(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt == null) {
            return null;
        }
        Duration life = Duration.between(now, expiresAt);
        return life.compareTo(SHORT_LIFE) < 0
                ? expiresAt.minus(AHEAD)
                : now.plus(life.multipliedBy(3).dividedBy(4));
    }

    /** Tells nothing, so that no log can. */
    @Override
    public String toString() {
        return "SealedTokens[expiresAt=" + expiresAt + "]";
    }
}
