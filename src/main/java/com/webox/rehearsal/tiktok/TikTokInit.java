package com.webox.rehearsal.tiktok;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What TikTok checks of a post that is begun. */
final class TikTokInit {

    /** Who a post can be for, on every account here. */
    static final List<String> AUDIENCES = List.of("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", TikTokPosts.ONLY_ME);

    private static final int MB = 1 << 20;
    private static final long SMALLEST_CHUNK = 5L * MB;
    private static final long LARGEST_CHUNK = 64L * MB;
    private static final long LARGEST_VIDEO = 4096L * MB;
    private static final int MOST_CHUNKS = 1000;
    private static final int MOST_PHOTOS = 35;
    private static final int LONGEST_TITLE = 2200;
    private static final int LONGEST_PHOTO_TITLE = 90;
    private static final int LONGEST_DESCRIPTION = 4000;

    private TikTokInit() {}

    static void checkUpload(JsonNode source) {
        if (!source.path("source").asString("").equals("FILE_UPLOAD")) {
            throw TikTokFault.invalid("source must be FILE_UPLOAD here");
        }
        long size = source.path("video_size").asLong(0);
        long chunk = source.path("chunk_size").asLong(0);
        long count = source.path("total_chunk_count").asLong(0);
        if (size < 1 || size > LARGEST_VIDEO) {
            throw TikTokFault.invalid("The video_size is invalid");
        }
        boolean whole = count == 1 && chunk == size && size <= LARGEST_CHUNK;
        boolean cut = chunk >= SMALLEST_CHUNK && chunk <= LARGEST_CHUNK;
        if (!whole && !cut) {
            throw TikTokFault.invalid("The chunk_size is invalid");
        }
        if (count != Math.max(1, size / chunk) || count > MOST_CHUNKS) {
            throw TikTokFault.invalid("The total_chunk_count is invalid");
        }
    }

    static void checkVideo(JsonNode info) {
        if (info.path("title").asString("").length() > LONGEST_TITLE) {
            throw TikTokFault.invalid("The title is too long");
        }
        checkAudience(info);
    }

    static void checkPhotos(JsonNode body, boolean inbox) {
        if (!body.path("media_type").asString("").equals("PHOTO")) {
            throw TikTokFault.invalid("media_type must be PHOTO");
        }
        JsonNode info = body.path("post_info");
        if (info.path("title").asString("").length() > LONGEST_PHOTO_TITLE
                || info.path("description").asString("").length() > LONGEST_DESCRIPTION) {
            throw TikTokFault.invalid("The title or description is too long");
        }
        JsonNode source = body.path("source_info");
        int photos = source.path("photo_images").size();
        int cover = source.path("photo_cover_index").asInt(-1);
        if (!source.path("source").asString("").equals("PULL_FROM_URL")
                || photos < 1
                || photos > MOST_PHOTOS
                || cover < 0
                || cover >= photos) {
            throw TikTokFault.invalid("source must be PULL_FROM_URL with 1 to 35 photo_images and a cover among them");
        }
        if (!inbox) {
            checkAudience(info);
        }
    }

    private static void checkAudience(JsonNode info) {
        String wanted = info.path("privacy_level").asString("");
        if (!AUDIENCES.contains(wanted)) {
            throw TikTokFault.forbidden(
                    "privacy_level_option_mismatch", "privacy_level is not among the options of creator_info");
        }
        if (wanted.equals(TikTokPosts.ONLY_ME)
                && info.path("brand_content_toggle").asBoolean(false)) {
            throw TikTokFault.invalid("Branded content visibility cannot be set to private");
        }
    }
}
