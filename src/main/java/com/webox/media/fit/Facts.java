package com.webox.media.fit;

import java.util.Set;

/**
 * What a plan needs to know of a file.
 *
 * @param bytes size of the original
 * @param width pixels, upright; 0 for a document
 * @param height pixels, upright; 0 for a document
 * @param seconds length of a video, 0 for a picture
 * @param fps pictures a second of a video; 0 for a picture, or when nobody looked
 * @param codecs of a video's streams as FFmpeg calls them, e.g. {@code h264}; empty for a picture, or when nobody looked
 */
public record Facts(String mime, long bytes, int width, int height, double seconds, double fps, Set<String> codecs) {

    public Facts {
        codecs = Set.copyOf(codecs);
    }

    public boolean video() {
        return mime.startsWith("video/");
    }

    /** Whether it has pages in place of pixels; nothing else can be made of it. */
    public boolean document() {
        return !video() && !mime.startsWith("image/");
    }

    /** A GIF may move; made into anything else it would stand still. */
    boolean mayMove() {
        return mime.equals("image/gif");
    }
}
