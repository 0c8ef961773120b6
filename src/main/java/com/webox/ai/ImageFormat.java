package com.webox.ai;

/** The shapes that networks show, in pixels. */
public enum ImageFormat {
    SQUARE(1080, 1080),
    PORTRAIT(1080, 1350),
    STORY(1080, 1920),
    LINK(1200, 628),
    WIDE(1920, 1080);

    private final int width;
    private final int height;

    ImageFormat(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
