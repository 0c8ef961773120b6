package com.webox.media.fit;

/** What happens to a picture whose shape is not taken. */
public enum Fill {
    /** It is cut around its focal point. */
    CROP,
    /** All of it stays, with margins. */
    PAD
}
