package com.webox.social.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/**
 * The days on show. Weeks begin on Monday.
 *
 * @param date any day of the shown month or week
 */
record CalendarRange(CalendarMode mode, LocalDate date) {

    /** The first day that can be seen, also of the month before. */
    LocalDate from() {
        return switch (mode) {
            case MONTH -> date.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case WEEK -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case DAY -> date;
            case LIST -> date.withDayOfMonth(1);
        };
    }

    /** The day after the last that can be seen. */
    LocalDate to() {
        return switch (mode) {
            case MONTH ->
                date.with(TemporalAdjusters.lastDayOfMonth())
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                        .plusDays(1);
            case WEEK -> from().plusWeeks(1);
            case DAY -> date.plusDays(1);
            case LIST -> from().plusMonths(1);
        };
    }

    CalendarRange next() {
        return move(1);
    }

    CalendarRange previous() {
        return move(-1);
    }

    private CalendarRange move(int steps) {
        return new CalendarRange(
                mode,
                switch (mode) {
                    case MONTH, LIST -> date.withDayOfMonth(1).plusMonths(steps);
                    case WEEK -> date.plusWeeks(steps);
                    case DAY -> date.plusDays(steps);
                });
    }

    boolean contains(LocalDate day) {
        return switch (mode) {
            case MONTH, LIST -> day.withDayOfMonth(1).equals(date.withDayOfMonth(1));
            case WEEK, DAY -> !day.isBefore(from()) && day.isBefore(to());
        };
    }

    /** E.g. {@code November 2026}, {@code 16 – 22 November 2026}, {@code Saturday 21 November 2026}. */
    String title(Locale locale) {
        return switch (mode) {
            case MONTH, LIST -> capital(format(date, "LLLL yyyy", locale), locale);
            case DAY -> capital(format(date, "EEEE d MMMM yyyy", locale), locale);
            case WEEK -> weekTitle(locale);
        };
    }

    private String weekTitle(Locale locale) {
        LocalDate first = from();
        LocalDate last = first.plusDays(6);
        String start = first.getYear() != last.getYear()
                ? "d MMMM yyyy"
                : ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.withDayOfMonth(1)) > 0 ? "d MMMM" : "d";
        return format(first, start, locale) + " – " + format(last, "d MMMM yyyy", locale);
    }

    private static String format(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static String capital(String words, Locale locale) {
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }
}
