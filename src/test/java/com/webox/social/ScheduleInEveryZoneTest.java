package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever time on the wall a post is planned for, in whatever zone: it is due at the instant at which the wall's clock
 * first shows that time, or a later one. What that instant is, is found here by walking along the clock, not by the
 * rule that is tested.
 */
class ScheduleInEveryZoneTest {

    private static final int SAMPLES = 400;
    private static final int YEARS = 6;
    private static final int FIRST_YEAR = 2026;

    static Stream<ZoneId> zones() {
        return Stream.of(
                        "Europe/Paris",
                        "America/New_York",
                        // Half an hour of summer time.
                        "Australia/Lord_Howe",
                        // A quarter of an hour off, and no summer time.
                        "Asia/Kathmandu",
                        // Summer time given up in 2019.
                        "America/Sao_Paulo",
                        // Across the date line.
                        "Pacific/Apia")
                .map(ZoneId::of);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void isDueWhenTheWallFirstShowsItsTimeOrALaterOne(ZoneId zone) {
        for (LocalDateTime at : times(zone)) {
            assertThat(due(at, zone)).as("%s in %s", at, zone).isEqualTo(firstShownNotBefore(at, zone));
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void keepsTheTimeOnTheWallAsItWasWritten(ZoneId zone) {
        for (LocalDateTime at : times(zone)) {
            Post post = post(zone);
            post.plan(at, zone, Instant.EPOCH);
            assertThat(post.plannedAt()).isEqualTo(at);
            assertThat(post.details("Ada", List.of()).zone()).isEqualTo(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aLaterTimeIsNeverDueEarlier(ZoneId zone) {
        List<LocalDateTime> times = times(zone).stream().sorted().toList();
        for (int i = 1; i < times.size(); i++) {
            assertThat(due(times.get(i), zone))
                    .as("%s in %s", times.get(i), zone)
                    .isAfterOrEqualTo(due(times.get(i - 1), zone));
        }
    }

    @Test
    void inTheGapItIsTheFirstValidInstantInTheOverlapTheFirstOfTheTwo() {
        assertDue("2027-03-28T02:30", "Europe/Paris", "2027-03-28T01:00:00Z");
        assertDue("2026-10-25T02:30", "Europe/Paris", "2026-10-25T00:30:00Z");
        assertDue("2027-03-14T02:00", "America/New_York", "2027-03-14T07:00:00Z");
        assertDue("2026-11-01T01:59", "America/New_York", "2026-11-01T05:59:00Z");
        assertDue("2026-10-04T02:15", "Australia/Lord_Howe", "2026-10-03T15:30:00Z");
        assertDue("2027-04-04T01:45", "Australia/Lord_Howe", "2027-04-03T14:45:00Z");
        assertDue("2026-11-21T09:00", "Asia/Kathmandu", "2026-11-21T03:15:00Z");
        // Summer time began at midnight: that midnight did not exist.
        assertDue("2018-11-04T00:00", "America/Sao_Paulo", "2018-11-04T03:00:00Z");
        // A whole day that did not exist: Samoa went over the date line.
        assertDue("2011-12-30T12:00", "Pacific/Apia", "2011-12-30T10:00:00Z");
        assertDue("2028-02-29T23:59", "Europe/Paris", "2028-02-29T22:59:00Z");
    }

    private static void assertDue(String at, String zone, String instant) {
        assertThat(due(LocalDateTime.parse(at), ZoneId.of(zone)))
                .as("%s in %s", at, zone)
                .isEqualTo(instant);
    }

    /** By chance over some years, at month ends and leap days, and close to every change of the clock. */
    private static List<LocalDateTime> times(ZoneId zone) {
        Random random = new Random(zone.getId().hashCode());
        List<LocalDateTime> times = new ArrayList<>();
        LocalDateTime start = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay();
        for (int i = 0; i < SAMPLES; i++) {
            times.add(start.plusMinutes(random.nextInt(YEARS * 365 * 24 * 60)));
        }
        for (int month = 0; month < YEARS * 12; month++) {
            LocalDate end = YearMonth.of(FIRST_YEAR, 1).plusMonths(month).atEndOfMonth();
            times.add(end.atTime(23, 59));
            times.add(end.plusDays(1).atStartOfDay());
        }
        times.add(LocalDateTime.of(2028, 2, 29, 12, 0));
        ZoneRules rules = zone.getRules();
        for (int year : new int[] {2011, 2018, FIRST_YEAR, FIRST_YEAR + 1, FIRST_YEAR + 2}) {
            Instant from = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
            ZoneOffsetTransition change = rules.nextTransition(from);
            while (change != null && change.getInstant().isBefore(from.plus(Duration.ofDays(366)))) {
                for (int i = 0; i < 60; i++) {
                    times.add(change.getDateTimeBefore().plusMinutes(random.nextInt(300) - 150));
                    times.add(change.getDateTimeAfter().plusMinutes(random.nextInt(300) - 150));
                }
                times.add(change.getDateTimeBefore());
                times.add(change.getDateTimeAfter());
                change = rules.nextTransition(change.getInstant());
            }
        }
        return times;
    }

    /** Walks along the clock, a minute at a time; changes happen at full minutes. */
    private static Instant firstShownNotBefore(LocalDateTime at, ZoneId zone) {
        // No clock of these zones is more than 26 hours away from UTC.
        Instant moment = at.toInstant(ZoneOffset.UTC).minus(Duration.ofHours(26));
        // What the wall showed before its clock went back does count: the first of two.
        while (LocalDateTime.ofInstant(moment, zone).isBefore(at)) {
            moment = moment.plusSeconds(60);
        }
        return moment;
    }

    private static Instant due(LocalDateTime at, ZoneId zone) {
        Instant due = post(zone).plan(at, zone, Instant.EPOCH);
        return Objects.requireNonNull(due);
    }

    private static Post post(ZoneId zone) {
        Member author = new Member(
                new UserId(Ids.next()),
                "Ada",
                "ada@example.com",
                Locale.ENGLISH,
                new WorkspaceId(Ids.next()),
                "Team",
                zone,
                Role.OWNER);
        return new Post(author, PostContent.empty(), Instant.EPOCH);
    }
}
