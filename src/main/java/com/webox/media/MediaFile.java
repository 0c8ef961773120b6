package com.webox.media;

import com.webox.media.fit.Facts;
import com.webox.media.fit.Framing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a stored file.
 *
 * @param mime what the content is, found by looking at it, e.g. {@code image/jpeg}
 * @param bytes size of the original
 * @param width pixels, upright; 0 for a document
 * @param height pixels, upright; 0 for a document
 * @param duration of a video, else null
 * @param alt alternative text, may be empty
 * @param facts the same and more, for {@link com.webox.media.fit.Planner}
 * @param framing how its author wants it to be fitted into another shape
 */
public record MediaFile(
        AssetId id,
        String name,
        String mime,
        long bytes,
        int width,
        int height,
        @Nullable Duration duration,
        String alt,
        Facts facts,
        Framing framing) {

    public boolean video() {
        return mime.startsWith("video/");
    }
}
