package com.webox.rehearsal.youtube;

import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.Consents.Redeemed;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.VendorApi;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Google's token endpoint. A refresh token comes once, with the consent that was asked for offline access. */
@VendorApi
class YouTubeTokenController {

    /** Beside the scopes: the consent page was asked for offline access. */
    private static final String OFFLINE = "offline";

    private final Consents consents;
    private final RehearsalSettings settings;
    private final TransactionTemplate transaction;

    YouTubeTokenController(Consents consents, RehearsalSettings settings, TransactionTemplate transaction) {
        this.consents = consents;
        this.settings = settings;
        this.transaction = transaction;
    }

    @PostMapping(path = "/rehearsal/youtube/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ObjectNode token(@RequestParam Map<String, String> form) {
        if (!settings.isApp(form.get("client_id"), form.get("client_secret"))) {
            throw YouTubeFault.token(401, "invalid_client", "The OAuth client was not found.");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
            default -> throw YouTubeFault.token(400, "unsupported_grant_type", "Invalid grant_type");
        };
    }

    private ObjectNode exchange(Map<String, String> form) {
        // Whatever is wrong, the code is used up.
        Redeemed redeemed = consents.redeem(Network.YOUTUBE, form.getOrDefault("code", ""))
                .orElseThrow(() -> YouTubeFault.token(400, "invalid_grant", "Malformed auth code."));
        if (!redeemed.redirectUri().equals(form.get("redirect_uri"))) {
            throw YouTubeFault.token(400, "redirect_uri_mismatch", "Bad Request");
        }
        return transaction.execute(_ -> {
            Grant grant = consents.open(Network.YOUTUBE, redeemed.accountId(), redeemed.scopes());
            ObjectNode answer = access(grant);
            if (grant.allows(OFFLINE)) {
                answer.put(
                        "refresh_token",
                        consents.issue(grant, Kind.REFRESH, settings.youtube().refreshLife()));
            }
            return answer;
        });
    }

    private ObjectNode refresh(String token) {
        if (!(consents.present(Network.YOUTUBE, token, Kind.REFRESH) instanceof Presented.Valid valid)) {
            throw YouTubeFault.token(400, "invalid_grant", "Token has been expired or revoked.");
        }
        return access(valid.grant());
    }

    private ObjectNode access(Grant grant) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(
                        "access_token",
                        consents.issue(grant, Kind.ACCESS, settings.youtube().accessLife()))
                .put("expires_in", settings.youtube().accessLife().toSeconds())
                .put(
                        "scope",
                        grant.scopes().stream()
                                .filter(scope -> !scope.equals(OFFLINE))
                                .collect(Collectors.joining(" ")))
                .put("token_type", "Bearer");
    }
}
