package com.webox.social.network.tiktok;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.NetworkFailure;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * How far a post is.
 *
 * @param reason why it failed, in TikTok's word
 * @param postId of the post, once TikTok has looked at it; empty before and for what is not public
 * @param uploaded how many bytes of the video have arrived, where TikTok tells it
 */
record TikTokStatus(Stage stage, String reason, String postId, OptionalLong uploaded) {

    enum Stage {
        PROCESSING_UPLOAD,
        PROCESSING_DOWNLOAD,
        SEND_TO_USER_INBOX,
        PUBLISH_COMPLETE,
        FAILED,
        /** TikTok does not know the publish id (any more). */
        UNKNOWN,
        /** A word of TikTok's that this program does not know. */
        OTHER
    }

    /** @throws NetworkFailure when TikTok cannot be asked */
    static TikTokStatus asked(TikTokCalls calls, String publishId, String token) {
        JsonNode data;
        try {
            data = calls.ask(calls.post(
                    "/v2/post/publish/status/fetch/",
                    token,
                    HttpCalls.JSON.createObjectNode().put("publish_id", publishId)));
        } catch (NetworkFailure failure) {
            if (String.valueOf(failure.getMessage()).startsWith(TikTokFaults.UNKNOWN_PUBLISH_ID)) {
                return new TikTokStatus(Stage.UNKNOWN, "", "", OptionalLong.empty());
            }
            throw failure;
        }
        String told = data.path("status").asString("");
        Stage stage = Stage.OTHER;
        for (Stage each : Stage.values()) {
            if (each.name().equals(told)) {
                stage = each;
            }
        }
        JsonNode bytes = data.path("uploaded_bytes");
        return new TikTokStatus(
                stage,
                data.path("fail_reason").asString(""),
                // The vendor's own spelling.
                data.path("publicaly_available_post_id").path(0).asString(""),
                bytes.isNumber() ? OptionalLong.of(bytes.asLong()) : OptionalLong.empty());
    }
}
