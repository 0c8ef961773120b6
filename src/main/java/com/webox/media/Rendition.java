package com.webox.media;

import java.util.Locale;

/** The forms that every file has. */
public enum Rendition implements Form {
    /** A JPEG (video: of its first second; document: a drawn page) that fits 320 × 320, for lists. */
    THUMBNAIL,
    /** A JPEG (video: of its first second; document: a drawn page) that fits 1440 × 1440, for previews. */
    JPEG,
    /**
     * The original's pixels without its metadata (pictures), the video as uploaded without its metadata, or the document
     * as it came: what its author wrote into it belongs to it.
     */
    CLEAN;

    /** Longest side of {@link #JPEG}, in pixels. */
    public static final int JPEG_SIDE = 1440;

    @Override
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }
}
