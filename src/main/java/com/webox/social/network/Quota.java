package com.webox.social.network;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How many posts an account may send within a time: any stretch of that length ({@code rolling}), or a day of the
 * network's calendar ({@code day}). Exactly one of the two is given.
 *
 * @param day the zone in which the network's day begins
 * @param checked when the figure was last compared with the source
 */
public record Quota(
        int count, @Nullable Duration rolling, @Nullable ZoneId day, LocalDate checked, URI source) {

    public Quota {
        if (count < 1 || (rolling == null) == (day == null)) {
            throw new IllegalArgumentException("a quota is a count within a rolling time or a day");
        }
    }

    /** Posts sent after this count at {@code moment}; those of a calendar day from it on. */
    public Instant since(Instant moment) {
        return rolling == null ? midnight(moment, 0) : moment.minus(rolling);
    }

    /** When a post sent at {@code sent} no longer counts. */
    public Instant forgets(Instant sent) {
        return rolling == null ? midnight(sent, 1) : sent.plus(rolling);
    }

    private Instant midnight(Instant moment, int daysLater) {
        ZoneId zone = java.util.Objects.requireNonNull(day);
        return moment.atZone(zone)
                .toLocalDate()
                .plusDays(daysLater)
                .atStartOfDay(zone)
                .toInstant();
    }
}
