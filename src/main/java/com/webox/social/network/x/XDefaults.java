package com.webox.social.network.x;

import com.webox.social.network.CodeConsent.Dialect;
import com.webox.social.network.CodeConsent.Secret;
import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.Base64;
import java.util.List;

/** Where X is, and how consent is asked for there. */
final class XDefaults {

    static final NetworkDefaults DEFAULTS = new NetworkDefaults(
            "x",
            new Places(
                    "https://x.com/i/oauth2/authorize",
                    "https://api.x.com/2/oauth2/token",
                    "https://api.x.com",
                    "https://x.com/i/status/{id}"),
            new Places(
                    "/rehearsal/x/i/oauth2/authorize",
                    "/rehearsal/x/2/oauth2/token",
                    "/rehearsal/x",
                    "/rehearsal/x#{id}"),
            "",
            List.of("tweet.read", "tweet.write", "users.read", "media.write", "offline.access"));

    /** A confidential client with a proof key; the refresh token is used once and replaced. */
    static final Dialect DIALECT = new Dialect(
            "client_id",
            " ",
            List.of(),
            Secret.IN_HEADER,
            Base64.getUrlEncoder().withoutPadding()::encodeToString);

    private XDefaults() {}
}
