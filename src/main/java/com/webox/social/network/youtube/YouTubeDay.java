package com.webox.social.network.youtube;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Quotas of a project begin anew at midnight in California. */
final class YouTubeDay {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private YouTubeDay() {}

    static Instant began(Clock clock) {
        return today(clock).atStartOfDay(PACIFIC).toInstant();
    }

    static Instant ends(Clock clock) {
        return today(clock).plusDays(1).atStartOfDay(PACIFIC).toInstant();
    }

    private static LocalDate today(Clock clock) {
        return clock.instant().atZone(PACIFIC).toLocalDate();
    }
}
