package com.webox.media;

import com.webox.kernel.UserId;
import com.webox.media.fit.Framing;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture, video or document as the library shows it.
 *
 * @param mime what the content is, found by looking at it, e.g. {@code image/jpeg}
 * @param bytes size of the original
 * @param width pixels, upright; 0 for a document
 * @param height pixels, upright; 0 for a document
 * @param duration of a video, else null
 * @param alt alternative text, may be empty
 * @param framing how it is fitted into a shape that is not its own
 * @param madeBy the model that made it, as people know it; empty for the built-in engine, and for what was uploaded
 */
public record AssetSummary(
        AssetId id,
        String name,
        String mime,
        long bytes,
        int width,
        int height,
        @Nullable Duration duration,
        String alt,
        Framing framing,
        Origin origin,
        String madeBy,
        AssetState state,
        UserId uploadedBy,
        Instant created) {

    public AssetKind kind() {
        return AssetKind.ofMime(mime);
    }

    /** What a screen reader says in place of the picture: its alternative text, else its name. */
    public String description() {
        return alt.isBlank() ? name : alt;
    }
}
