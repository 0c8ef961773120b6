package com.webox.social.publishing;

import com.webox.platform.time.WallClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Where a post that missed its time finds the next free place: a full quarter of an hour of the workspace's working
 * hours, Monday to Friday from 9 to 18, with no other post of its channels within half an hour.
 */
final class Slots {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);
    private static final int STEP_MINUTES = 15;
    private static final Duration APART = Duration.ofMinutes(30);

    private Slots() {}

    /** The first free place not before {@code earliest}; there is always one, however far away. */
    static Instant next(Instant earliest, ZoneId zone, Collection<Instant> taken) {
        LocalDateTime at = quarter(LocalDateTime.ofInstant(earliest, zone));
        while (true) {
            Instant moment = WallClock.instant(at, zone);
            if (!moment.isBefore(earliest) && works(at) && free(moment, taken)) {
                return moment;
            }
            at = at.toLocalTime().isBefore(CLOSES)
                    ? at.plusMinutes(STEP_MINUTES)
                    : at.toLocalDate().plusDays(1).atTime(OPENS);
        }
    }

    private static LocalDateTime quarter(LocalDateTime at) {
        LocalDateTime hour = at.truncatedTo(ChronoUnit.HOURS);
        return hour.plusMinutes((long) at.getMinute() / STEP_MINUTES * STEP_MINUTES);
    }

    private static boolean works(LocalDateTime at) {
        boolean weekend = at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !at.toLocalTime().isBefore(OPENS) && at.toLocalTime().isBefore(CLOSES);
    }

    private static boolean free(Instant moment, Collection<Instant> taken) {
        return taken.stream()
                .noneMatch(each -> Duration.between(each, moment).abs().compareTo(APART) < 0);
    }
}
