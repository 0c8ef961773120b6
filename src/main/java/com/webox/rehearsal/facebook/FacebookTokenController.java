package com.webox.rehearsal.facebook;

import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.Consents.Redeemed;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Code to a short-lived token of the person, that one to a long-lived one; and what a token is good for. */
@VendorApi
@RequestMapping({"/rehearsal/facebook/graph", "/rehearsal/facebook/graph/{version:v\\d+\\.\\d+}"})
class FacebookTokenController {

    private final FacebookGate gate;
    private final Consents consents;
    private final RehearsalSettings settings;
    private final TransactionTemplate transaction;

    FacebookTokenController(
            FacebookGate gate, Consents consents, RehearsalSettings settings, TransactionTemplate transaction) {
        this.gate = gate;
        this.consents = consents;
        this.settings = settings;
        this.transaction = transaction;
    }

    @GetMapping("/oauth/access_token")
    JsonNode token(@RequestParam Map<String, String> asked) {
        if (!settings.clientId().equals(asked.get("client_id"))) {
            throw FacebookFault.client(
                    "Error validating application. Cannot get application info due to a system error.");
        }
        if (!settings.clientSecret().equals(asked.get("client_secret"))) {
            throw FacebookFault.client("Error validating client secret.");
        }
        return "fb_exchange_token".equals(asked.get("grant_type"))
                ? lengthen(asked.getOrDefault("fb_exchange_token", ""))
                : exchange(asked);
    }

    private JsonNode exchange(Map<String, String> asked) {
        Redeemed redeemed = consents.redeem(Network.FACEBOOK, asked.getOrDefault("code", ""))
                .orElseThrow(() -> FacebookFault.code("This authorization code has been used or has expired."));
        if (!redeemed.redirectUri().equals(asked.get("redirect_uri"))) {
            throw FacebookFault.code("Error validating verification code. Please make sure your redirect_uri is"
                    + " identical to the one you used in the OAuth dialog request");
        }
        return transaction.execute(_ -> {
            Grant grant = consents.open(Network.FACEBOOK, redeemed.accountId(), redeemed.scopes());
            return answer(grant, Kind.SHORT, settings.facebook().shortLife());
        });
    }

    private JsonNode lengthen(String token) {
        Grant grant = gate.valid(token, Kind.SHORT, Kind.ACCESS).grant();
        return answer(grant, Kind.ACCESS, settings.facebook().longLife());
    }

    private JsonNode answer(Grant grant, Kind kind, Duration life) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", consents.issue(grant, kind, life))
                .put("token_type", "bearer")
                .put("expires_in", life.toSeconds());
    }

    /** Only the app itself may ask: its token is id and secret with a bar between. */
    @GetMapping("/debug_token")
    JsonNode facts(@RequestParam("input_token") String token, HttpServletRequest request) {
        if (!(settings.clientId() + "|" + settings.clientSecret()).equals(FacebookGate.token(request))) {
            throw FacebookFault.parameter("You must provide an app access token, or a user access token that is an"
                    + " owner or developer of the app");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode data = answer.putObject("data").put("app_id", settings.clientId());
        Presented presented = consents.present(Network.FACEBOOK, token, Kind.SHORT, Kind.ACCESS, Kind.PAGE);
        data.put("is_valid", presented instanceof Presented.Valid);
        if (presented instanceof Presented.Valid valid) {
            boolean page = valid.kind() == Kind.PAGE;
            Instant dataEnd = valid.issuedAt().plus(settings.facebook().dataAccess());
            data.put("type", page ? "PAGE" : "USER")
                    .put("application", "WeBox")
                    .put("user_id", valid.grant().accountId())
                    .put("expires_at", page ? 0 : consents.endOf(token).getEpochSecond())
                    .put("data_access_expires_at", dataEnd.getEpochSecond())
                    .put("issued_at", valid.issuedAt().getEpochSecond());
            ArrayNode scopes = data.putArray("scopes");
            valid.grant().scopes().forEach(scopes::add);
        }
        return answer;
    }
}
