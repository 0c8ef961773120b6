package com.webox.social.network.tiktok;

import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.List;

/** Where TikTok is. */
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

    private TikTokDefaults() {}
}
