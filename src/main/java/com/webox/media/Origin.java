package com.webox.media;

/** Where a file came from. Pictures that an engine made are labelled as such, here and where they are published. */
public enum Origin {
    UPLOADED,
    /** Made by a model or by the built-in engine. */
    GENERATED
}
