package com.webox.social.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void theNextQuarterOfAnHourDuringWork() {
        assertThat(next("2026-11-23T10:01", List.of())).isEqualTo("2026-11-23T10:15");
        assertThat(next("2026-11-23T10:15", List.of())).isEqualTo("2026-11-23T10:15");
    }

    @Test
    void inTheMorningWhenItIsNight() {
        assertThat(next("2026-11-23T03:10", List.of())).isEqualTo("2026-11-23T09:00");
        assertThat(next("2026-11-23T17:50", List.of())).isEqualTo("2026-11-24T09:00");
    }

    @Test
    void onMondayWhenItIsTheWeekend() {
        // 21 November 2026 is a Saturday.
        assertThat(next("2026-11-21T10:00", List.of())).isEqualTo("2026-11-23T09:00");
        assertThat(next("2026-11-20T18:00", List.of())).isEqualTo("2026-11-23T09:00");
    }

    @Test
    void halfAnHourAwayFromAnyOther() {
        assertThat(next("2026-11-23T10:00", List.of("2026-11-23T10:00", "2026-11-23T10:50")))
                .isEqualTo("2026-11-23T11:30");
        assertThat(next("2026-11-23T10:00", List.of("2026-11-23T10:30"))).isEqualTo("2026-11-23T10:00");
    }

    private static String next(String earliest, List<String> taken) {
        Instant slot = Slots.next(
                instant(earliest), PARIS, taken.stream().map(SlotsTest::instant).toList());
        return LocalDateTime.ofInstant(slot, PARIS).toString();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }
}
