package com.webox.rehearsal;

import java.util.Arrays;

/** The networks that can be rehearsed. */
public enum Network {
    X("X"),
    LINKEDIN("LinkedIn"),
    INSTAGRAM("Instagram"),
    FACEBOOK("Facebook"),
    TIKTOK("TikTok"),
    YOUTUBE("YouTube");

    private final String title;

    Network(String title) {
        this.title = title;
    }

    /** The name people know it by. */
    public String title() {
        return title;
    }

    /** The stable key, as in addresses: {@code x}, {@code linkedin}, {@code instagram}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Network of(String key) {
        return Arrays.stream(values())
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rehearsal network " + key));
    }
}
