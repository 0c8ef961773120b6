package com.webox.rehearsal.x;

import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.Consents.Redeemed;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import com.webox.rehearsal.VendorApi;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /2/oauth2/token} and {@code /2/oauth2/revoke} for confidential clients. */
@VendorApi
class XTokenController {

    private static final String OFFLINE = "offline.access";

    private final Consents consents;
    private final RehearsalSettings settings;
    private final TransactionTemplate transaction;

    XTokenController(Consents consents, RehearsalSettings settings, TransactionTemplate transaction) {
        this.consents = consents;
        this.settings = settings;
        this.transaction = transaction;
    }

    @PostMapping(path = "/rehearsal/x/2/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    JsonNode token(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam Map<String, String> form) {
        authenticate(authorization);
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
            default ->
                throw XFault.token(400, "unsupported_grant_type", "Value passed for the grant type was invalid.");
        };
    }

    @PostMapping(path = "/rehearsal/x/2/oauth2/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    JsonNode revoke(
            @RequestHeader(name = "Authorization", required = false) @Nullable String authorization,
            @RequestParam(defaultValue = "") String token) {
        authenticate(authorization);
        if (consents.present(Network.X, token, Kind.ACCESS, Kind.REFRESH) instanceof Presented.Valid valid) {
            consents.revoke(Network.X, valid.grant().id());
        }
        return JsonNodeFactory.instance.objectNode().put("revoked", true);
    }

    private JsonNode exchange(Map<String, String> form) {
        // Whatever is wrong, the code is used up: a code that leaked must not be guessed at twice.
        Redeemed redeemed = consents.redeem(Network.X, form.getOrDefault("code", ""))
                .orElseThrow(() -> invalid("Value passed for the authorization code was invalid."));
        if (!redeemed.redirectUri().equals(form.get("redirect_uri"))) {
            throw invalid("Value passed for the redirect uri did not match the uri of the authorization code.");
        }
        String verifier = form.getOrDefault("code_verifier", "");
        if (!Serials.challenge(verifier).equals(redeemed.challenge())) {
            throw invalid("Value passed for the code verifier did not match the code challenge.");
        }
        return transaction.execute(_ -> tokens(consents.open(Network.X, redeemed.accountId(), redeemed.scopes())));
    }

    private JsonNode refresh(String token) {
        return transaction.execute(_ -> {
            // The token rotates: of two callers with the same one, the second is told no.
            if (!(consents.present(Network.X, token, Kind.REFRESH) instanceof Presented.Valid valid)
                    || !consents.useUp(token)) {
                throw invalid("Value passed for the token was invalid.");
            }
            return tokens(valid.grant());
        });
    }

    private JsonNode tokens(Grant grant) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("token_type", "bearer");
        answer.put("expires_in", settings.x().accessLife().toSeconds());
        answer.put(
                "access_token", consents.issue(grant, Kind.ACCESS, settings.x().accessLife()));
        answer.put("scope", String.join(" ", grant.scopes()));
        if (grant.allows(OFFLINE)) {
            answer.put(
                    "refresh_token",
                    consents.issue(grant, Kind.REFRESH, settings.x().refreshLife()));
        }
        return answer;
    }

    private void authenticate(@Nullable String authorization) {
        String expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (settings.clientId() + ":" + settings.clientSecret()).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(authorization)) {
            throw XFault.token(401, "unauthorized_client", "Missing valid authorization header");
        }
    }

    private static Refusal invalid(String description) {
        return XFault.token(400, "invalid_request", description);
    }
}
