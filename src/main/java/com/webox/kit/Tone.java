package com.webox.kit;

/** What a colour says; the words beside it say the same. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    INFO,
    SUCCESS,
    WARNING,
    ERROR;

    String cssName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
