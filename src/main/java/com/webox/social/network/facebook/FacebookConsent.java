package com.webox.social.network.facebook;

import com.webox.platform.http.Call;
import com.webox.social.network.Consent;
import com.webox.social.network.ConsentPage;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.TokenAnswer;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The code gives a token of an hour or two, that one a token of the person for 60 days, from which pages get tokens
 * without an end. What ends all of them is the access to data: 90 days after the person last consented.
 */
final class FacebookConsent implements Consent {

    private final NetworkEndpoint endpoint;
    private final FacebookCalls calls;
    private final NetworkWire wire;
    private final Clock clock;

    FacebookConsent(NetworkEndpoint endpoint, FacebookCalls calls, NetworkWire wire, Clock clock) {
        this.endpoint = endpoint;
        this.calls = calls;
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
                String.join(",", endpoint.scopes()),
                // What was declined before is asked for again.
                "auth_type",
                "rerequest",
                "state",
                state);
        return new ConsentPage(address, null);
    }

    @Override
    public Tokens exchange(String code, URI callback, @Nullable String verifier) {
        TokenAnswer brief = ask(
                "client_id", endpoint.clientId(),
                "client_secret", endpoint.clientSecret(),
                "redirect_uri", callback.toString(),
                "code", code);
        return lasting(brief.access());
    }

    /** Only a person's token is renewed; a page's has no end, and once it is refused only a new consent helps. */
    @Override
    public Tokens refresh(Tokens tokens) {
        String refresh = tokens.refresh();
        if (refresh == null) {
            throw new NetworkFailure(FailureKind.TOKEN_INVALID, "a page's token is not renewed");
        }
        return lasting(refresh);
    }

    private Tokens lasting(String token) {
        TokenAnswer answer = ask(
                "grant_type",
                "fb_exchange_token",
                "client_id",
                endpoint.clientId(),
                "client_secret",
                endpoint.clientSecret(),
                "fb_exchange_token",
                token);
        String access = answer.access();
        JsonNode facts = facts(access);
        Instant ends = answer.expiresAt();
        return new Tokens(
                access,
                access,
                ends == null ? instant(facts.path("expires_at")) : ends,
                instant(facts.path("data_access_expires_at")),
                scopes(facts.path("scopes")));
    }

    /** What the token is good for: a person may have declined a part. Not knowing it stops nobody from connecting. */
    private JsonNode facts(String token) {
        String app = endpoint.clientId() + "|" + endpoint.clientSecret();
        try {
            return wire.ask(calls.get("/debug_token", app, "input_token", token))
                    .json()
                    .path("data");
        } catch (NetworkFailure failure) {
            return MissingNode.getInstance();
        }
    }

    private TokenAnswer ask(String... parameters) {
        return TokenAnswer.to(Call.get(endpoint.token(parameters)), wire, clock);
    }

    private Set<String> scopes(JsonNode granted) {
        Set<String> scopes = new HashSet<>();
        granted.forEach(scope -> scopes.add(scope.asString("")));
        scopes.remove("");
        return scopes.isEmpty() ? Set.copyOf(endpoint.scopes()) : scopes;
    }

    /** Seconds of the epoch; 0 stands for never. */
    private static @Nullable Instant instant(JsonNode seconds) {
        return seconds.asLong(0) > 0 ? Instant.ofEpochSecond(seconds.asLong()) : null;
    }
}
