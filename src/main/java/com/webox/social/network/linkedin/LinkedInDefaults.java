package com.webox.social.network.linkedin;

import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.List;

/**
 * Where LinkedIn is. Its versions live about twelve months. The product for pages (Community Management API) must be the
 * only one of its app, so pages are connected through an app of their own, as if they were another network.
 */
final class LinkedInDefaults {

    static final NetworkDefaults PEOPLE = of("linkedin", List.of("openid", "profile", "w_member_social"));

    static final NetworkDefaults PAGES =
            of("linkedin-pages", List.of("w_organization_social", "r_organization_social", "rw_organization_admin"));

    private LinkedInDefaults() {}

    private static NetworkDefaults of(String key, List<String> scopes) {
        return new NetworkDefaults(
                key,
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
                scopes);
    }
}
