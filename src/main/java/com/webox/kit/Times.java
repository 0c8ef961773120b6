package com.webox.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** Instants as people read them: in the workspace's zone and the person's language. */
@Service
public class Times {

    private final Viewer viewer;

    Times(Viewer viewer) {
        this.viewer = viewer;
    }

    /** E.g. {@code 14:05}. */
    public String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(regional(locale))
                .format(instant.atZone(viewer.zone()));
    }

    /** E.g. {@code 21 novembre 2026}. */
    public String date(Instant instant, Locale locale) {
        return date(instant.atZone(viewer.zone()).toLocalDate(), locale);
    }

    public String date(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(regional(locale))
                .format(date);
    }

    /** The day with its weekday, e.g. {@code Saturday 21 November}. */
    public String longDay(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(date);
    }

    /** Weekday, day, month and time without the year, e.g. {@code sam. 21 nov., 14:05}. */
    public String dayAndTime(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM", locale).format(instant.atZone(viewer.zone())) + ", "
                + time(instant, locale);
    }

    /** Date and time to the minute, e.g. {@code 21 nov. 2026, 14:05}. */
    public String dateTime(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(regional(locale))
                .format(instant.atZone(viewer.zone()));
    }

    /** "3 min ago" that keeps counting in the browser; the full date and time in its tooltip. */
    public RelativeTime relative(Instant instant, Locale locale) {
        return new RelativeTime(instant, dateTime(instant, locale), locale);
    }

    /**
     * A bare language takes the customs of Europe, so that dates read the same on every screen: the calendar, too, says
     * 21 November and 14:05.
     */
    public static Locale regional(Locale locale) {
        if (!locale.getCountry().isEmpty()) {
            return locale;
        }
        return locale.getLanguage().equals("fr") ? Locale.FRANCE : Locale.UK;
    }
}
