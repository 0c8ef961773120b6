package com.webox.social.network.tiktok;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.Attachment;
import com.webox.social.network.Extras;
import com.webox.social.network.Publication;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What TikTok is told of a post. What nobody switched on is off: that is TikTok's own rule for whoever posts by it. */
final class TikTokBodies {

    private TikTokBodies() {}

    static boolean toInbox(Publication publication) {
        return TikTokFields.INBOX.equals(publication.extras().format());
    }

    static ObjectNode video(Publication publication, TikTokChunks chunks, TikTokCreator creator) {
        Extras extras = publication.extras();
        ObjectNode body = HttpCalls.JSON.createObjectNode();
        ObjectNode info = body.putObject("post_info");
        info.put("title", publication.text());
        info.put("disable_duet", creator.duetsOff() || !extras.on(TikTokFields.DUET));
        info.put("disable_stitch", creator.stitchesOff() || !extras.on(TikTokFields.STITCH));
        info.put("is_aigc", extras.on(TikTokFields.AI_MADE));
        shared(info, extras, creator);
        source(body, chunks);
        return body;
    }

    /** What a person finishes in the app says nothing but its bytes. */
    static ObjectNode videoToInbox(TikTokChunks chunks) {
        ObjectNode body = HttpCalls.JSON.createObjectNode();
        source(body, chunks);
        return body;
    }

    static ObjectNode photos(Publication publication, TikTokCreator creator) {
        Extras extras = publication.extras();
        ObjectNode body = photos(publication, "DIRECT_POST");
        ObjectNode info = (ObjectNode) body.path("post_info");
        info.put("auto_add_music", extras.on(TikTokFields.AUTO_MUSIC));
        shared(info, extras, creator);
        return body;
    }

    static ObjectNode photosToInbox(Publication publication) {
        return photos(publication, "MEDIA_UPLOAD");
    }

    private static ObjectNode photos(Publication publication, String mode) {
        ObjectNode body =
                HttpCalls.JSON.createObjectNode().put("media_type", "PHOTO").put("post_mode", mode);
        ObjectNode info = body.putObject("post_info");
        String title = publication.extras().text(TikTokFields.TITLE);
        if (!title.isEmpty()) {
            info.put("title", title);
        }
        info.put("description", publication.text());
        ObjectNode source = body.putObject("source_info").put("source", "PULL_FROM_URL");
        source.put("photo_cover_index", 0);
        ArrayNode images = source.putArray("photo_images");
        for (Attachment photo : publication.media()) {
            images.add(photo.publicUrl().toString());
        }
        return body;
    }

    private static void shared(ObjectNode info, Extras extras, TikTokCreator creator) {
        info.put("privacy_level", extras.text(TikTokFields.PRIVACY));
        info.put("disable_comment", creator.commentsOff() || !extras.on(TikTokFields.COMMENT));
        info.put("brand_organic_toggle", extras.on(TikTokFields.OWN_BRAND));
        info.put("brand_content_toggle", extras.on(TikTokFields.BRANDED_CONTENT));
    }

    private static void source(ObjectNode body, TikTokChunks chunks) {
        body.putObject("source_info")
                .put("source", "FILE_UPLOAD")
                .put("video_size", chunks.bytes())
                .put("chunk_size", chunks.size())
                .put("total_chunk_count", chunks.count());
    }
}
