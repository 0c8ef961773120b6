package com.webox.social.network.tiktok;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.social.network.AccountLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an account allows at this moment; TikTok wants to be asked before every post.
 *
 * @param username what stands behind the at sign; may be empty
 * @param audiences who may be let to see a post
 * @param maxSeconds the longest video; null when it does not say
 */
record TikTokCreator(
        String username,
        List<String> audiences,
        boolean commentsOff,
        boolean duetsOff,
        boolean stitchesOff,
        @Nullable Double maxSeconds) {

    /** The request that tells it. */
    static Call asked(TikTokCalls calls, String token) {
        return calls.post("/v2/post/publish/creator_info/query/", token, HttpCalls.JSON.createObjectNode());
    }

    static TikTokCreator read(JsonNode data) {
        double seconds = data.path("max_video_post_duration_sec").asDouble(0);
        return new TikTokCreator(
                data.path("creator_username").asString(""),
                data.path("privacy_level_options")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList(),
                data.path("comment_disabled").asBoolean(false),
                data.path("duet_disabled").asBoolean(false),
                data.path("stitch_disabled").asBoolean(false),
                seconds > 0 ? seconds : null);
    }

    AccountLimits limits() {
        Set<String> off = new HashSet<>();
        if (commentsOff) {
            off.add(TikTokFields.COMMENT);
        }
        if (duetsOff) {
            off.add(TikTokFields.DUET);
        }
        if (stitchesOff) {
            off.add(TikTokFields.STITCH);
        }
        return new AccountLimits(Map.of(TikTokFields.PRIVACY, audiences), off, maxSeconds, null, null);
    }
}
