package com.webox.media;

/** How far a file has come. */
public enum AssetState {
    /** Being written to storage; nobody sees it yet. */
    INCOMING,
    /** A video in the library whose clean form is still being made; it can be used already. */
    PREPARING,
    /** All renditions are there. */
    READY,
    /** The video cannot be given out without its metadata; the person has to save it in another form. */
    UNUSABLE
}
