package com.webox.social.network.facebook;

import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.List;

/**
 * Where Facebook is. A version of the graph lives about two years; the dialog and the token's address go without one, so
 * that they live as long as the app.
 */
final class FacebookDefaults {

    static final NetworkDefaults DEFAULTS = new NetworkDefaults(
            "facebook",
            new Places(
                    "https://www.facebook.com/dialog/oauth",
                    "https://graph.facebook.com/oauth/access_token",
                    "https://graph.facebook.com",
                    "https://www.facebook.com/{id}"),
            new Places(
                    "/rehearsal/facebook/dialog/oauth",
                    "/rehearsal/facebook/graph/oauth/access_token",
                    "/rehearsal/facebook/graph",
                    "/rehearsal/facebook#{id}"),
            "v25.0",
            List.of(
                    "pages_show_list",
                    "pages_manage_posts",
                    "pages_read_engagement",
                    "pages_manage_engagement",
                    "read_insights",
                    "business_management"));

    private FacebookDefaults() {}
}
