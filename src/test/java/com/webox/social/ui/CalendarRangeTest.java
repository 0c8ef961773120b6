package com.webox.social.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days the calendar shows, and what it calls them. */
class CalendarRangeTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-11-21, 2026-10-26, 2026-12-07",
        "MONTH, 2027-02-10, 2027-02-01, 2027-03-01",
        "WEEK,  2026-11-21, 2026-11-16, 2026-11-23",
        "WEEK,  2026-11-16, 2026-11-16, 2026-11-23",
        "DAY,   2026-11-21, 2026-11-21, 2026-11-22",
        "LIST,  2026-11-21, 2026-11-01, 2026-12-01",
    })
    void showsWholeWeeksFromMonday(CalendarMode mode, LocalDate date, LocalDate from, LocalDate to) {
        CalendarRange range = new CalendarRange(mode, date);
        assertThat(range.from()).isEqualTo(from);
        assertThat(range.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-01-31, 2026-02-01, 2025-12-01",
        "WEEK,  2026-12-31, 2027-01-07, 2026-12-24",
        "DAY,   2026-03-01, 2026-03-02, 2026-02-28",
        "LIST,  2026-01-31, 2026-02-01, 2025-12-01",
    })
    void goesOnByWhatItShows(CalendarMode mode, LocalDate date, LocalDate next, LocalDate previous) {
        CalendarRange range = new CalendarRange(mode, date);
        assertThat(range.next().date()).isEqualTo(next);
        assertThat(range.previous().date()).isEqualTo(previous);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTH | 2026-11-21 | en | November 2026",
                "MONTH | 2026-11-21 | fr | Novembre 2026",
                "LIST  | 2026-08-01 | fr | Août 2026",
                "DAY   | 2026-11-21 | en | Saturday 21 November 2026",
                "DAY   | 2026-11-21 | fr | Samedi 21 novembre 2026",
                "WEEK  | 2026-11-21 | en | 16 – 22 November 2026",
                "WEEK  | 2026-12-01 | fr | 30 novembre – 6 décembre 2026",
                "WEEK  | 2026-12-31 | en | 28 December 2026 – 3 January 2027",
            })
    void saysWhatItShows(CalendarMode mode, LocalDate date, String language, String title) {
        assertThat(new CalendarRange(mode, date).title(Locale.of(language))).isEqualTo(title);
    }

    @Test
    void aMonthHoldsItsOwnDaysAndNotItsNeighbours() {
        CalendarRange november = new CalendarRange(CalendarMode.MONTH, LocalDate.of(2026, 11, 21));
        assertThat(november.contains(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(november.contains(LocalDate.of(2026, 10, 31))).isFalse();
    }
}
