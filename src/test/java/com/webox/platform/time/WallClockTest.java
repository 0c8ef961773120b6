package com.webox.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

    @ParameterizedTest(name = "{1} in {0} is {2}")
    @CsvSource({
        // An ordinary day
        "Europe/Paris,       2026-11-24T09:00, 2026-11-24T08:00:00Z",
        // Clocks skip 02:00 to 03:00: the first valid instant
        "Europe/Paris,       2026-03-29T02:30, 2026-03-29T01:00:00Z",
        "America/New_York,   2026-03-08T02:15, 2026-03-08T07:00:00Z",
        // A gap of half an hour
        "Australia/Lord_Howe,2026-10-04T02:10, 2026-10-03T15:30:00Z",
        // A whole day skipped
        "Pacific/Apia,       2011-12-30T12:00, 2011-12-30T10:00:00Z",
        // Shown twice: the first
        "Europe/Paris,       2026-10-25T02:30, 2026-10-25T00:30:00Z",
        "America/Sao_Paulo,  2018-02-17T23:30, 2018-02-18T01:30:00Z",
        // Leap day, month end, odd offsets
        "Asia/Kathmandu,     2028-02-29T00:00, 2028-02-28T18:15:00Z",
        "Asia/Tokyo,         2026-12-31T23:59, 2026-12-31T14:59:00Z"
    })
    void meansOneInstant(ZoneId zone, LocalDateTime local, java.time.Instant expected) {
        assertThat(WallClock.instant(local, zone)).isEqualTo(expected);
    }
}
