package com.webox.media.render;

/** The kinds of video file the library takes. */
public enum VideoContainer {
    MP4("video/mp4", "mov", "mp4"),
    MOV("video/quicktime", "mov", "mov"),
    WEBM("video/webm", "matroska", "webm");

    private final String mime;
    private final String demuxer;
    private final String muxer;

    VideoContainer(String mime, String demuxer, String muxer) {
        this.mime = mime;
        this.demuxer = demuxer;
        this.muxer = muxer;
    }

    public String mime() {
        return mime;
    }

    String demuxer() {
        return demuxer;
    }

    String muxer() {
        return muxer;
    }

    static VideoContainer ofMime(String mime) {
        for (VideoContainer each : values()) {
            if (each.mime.equals(mime)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no video: " + mime);
    }
}
