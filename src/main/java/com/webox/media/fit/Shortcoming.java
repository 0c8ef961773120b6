package com.webox.media.fit;

/** Why a file cannot be made into what is wanted. */
public enum Shortcoming {
    /** Nothing of its kind is taken. */
    TYPE,
    /** An animation or a document, which must stay as it is, has too many bytes. */
    LARGE,
    /** Too few bytes. */
    SMALL,
    /** An animation has too many pixels. */
    BIG,
    /** Too few pixels: made larger it would be a blur. */
    TINY,
    /** An animation is too high for its width. */
    TALL,
    /** An animation is too wide for its height. */
    FLAT,
    /** A video does not last long enough. */
    SHORT,
    /** A video lasts too long; only its author may cut it. */
    LONG,
    /** A video so long that nothing is left to see in the bytes allowed. */
    DENSE
}
