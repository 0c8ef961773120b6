package com.webox.social.network.tiktok;

import com.webox.social.network.CodeConsent.Dialect;
import com.webox.social.network.CodeConsent.Secret;
import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.HexFormat;
import java.util.List;

/** Where TikTok is, and how consent is asked for there. */
final class TikTokDefaults {

    static final NetworkDefaults DEFAULTS = new NetworkDefaults(
            "tiktok",
            new Places(
                    "https://www.tiktok.com/v2/auth/authorize/",
                    "https://open.tiktokapis.com/v2/oauth/token/",
                    "https://open.tiktokapis.com",
                    "https://www.tiktok.com/@/video/{id}"),
            new Places(
                    "/rehearsal/tiktok/v2/auth/authorize/",
                    "/rehearsal/tiktok/v2/oauth/token/",
                    "/rehearsal/tiktok",
                    "/rehearsal/tiktok/@/video/{id}"),
            "",
            List.of("user.info.basic", "video.publish", "video.upload", "video.list"));

    /**
     * The app is a key, scopes are parted by commas, and the hash of the proof key is written in hexadecimal. Lives of
     * tokens are taken from each answer; the vendor's own pages disagree about them.
     */
    static final Dialect DIALECT = new Dialect("client_key", ",", List.of(), Secret.IN_FORM, HexFormat.of()::formatHex);

    private TikTokDefaults() {}
}
