package com.webox.social.network.instagram;

import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.List;

/** Where Instagram is, with its own login. Without a version in the path it serves the app's oldest living one. */
final class InstagramDefaults {

    static final NetworkDefaults DEFAULTS = new NetworkDefaults(
            "instagram",
            new Places(
                    "https://www.instagram.com/oauth/authorize",
                    "https://api.instagram.com/oauth/access_token",
                    "https://graph.instagram.com",
                    ""),
            new Places(
                    "/rehearsal/instagram/oauth/authorize",
                    "/rehearsal/instagram/oauth/access_token",
                    "/rehearsal/instagram/graph",
                    ""),
            "",
            List.of(
                    "instagram_business_basic",
                    "instagram_business_content_publish",
                    "instagram_business_manage_comments"));

    private InstagramDefaults() {}
}
