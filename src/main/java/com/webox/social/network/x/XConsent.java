package com.webox.social.network.x;

import com.webox.platform.http.Call;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Consent;
import com.webox.social.network.ConsentPage;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** OAuth 2.0 with PKCE as a confidential client; the refresh token is used once and replaced. */
final class XConsent implements Consent {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final int VERIFIER_BYTES = 32;

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final Clock clock;

    XConsent(NetworkEndpoint endpoint, NetworkWire wire, Clock clock) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public ConsentPage page(URI callback, String state) {
        byte[] random = new byte[VERIFIER_BYTES];
        RANDOM.nextBytes(random);
        String verifier = BASE64.encodeToString(random);
        URI address = endpoint.consentPage(
                "response_type", "code",
                "client_id", endpoint.clientId(),
                "redirect_uri", callback.toString(),
                "scope", String.join(" ", endpoint.scopes()),
                "state", state,
                "code_challenge", challenge(verifier),
                "code_challenge_method", "S256");
        return new ConsentPage(address, verifier);
    }

    @Override
    public Tokens exchange(String code, URI callback, @Nullable String verifier) {
        if (verifier == null) {
            throw new NetworkFailure(FailureKind.OTHER, "the consent was not begun here");
        }
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
                "code_verifier",
                verifier);
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        String refresh = tokens.refresh();
        if (refresh == null) {
            throw new NetworkFailure(FailureKind.TOKEN_INVALID, "no refresh token was granted");
        }
        return tokens(
                tokens, "grant_type", "refresh_token", "refresh_token", refresh, "client_id", endpoint.clientId());
    }

    private Tokens tokens(@Nullable Tokens former, String... form) {
        Instant asked = clock.instant();
        Answer answer = wire.ask(Call.post(endpoint.token())
                .basic(endpoint.clientId(), endpoint.clientSecret())
                .form(form));
        JsonNode body = answer.json();
        String access = body.path("access_token").asString("");
        if (access.isEmpty()) {
            throw new NetworkFailure(FailureKind.OTHER, "the answer holds no token");
        }
        String refresh = body.path("refresh_token").asString("");
        long seconds = body.path("expires_in").asLong(0);
        String scope = body.path("scope").asString("");
        return new Tokens(
                access,
                // What was sent is used up; a new one is always given, but none given leaves the old one to be tried.
                refresh.isEmpty() ? former == null ? null : former.refresh() : refresh,
                seconds > 0 ? asked.plusSeconds(seconds) : null,
                null,
                !scope.isBlank() ? Set.of(scope.trim().split(" +")) : former == null ? Set.of() : former.scopes());
    }

    static String challenge(String verifier) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return BASE64.encodeToString(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
