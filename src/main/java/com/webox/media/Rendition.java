package com.webox.media;

/** A form in which a file is given out; none carries the place where a picture was taken. */
public enum Rendition {
    /** A JPEG (video: of its first second) that fits 320 × 320, for lists. */
    THUMBNAIL,
    /** A JPEG (video: of its first second) that fits 1440 × 1440, for previews and for networks that take JPEG only. */
    JPEG,
    /** The original's pixels without its metadata (pictures), or the video as uploaded without its metadata. */
    CLEAN
}
