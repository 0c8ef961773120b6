package com.webox.media.render;

/** The kinds of picture the library takes. */
public enum PictureFormat {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    GIF("image/gif");

    private final String mime;

    PictureFormat(String mime) {
        this.mime = mime;
    }

    public String mime() {
        return mime;
    }

    static PictureFormat ofMime(String mime) {
        for (PictureFormat each : values()) {
            if (each.mime.equals(mime)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no picture: " + mime);
    }
}
