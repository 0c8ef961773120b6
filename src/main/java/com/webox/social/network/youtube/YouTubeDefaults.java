package com.webox.social.network.youtube;

import com.webox.social.network.CodeConsent.Dialect;
import com.webox.social.network.CodeConsent.Secret;
import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.List;

/** Where YouTube is, and how consent is asked for there. */
final class YouTubeDefaults {

    static final NetworkDefaults DEFAULTS = new NetworkDefaults(
            "youtube",
            new Places(
                    "https://accounts.google.com/o/oauth2/v2/auth",
                    "https://oauth2.googleapis.com/token",
                    "https://youtube.googleapis.com",
                    "https://www.youtube.com/watch?v={id}"),
            new Places(
                    "/rehearsal/youtube/o/oauth2/v2/auth",
                    "/rehearsal/youtube/token",
                    "/rehearsal/youtube",
                    "/rehearsal/youtube/watch?v={id}"),
            "",
            List.of(
                    "https://www.googleapis.com/auth/youtube.upload",
                    "https://www.googleapis.com/auth/youtube.readonly"));

    /**
     * Google gives a refresh token with the first exchange only, and only where the page was asked for offline access and
     * for showing itself again; it is kept from then on. When it ends is told where the consent is for a time only: seven
     * days while the app's consent screen is in testing.
     */
    static final Dialect DIALECT =
            new Dialect("client_id", " ", List.of("access_type", "offline", "prompt", "consent"), Secret.IN_FORM, null);

    private YouTubeDefaults() {}
}
