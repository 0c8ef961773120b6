package com.webox.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form made for one target: the key of its recipe ({@link com.webox.media.fit.Recipe#key()}). Pictures are JPEG, videos
 * MP4.
 *
 * @param value 24 hexadecimal digits
 */
public record FitKey(String value) implements Form {

    private static final String PREFIX = "fit-";
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{24}");

    public FitKey {
        if (!DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("not the key of a recipe: " + value);
        }
    }

    @Override
    public String part() {
        return PREFIX + value;
    }

    /** Empty when the name is not one that {@link #part()} gives. */
    public static Optional<FitKey> ofPart(String name) {
        return name.startsWith(PREFIX)
                        && DIGITS.matcher(name.substring(PREFIX.length())).matches()
                ? Optional.of(new FitKey(name.substring(PREFIX.length())))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
