package com.webox.ai;

/** What providers count. */
public enum Unit {
    TOKEN,
    CHARACTER,
    IMAGE,
    SECOND,
    /** A few seconds of video that are made as one. */
    SEGMENT
}
