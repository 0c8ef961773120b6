package com.webox.rehearsal.instagram;

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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Code to short-lived token, short-lived to long-lived, long-lived to a younger one. */
@VendorApi
class InstagramTokenController {

    private static final String GRAPH = "/rehearsal/instagram/graph";
    private static final String VERSIONED = GRAPH + "/{version:v\\d+\\.\\d+}";

    private final InstagramGate gate;
    private final Consents consents;
    private final RehearsalSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    InstagramTokenController(
            InstagramGate gate,
            Consents consents,
            RehearsalSettings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.gate = gate;
        this.consents = consents;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    @PostMapping(
            path = "/rehearsal/instagram/oauth/access_token",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    JsonNode exchange(@RequestParam Map<String, String> form) {
        if (!settings.isApp(form.get("client_id"), form.get("client_secret"))) {
            throw GraphFault.code("Invalid platform app");
        }
        if (!"authorization_code".equals(form.get("grant_type"))) {
            throw GraphFault.code("Invalid grant_type: " + form.get("grant_type"));
        }
        // The address back ends in #_, which is not part of the code; who sends it along learns it here.
        Redeemed redeemed = consents.redeem(Network.INSTAGRAM, form.getOrDefault("code", ""))
                .orElseThrow(() -> GraphFault.code("This authorization code has been used or does not exist"));
        if (!redeemed.redirectUri().equals(form.get("redirect_uri"))) {
            throw GraphFault.code("Error validating verification code. Please make sure your redirect_uri is identical"
                    + " to the one you used in the OAuth dialog request");
        }
        return transaction.execute(_ -> {
            Grant grant = consents.open(Network.INSTAGRAM, redeemed.accountId(), redeemed.scopes());
            String token =
                    consents.issue(grant, Kind.SHORT, settings.instagram().shortLife());
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            answer.putArray("data")
                    .addObject()
                    .put("access_token", token)
                    .put("user_id", grant.accountId())
                    .put("permissions", String.join(",", grant.scopes()));
            return answer;
        });
    }

    @GetMapping({GRAPH + "/access_token", VERSIONED + "/access_token"})
    JsonNode lengthen(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "client_secret", defaultValue = "") String secret,
            @RequestParam(name = "access_token", required = false) @Nullable String token) {
        if (!"ig_exchange_token".equals(grantType)) {
            throw GraphFault.parameter("Param grant_type must be ig_exchange_token");
        }
        if (!settings.clientSecret().equals(secret)) {
            throw GraphFault.parameter("Error validating client secret");
        }
        return longLived(gate.valid(token, Kind.SHORT).grant());
    }

    @GetMapping({GRAPH + "/refresh_access_token", VERSIONED + "/refresh_access_token"})
    JsonNode refresh(
            @RequestParam(name = "grant_type", defaultValue = "") String grantType,
            @RequestParam(name = "access_token", required = false) @Nullable String token) {
        if (!"ig_refresh_token".equals(grantType)) {
            throw GraphFault.parameter("Param grant_type must be ig_refresh_token");
        }
        Presented.Valid valid = gate.valid(token, Kind.ACCESS);
        Instant refreshable = valid.issuedAt().plus(settings.instagram().refreshAge());
        if (clock.instant().isBefore(refreshable)) {
            throw GraphFault.parameter(
                    "The access token is too young to be refreshed: it must be at least 24 hours old");
        }
        return longLived(valid.grant());
    }

    private JsonNode longLived(Grant grant) {
        Duration life = settings.instagram().longLife();
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", consents.issue(grant, Kind.ACCESS, life))
                .put("token_type", "bearer")
                .put("expires_in", life.toSeconds())
                .put("permissions", String.join(",", grant.scopes()));
    }
}
