package com.webox.social.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field beyond text and media that a network takes, from the dated catalogue. Its words are under
 * {@code social.extra.<name>.label} and {@code .help}, those of a choice under {@code social.extra.<name>.<choice>}.
 *
 * @param max the most its value may count; null for no limit. For {@link Kind#PARTS}, of each part
 * @param most how many words or parts there may be; null for no limit
 * @param choices of {@link Kind#CHOICE}; empty when only the account itself knows them
 * @param formats in which the network takes it; empty for all
 */
public record ExtraField(
        String name,
        Kind kind,
        boolean required,
        @Nullable Integer max,
        @Nullable Integer most,
        List<String> choices,
        List<String> formats) {

    /** How a person fills it in. */
    public enum Kind {
        LINE,
        TEXT,
        CHOICE,
        SWITCH,
        WORDS,
        /** Several texts in order. */
        PARTS,
        /** The id of a picture of the library. */
        PICTURE
    }

    public ExtraField {
        choices = List.copyOf(choices);
        formats = List.copyOf(formats);
    }

    /** Whether it belongs to a format of the network. */
    public boolean in(String format) {
        return formats.isEmpty() || formats.contains(format);
    }
}
