package com.webox.social.network.youtube;

import com.webox.social.network.NetworkDefaults;
import com.webox.social.network.NetworkDefaults.Places;
import java.util.List;

/** Where YouTube is. */
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

    private YouTubeDefaults() {}
}
