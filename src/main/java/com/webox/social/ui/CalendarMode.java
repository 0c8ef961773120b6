package com.webox.social.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four ways to look at the calendar. */
enum CalendarMode {
    MONTH,
    WEEK,
    DAY,
    LIST;

    /** As it stands in addresses and is known to the browser's element. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CalendarMode> of(String key) {
        return Arrays.stream(values()).filter(mode -> mode.key().equals(key)).findFirst();
    }
}
