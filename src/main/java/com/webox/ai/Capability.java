package com.webox.ai;

/** What can be asked of a provider. */
public enum Capability {
    TEXT,
    IMAGE,
    SPEECH,
    MUSIC,
    VIDEO
}
