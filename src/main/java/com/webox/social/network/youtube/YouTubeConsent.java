package com.webox.social.network.youtube;

import com.webox.platform.http.Call;
import com.webox.social.network.Consent;
import com.webox.social.network.ConsentPage;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Google's OAuth 2.0. A refresh token comes with the first exchange only, and only where the page was asked for offline
 * access and for showing itself again; it is kept from then on.
 */
final class YouTubeConsent implements Consent {

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final Clock clock;

    YouTubeConsent(NetworkEndpoint endpoint, NetworkWire wire, Clock clock) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public ConsentPage page(URI callback, String state) {
        URI address = endpoint.consentPage(
                "client_id",
                endpoint.clientId(),
                "redirect_uri",
                callback.toString(),
                "response_type",
                "code",
                "scope",
                String.join(" ", endpoint.scopes()),
                "access_type",
                "offline",
                "prompt",
                "consent",
                "state",
                state);
        return new ConsentPage(address, null);
    }

    @Override
    public Tokens exchange(String code, URI callback, @Nullable String verifier) {
        return tokens(
                null,
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                callback.toString(),
                "client_id",
                endpoint.clientId(),
                "client_secret",
                endpoint.clientSecret());
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        String refresh = tokens.refresh();
        if (refresh == null) {
            throw new NetworkFailure(FailureKind.TOKEN_INVALID, "no refresh token was granted");
        }
        return tokens(
                tokens,
                "grant_type",
                "refresh_token",
                "refresh_token",
                refresh,
                "client_id",
                endpoint.clientId(),
                "client_secret",
                endpoint.clientSecret());
    }

    private Tokens tokens(@Nullable Tokens former, String... form) {
        Instant asked = clock.instant();
        JsonNode body = wire.ask(Call.post(endpoint.token()).form(form)).json();
        String access = body.path("access_token").asString("");
        if (access.isEmpty()) {
            throw new NetworkFailure(FailureKind.OTHER, "the answer holds no token");
        }
        String refresh = body.path("refresh_token").asString("");
        // Told where the consent is for a time only: seven days while the app's consent screen is in testing.
        long life = body.path("refresh_token_expires_in").asLong(0);
        String scope = body.path("scope").asString("");
        return new Tokens(
                access,
                !refresh.isEmpty() ? refresh : former == null ? null : former.refresh(),
                in(asked, body.path("expires_in").asLong(0)),
                life > 0 ? in(asked, life) : former == null ? null : former.refreshExpiresAt(),
                !scope.isBlank() ? Set.of(scope.trim().split(" +")) : former == null ? Set.of() : former.scopes());
    }

    private static @Nullable Instant in(Instant asked, long seconds) {
        return seconds > 0 ? asked.plusSeconds(seconds) : null;
    }
}
