package com.webox.ai;

import java.util.function.ToIntFunction;

/**
 * How long a result may be.
 *
 * @param max the most that {@code length} may say of it
 * @param length how it is counted: networks count an emoji or a link in their own way
 */
public record TextLimits(int max, ToIntFunction<String> length) {

    public TextLimits {
        if (max < 1) {
            throw new IllegalArgumentException("no room for a text: " + max);
        }
    }

    /** At most so many characters, as a reader counts them (code points). */
    public static TextLimits characters(int max) {
        return new TextLimits(max, text -> text.codePointCount(0, text.length()));
    }

    public boolean fits(String text) {
        return length.applyAsInt(text) <= max;
    }
}
