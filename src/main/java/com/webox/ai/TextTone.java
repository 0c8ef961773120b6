package com.webox.ai;

/** How a text speaks to its readers. */
public enum TextTone {
    FRIENDLY,
    PROFESSIONAL,
    PLAYFUL,
    INSPIRING,
    DIRECT
}
