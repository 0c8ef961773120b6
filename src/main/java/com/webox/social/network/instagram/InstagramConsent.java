package com.webox.social.network.instagram;

import com.webox.platform.http.Call;
import com.webox.social.network.Consent;
import com.webox.social.network.ConsentPage;
import com.webox.social.network.NetworkEndpoint;
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

/**
 * The code gives a token of an hour, that one a token of 60 days, which is renewed with itself while it lives and is at
 * least a day old. So it stands as its own refresh token, and the consent ends with it.
 */
final class InstagramConsent implements Consent {

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final Clock clock;

    InstagramConsent(NetworkEndpoint endpoint, NetworkWire wire, Clock clock) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.clock = clock;
    }

    @Override
    public ConsentPage page(URI callback, String state) {
        URI address = endpoint.consentPage(
                "client_id", endpoint.clientId(),
                "redirect_uri", callback.toString(),
                "response_type", "code",
                "scope", String.join(",", endpoint.scopes()),
                "state", state);
        return new ConsentPage(address, null);
    }

    @Override
    public Tokens exchange(String code, URI callback, @Nullable String verifier) {
        Call request = Call.post(endpoint.token())
                .form(
                        "client_id", endpoint.clientId(),
                        "client_secret", endpoint.clientSecret(),
                        "grant_type", "authorization_code",
                        "redirect_uri", callback.toString(),
                        // Instagram's page leaves a fragment behind the code.
                        "code", code.endsWith("#_") ? code.substring(0, code.length() - 2) : code);
        TokenAnswer answer = TokenAnswer.to(request, wire, clock);
        JsonNode list = answer.body().path("data");
        TokenAnswer brief = list.isArray() ? new TokenAnswer(list.path(0), answer.asked()) : answer;
        return lasting(
                endpoint.api(
                        "/access_token",
                        "grant_type",
                        "ig_exchange_token",
                        "client_secret",
                        endpoint.clientSecret(),
                        "access_token",
                        brief.access()),
                scopes(brief.body().path("permissions")));
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        return lasting(
                endpoint.api(
                        "/refresh_access_token", "grant_type", "ig_refresh_token", "access_token", tokens.access()),
                tokens.scopes());
    }

    private Tokens lasting(URI address, Set<String> scopes) {
        TokenAnswer answer = TokenAnswer.to(Call.get(address), wire, clock);
        String access = answer.access();
        Instant ends = answer.expiresAt();
        return new Tokens(access, access, ends, ends, scopes);
    }

    /** A list, or one text with commas. */
    private Set<String> scopes(JsonNode permissions) {
        Set<String> scopes = new HashSet<>();
        if (permissions.isArray()) {
            permissions.forEach(scope -> scopes.add(scope.asString("")));
        } else {
            scopes.addAll(Set.of(permissions.asString("").split("[ ,]+")));
        }
        scopes.remove("");
        return scopes.isEmpty() ? Set.copyOf(endpoint.scopes()) : scopes;
    }
}
