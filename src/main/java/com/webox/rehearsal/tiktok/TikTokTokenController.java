package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Consents;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Consents.Kind;
import com.webox.rehearsal.Consents.Presented;
import com.webox.rehearsal.Consents.Redeemed;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.VendorApi;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code POST /v2/oauth/token/} and {@code /v2/oauth/revoke/}. Each renewal gives a new refresh token. */
@VendorApi
class TikTokTokenController {

    private final Consents consents;
    private final RehearsalSettings settings;
    private final TransactionTemplate transaction;

    TikTokTokenController(Consents consents, RehearsalSettings settings, TransactionTemplate transaction) {
        this.consents = consents;
        this.settings = settings;
        this.transaction = transaction;
    }

    @PostMapping(path = "/rehearsal/tiktok/v2/oauth/token/", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    JsonNode token(@RequestParam Map<String, String> form) {
        authenticate(form);
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
            default -> throw TikTokFault.grant("unsupported_grant_type", "Grant type is not supported.");
        };
    }

    @PostMapping(path = "/rehearsal/tiktok/v2/oauth/revoke/", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    JsonNode revoke(@RequestParam Map<String, String> form) {
        authenticate(form);
        if (consents.present(Network.TIKTOK, form.getOrDefault("token", ""), Kind.ACCESS)
                instanceof Presented.Valid valid) {
            consents.revoke(Network.TIKTOK, valid.grant().id());
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private JsonNode exchange(Map<String, String> form) {
        // Whatever is wrong, the code is used up.
        Redeemed redeemed = consents.redeem(Network.TIKTOK, form.getOrDefault("code", ""))
                .orElseThrow(() -> TikTokFault.grant("invalid_grant", "Authorization code is expired."));
        if (!redeemed.redirectUri().equals(form.get("redirect_uri"))) {
            throw TikTokFault.grant(
                    "invalid_request", "Redirect_uri is not matched with the uri when requesting code.");
        }
        if (!challenge(form.getOrDefault("code_verifier", "")).equals(redeemed.challenge())) {
            throw TikTokFault.grant("invalid_request", "Code verifier or code challenge is invalid.");
        }
        return transaction.execute(_ -> tokens(consents.open(Network.TIKTOK, redeemed.accountId(), redeemed.scopes())));
    }

    private JsonNode refresh(String token) {
        return transaction.execute(_ -> {
            if (!(consents.present(Network.TIKTOK, token, Kind.REFRESH) instanceof Presented.Valid valid)
                    || !consents.useUp(token)) {
                throw TikTokFault.grant("invalid_grant", "Refresh token is invalid or expired.");
            }
            return tokens(valid.grant());
        });
    }

    private JsonNode tokens(Grant grant) {
        Duration access = settings.tiktok().accessLife();
        Duration refresh = settings.tiktok().refreshLife();
        return JsonNodeFactory.instance
                .objectNode()
                .put("access_token", consents.issue(grant, Kind.ACCESS, access))
                .put("expires_in", access.toSeconds())
                .put("open_id", grant.accountId())
                .put("refresh_expires_in", refresh.toSeconds())
                .put("refresh_token", consents.issue(grant, Kind.REFRESH, refresh))
                .put("scope", String.join(",", grant.scopes()))
                .put("token_type", "Bearer");
    }

    private void authenticate(Map<String, String> form) {
        if (!settings.isApp(form.get("client_key"), form.get("client_secret"))) {
            throw TikTokFault.grant("invalid_client", "Client key or secret is incorrect.");
        }
    }

    /** TikTok writes the hash in hexadecimal. */
    static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
