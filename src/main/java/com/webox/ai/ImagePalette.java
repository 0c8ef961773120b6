package com.webox.ai;

/** The colours of a picture. */
public enum ImagePalette {
    /** What suits the words. */
    AUTO,
    SUNSET,
    CITRUS,
    SPRING,
    FOREST,
    OCEAN,
    NIGHT,
    BERRY,
    EARTH,
    /** Black on paper, with one red. */
    INK
}
