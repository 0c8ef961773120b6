package com.webox.ai.video;

/** How wide a video is to its height. */
public enum VideoShape {
    /** 16 to 9. */
    WIDE,
    /** 9 to 16. */
    TALL,
    SQUARE
}
