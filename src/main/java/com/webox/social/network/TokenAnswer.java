package com.webox.social.network;

import com.webox.platform.http.Call;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a network answered to a request for tokens (RFC 6749, section 5.1).
 *
 * @param asked when the request was sent; lives of tokens are counted from then on
 */
public record TokenAnswer(JsonNode body, Instant asked) {

    private static final Tokens NOTHING = new Tokens("", null, null, null, Set.of());

    /** @throws NetworkFailure unless it was answered with success */
    public static TokenAnswer to(Call request, NetworkWire wire, Clock clock) {
        Instant asked = clock.instant();
        return new TokenAnswer(wire.ask(request).json(), asked);
    }

    /** @throws NetworkFailure when there is none */
    public String access() {
        String access = body.path("access_token").asString("");
        if (access.isEmpty()) {
            throw new NetworkFailure(FailureKind.OTHER, "the answer holds no token");
        }
        return access;
    }

    /** When the access token ends; null when the network does not say. */
    public @Nullable Instant expiresAt() {
        return ends(body.path("expires_in"));
    }

    /**
     * All of it.
     *
     * @param former the tokens that were renewed, which hold for what is not told anew; null after a first consent
     * @throws NetworkFailure when it holds no token
     */
    public Tokens tokens(@Nullable Tokens former) {
        String refresh = body.path("refresh_token").asString("");
        // The standard has no name for it, and networks have two.
        Instant refreshEnds =
                ends(body.path(body.has("refresh_expires_in") ? "refresh_expires_in" : "refresh_token_expires_in"));
        String scope = body.path("scope").asString("").trim();
        Tokens known = former == null ? NOTHING : former;
        return new Tokens(
                access(),
                refresh.isEmpty() ? known.refresh() : refresh,
                expiresAt(),
                refreshEnds == null ? known.refreshExpiresAt() : refreshEnds,
                scope.isEmpty() ? known.scopes() : Set.of(scope.split("[ ,]+")));
    }

    private @Nullable Instant ends(JsonNode seconds) {
        return seconds.asLong(0) > 0 ? asked.plusSeconds(seconds.asLong()) : null;
    }

    /** Tells no token. */
    @Override
    public String toString() {
        return "TokenAnswer[asked=" + asked + "]";
    }
}
