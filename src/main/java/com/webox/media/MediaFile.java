package com.webox.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored file.
 *
 * @param mime what the content is, found by looking at it, e.g. {@code image/jpeg}
 * @param bytes size of the original
 * @param width pixels, upright
 * @param height pixels, upright
 * @param duration of a video, else null
 * @param alt alternative text, may be empty
 */
public record MediaFile(
        AssetId id,
        String name,
        String mime,
        long bytes,
        int width,
        int height,
        @Nullable Duration duration,
        String alt) {

    public boolean video() {
        return mime.startsWith("video/");
    }
}
