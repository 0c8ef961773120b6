package com.webox.social.network.tiktok;

import com.webox.social.network.Publication;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a post in the making: {@code <publish id> <begun at> <bytes> <upload address>}, the last two for
 * a video only; {@code ended} behind a publish id says that nothing can come of it any more.
 *
 * @param begun when TikTok gave the publish id
 * @param bytes of the video that goes up; 0 for photos
 * @param upload where it goes up; empty for photos
 */
record TikTokHandle(String publishId, Instant begun, long bytes, String upload) {

    private static final String ENDED = "ended";

    /** Null when nothing was begun, or nothing can come of what was. */
    static @Nullable TikTokHandle of(Publication publication) {
        String stored = publication.handle();
        String[] parts = stored == null ? new String[0] : stored.split(" ", 4);
        if (parts.length < 2 || parts[1].equals(ENDED)) {
            return null;
        }
        boolean video = parts.length == 4;
        return new TikTokHandle(
                parts[0],
                Instant.ofEpochSecond(Long.parseLong(parts[1])),
                video ? Long.parseLong(parts[2]) : 0,
                video ? parts[3] : "");
    }

    String stored() {
        String id = publishId + " " + begun.getEpochSecond();
        return upload.isEmpty() ? id : id + " " + bytes + " " + upload;
    }

    /** What is stored once nothing can come of it. */
    String ended() {
        return publishId + " " + ENDED;
    }
}
