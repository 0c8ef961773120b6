package com.webox.social.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void aDayIsTwentyFourHoursTheLastOneRunning() {
        List<Instant> edges = Period.DAY.edges(Instant.parse("2026-11-21T12:10:00Z"), PARIS);
        assertThat(edges).hasSize(25).first().isEqualTo(Instant.parse("2026-11-20T13:00:00Z"));
        assertThat(edges).last().isEqualTo(Instant.parse("2026-11-21T13:00:00Z"));
    }

    @Test
    void daysBeginAtTheWorkspacesMidnightAndAreAsLongAsItsClockMakesThem() {
        // Summer time ends in Paris on 25 October 2026.
        List<Instant> edges = Period.WEEK.edges(Instant.parse("2026-10-26T08:00:00Z"), PARIS);
        assertThat(edges).hasSize(8).last().isEqualTo(Instant.parse("2026-10-26T23:00:00Z"));
        assertThat(Duration.between(edges.get(5), edges.get(6))).isEqualTo(Duration.ofHours(25));
    }
}
