package com.webox.social.network;

import com.webox.platform.http.Call;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Consent by a code (RFC 6749, section 4.1) that is exchanged for an access token and a refresh token. What a network
 * does in its own way is its {@link Dialect}.
 */
public final class CodeConsent implements Consent {

    /**
     * How a network speaks the protocol.
     *
     * @param id what it calls the app's id
     * @param between what parts scopes
     * @param asking what its page is told besides: names and values in turn
     * @param secret where the app's secret goes
     * @param challenge how the hash of a proof key is written; null where the network knows no proof keys
     */
    public record Dialect(
            String id,
            String between,
            List<String> asking,
            Secret secret,
            @Nullable Function<byte[], String> challenge) {

        /** As the standard has it. */
        public static final Dialect STANDARD = new Dialect("client_id", " ", List.of(), Secret.IN_FORM, null);

        public Dialect {
            asking = List.copyOf(asking);
        }
    }

    /** Where an app's secret goes when tokens are asked for (RFC 6749, section 2.3.1). */
    public enum Secret {
        IN_FORM,
        IN_HEADER
    }

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final Clock clock;
    private final Dialect dialect;

    public CodeConsent(NetworkEndpoint endpoint, NetworkWire wire, Clock clock, Dialect dialect) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.clock = clock;
        this.dialect = dialect;
    }

    @Override
    public ConsentPage page(URI callback, String state) {
        List<String> query = new ArrayList<>(List.of(
                "response_type",
                "code",
                dialect.id(),
                endpoint.clientId(),
                "redirect_uri",
                callback.toString(),
                "scope",
                String.join(dialect.between(), endpoint.scopes()),
                "state",
                state));
        query.addAll(dialect.asking());
        String verifier = null;
        if (dialect.challenge() != null) {
            ProofKey key = ProofKey.random();
            verifier = key.verifier();
            query.addAll(
                    List.of("code_challenge", dialect.challenge().apply(key.hash()), "code_challenge_method", "S256"));
        }
        return new ConsentPage(endpoint.consentPage(query.toArray(String[]::new)), verifier);
    }

    @Override
    public Tokens exchange(String code, URI callback, @Nullable String verifier) {
        List<String> form = new ArrayList<>(
                List.of("grant_type", "authorization_code", "code", code, "redirect_uri", callback.toString()));
        if (dialect.challenge() != null) {
            if (verifier == null) {
                throw new NetworkFailure(FailureKind.OTHER, "the consent was not begun here");
            }
            form.addAll(List.of("code_verifier", verifier));
        }
        return ask(form).tokens(null);
    }

    @Override
    public Tokens refresh(Tokens tokens) {
        String refresh = tokens.refresh();
        if (refresh == null) {
            throw new NetworkFailure(FailureKind.TOKEN_INVALID, "no refresh token was granted");
        }
        return ask(List.of("grant_type", "refresh_token", "refresh_token", refresh))
                .tokens(tokens);
    }

    private TokenAnswer ask(List<String> grant) {
        List<String> form = new ArrayList<>(grant);
        form.addAll(List.of(dialect.id(), endpoint.clientId()));
        Call request = Call.post(endpoint.token());
        switch (dialect.secret()) {
            case IN_FORM -> form.addAll(List.of("client_secret", endpoint.clientSecret()));
            case IN_HEADER -> request.basic(endpoint.clientId(), endpoint.clientSecret());
        }
        return TokenAnswer.to(request.form(form.toArray(String[]::new)), wire, clock);
    }
}
