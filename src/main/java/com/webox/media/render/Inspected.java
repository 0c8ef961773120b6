package com.webox.media.render;

import com.webox.media.Rendition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked into and found good.
 *
 * @param mime what its content is
 * @param width pixels, upright; 0 for a document
 * @param height pixels, upright; 0 for a document
 * @param duration of a video, else null
 * @param fps pictures a second of a video, else 0
 * @param codecs of a video's film and sound, as FFmpeg calls them
 * @param renditions those that are made already, in the folder that was given
 */
public record Inspected(
        String mime,
        int width,
        int height,
        @Nullable Duration duration,
        double fps,
        Set<String> codecs,
        Map<Rendition, Path> renditions) {

    public boolean complete() {
        return renditions.size() == Rendition.values().length;
    }
}
