package com.webox.social.network.tiktok;

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
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * OAuth 2.0 in TikTok's dialect: the app is a {@code client_key}, scopes are parted by commas, the PKCE challenge is
 * the hash in hexadecimal, and a refusal may come under a status of success. Lives of tokens are taken from each answer;
 * the vendor's own pages disagree about them.
 */
final class TikTokConsent implements Consent {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERIFIER_BYTES = 48;

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final Function<Answer, NetworkFailure> refusal;
    private final Clock clock;

    /** @param refusal what a refusal means that stands in an answer of success */
    TikTokConsent(NetworkEndpoint endpoint, NetworkWire wire, Function<Answer, NetworkFailure> refusal, Clock clock) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.refusal = refusal;
        this.clock = clock;
    }

    @Override
    public ConsentPage page(URI callback, String state) {
        byte[] random = new byte[VERIFIER_BYTES];
        RANDOM.nextBytes(random);
        String verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        URI address = endpoint.consentPage(
                "client_key", endpoint.clientId(),
                "response_type", "code",
                "scope", String.join(",", endpoint.scopes()),
                "redirect_uri", callback.toString(),
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
                "code_verifier",
                verifier);
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        String refresh = tokens.refresh();
        if (refresh == null) {
            throw new NetworkFailure(FailureKind.TOKEN_INVALID, "no refresh token was granted");
        }
        return tokens(tokens, "grant_type", "refresh_token", "refresh_token", refresh);
    }

    private Tokens tokens(@Nullable Tokens former, String... form) {
        String[] whole = new String[form.length + 4];
        System.arraycopy(form, 0, whole, 4, form.length);
        whole[0] = "client_key";
        whole[1] = endpoint.clientId();
        whole[2] = "client_secret";
        whole[3] = endpoint.clientSecret();
        Instant asked = clock.instant();
        Answer answer = wire.ask(Call.post(endpoint.token()).form(whole));
        JsonNode body = answer.json();
        String access = body.path("access_token").asString("");
        if (access.isEmpty()) {
            throw refusal.apply(answer);
        }
        String refresh = body.path("refresh_token").asString("");
        String scope = body.path("scope").asString("");
        return new Tokens(
                access,
                // It may change at each renewal, and then the former one is worth nothing.
                refresh.isEmpty() ? former == null ? null : former.refresh() : refresh,
                in(asked, body.path("expires_in").asLong(0)),
                in(asked, body.path("refresh_expires_in").asLong(0)),
                !scope.isBlank() ? Set.of(scope.trim().split("[, ]+")) : former == null ? Set.of() : former.scopes());
    }

    private static @Nullable Instant in(Instant asked, long seconds) {
        return seconds > 0 ? asked.plusSeconds(seconds) : null;
    }

    static String challenge(String verifier) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
