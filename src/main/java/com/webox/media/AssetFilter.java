package com.webox.media;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the library is asked for.
 *
 * @param text words of the name or the alternative text; empty for all
 * @param kind only this sort, or null for all
 */
public record AssetFilter(String text, @Nullable AssetKind kind) {

    private static final int MAX_TEXT = 200;

    public static final AssetFilter ALL = new AssetFilter("", null);

    public AssetFilter {
        text = text.strip();
        text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    public boolean everything() {
        return text.isEmpty() && kind == null;
    }
}
