package com.webox.journeys;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a person sees the program.
 *
 * @param width of the window in CSS pixels
 */
record Look(int width, int height, boolean dark, Locale language) {

    static final Look WIDE = new Look(1440, 900, false, Locale.ENGLISH);
    static final Look PHONE = new Look(390, 844, false, Locale.ENGLISH);

    /** Both widths, by day and by night, in both languages: every pair of them once, in half the time of all eight. */
    static Stream<Look> all() {
        return Stream.of(WIDE, WIDE.inTheDark().inFrench(), PHONE.inFrench(), PHONE.inTheDark());
    }

    Look inTheDark() {
        return new Look(width, height, true, language);
    }

    Look inFrench() {
        return new Look(width, height, dark, Locale.FRENCH);
    }

    @Override
    public String toString() {
        return width + (dark ? " dark " : " light ") + language;
    }
}
