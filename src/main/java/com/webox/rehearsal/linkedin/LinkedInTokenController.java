package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.Consents.Redeemed;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.VendorApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST /oauth/v2/accessToken}. */
@VendorApi
class LinkedInTokenController {

    private final Consents consents;
    private final RehearsalSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LinkedInTokenController(
            Consents consents, RehearsalSettings settings, Clock clock, TransactionTemplate transaction) {
        this.consents = consents;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @PostMapping(
            path = "/rehearsal/linkedin/oauth/v2/accessToken",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    JsonNode token(@RequestParam Map<String, String> form) {
        if (!settings.isApp(form.get("client_id"), form.get("client_secret"))) {
            throw LinkedInFault.token(401, "invalid_client", "Client authentication failed");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
            default ->
                throw LinkedInFault.token(400, "unsupported_grant_type", "The passed in grant type is not supported");
        };
    }

    private JsonNode exchange(Map<String, String> form) {
        Redeemed redeemed = consents.redeem(Network.LINKEDIN, form.getOrDefault("code", ""))
                .filter(each -> each.redirectUri().equals(form.get("redirect_uri")))
                .orElseThrow(() -> LinkedInFault.token(
                        400,
                        "invalid_request",
                        "Unable to retrieve access token: appid/redirect uri/code verifier does not match authorization"
                                + " code. Or authorization code expired. Or external member binding exists"));
        return transaction.execute(_ -> {
            Grant grant = consents.open(Network.LINKEDIN, redeemed.accountId(), redeemed.scopes());
            Instant refreshEnd = clock.instant().plus(settings.linkedin().refreshLife());
            return answer(grant, consents.issue(grant, Kind.REFRESH, refreshEnd), refreshEnd);
        });
    }

    private JsonNode refresh(String token) {
        if (!(consents.present(Network.LINKEDIN, token, Kind.REFRESH) instanceof Presented.Valid valid)) {
            throw LinkedInFault.token(
                    400,
                    "invalid_request",
                    "The provided authorization grant or refresh token is invalid, expired or revoked.");
        }
        // The end of the refresh token is fixed by the consent; using it gains no time.
        return answer(valid.grant(), token, consents.endOf(token));
    }

    private JsonNode answer(Grant grant, String refreshToken, Instant refreshEnd) {
        Duration life = settings.linkedin().accessLife();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("access_token", consents.issue(grant, Kind.ACCESS, life));
        answer.put("expires_in", life.toSeconds());
        answer.put("refresh_token", refreshToken);
        answer.put(
                "refresh_token_expires_in",
                Duration.between(clock.instant(), refreshEnd).toSeconds());
        answer.put("scope", String.join(",", grant.scopes()));
        answer.put("token_type", "Bearer");
        return answer;
    }
}
