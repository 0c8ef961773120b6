package com.webox.social.network.linkedin;

import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.List;

/** Where LinkedIn is. Its versions live about twelve months. */
final class LinkedInDefaults {

    static final NetworkDefaults DEFAULTS = new NetworkDefaults(
            "linkedin",
            new Places(
                    "https://www.linkedin.com/oauth/v2/authorization",
                    "https://www.linkedin.com/oauth/v2/accessToken",
                    "https://api.linkedin.com",
                    "https://www.linkedin.com/feed/update/{id}"),
            new Places(
                    "/rehearsal/linkedin/oauth/v2/authorization",
                    "/rehearsal/linkedin/oauth/v2/accessToken",
                    "/rehearsal/linkedin",
                    "/rehearsal/linkedin#{id}"),
            "202606",
            List.of("openid", "profile", "w_member_social"));

    private LinkedInDefaults() {}
}
