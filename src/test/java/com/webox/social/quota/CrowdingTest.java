package com.webox.social.quota;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.social.network.Quota;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a quota lets through, and when there is room again. */
class CrowdingTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Quota TWO_AN_HOUR = rolling(2, Duration.ofHours(1));
    private static final Quota TWO_A_DAY = new Quota(
            2, null, ZoneId.of("America/Los_Angeles"), LocalDate.EPOCH, URI.create("https://network.example"));

    @Test
    void theThirdWithinAnyHourFindsNoRoom() {
        List<Crowding.Crowd> crowds = Crowding.of(TWO_AN_HOUR, minutes(0, 59, 60, 118, 119));
        assertThat(crowds)
                .containsExactly(
                        new Crowding.Crowd(NOON.plus(Duration.ofMinutes(118)), 3),
                        new Crowding.Crowd(NOON.plus(Duration.ofMinutes(119)), 3));
    }

    @Test
    void aCalendarDayBeginsAtTheNetworksMidnight() {
        // 08:00 UTC is midnight in California.
        assertThat(Crowding.of(TWO_A_DAY, hours(-5, -4.5, -4))).isEmpty();
        assertThat(Crowding.of(TWO_A_DAY, hours(-4, -3, 19.9))).hasSize(1);
        assertThat(Crowding.of(TWO_A_DAY, hours(-4, -3, 20))).isEmpty();
    }

    @Test
    void roomOpensWhenTheOldestThatCountsIsForgotten() {
        Room room = new Room(List.of(TWO_AN_HOUR), minutes(-90, -50, -10), NOON);
        assertThat(room.take()).isFalse();
        assertThat(room.opensAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
        Room free = new Room(List.of(TWO_AN_HOUR), minutes(-90, -10), NOON);
        assertThat(free.take()).isTrue();
        assertThat(free.take()).isFalse();
        Room day = new Room(List.of(TWO_A_DAY), hours(-4, -3), NOON);
        assertThat(day.opensAt()).isEqualTo(NOON.plus(Duration.ofHours(20)));
    }

    @Test
    void whatTheNetworkSaysCountsToo() {
        Room room = new Room(List.of(), List.of(), NOON);
        room.told(1, NOON.plusSeconds(600));
        assertThat(room.take()).isTrue();
        assertThat(room.take()).isFalse();
        assertThat(room.opensAt()).isEqualTo(NOON.plusSeconds(600));
    }

    /** Whatever comes: sending when the room says so never breaks the quota, and never waits longer than needed. */
    @Test
    void sendingWhenThereIsRoomNeverBreaksTheQuota() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Quota quota = random.nextBoolean()
                    ? rolling(1 + random.nextInt(5), Duration.ofMinutes(1 + random.nextInt(300)))
                    : TWO_A_DAY;
            List<Instant> sent = new ArrayList<>();
            Instant now = NOON;
            for (int i = 0; i < 60; i++) {
                now = now.plusSeconds(random.nextInt(3600));
                Room room = new Room(List.of(quota), sent, now);
                Instant opens = room.opensAt();
                if (opens.isAfter(now)) {
                    List<Instant> early = Stream.concat(sent.stream(), Stream.of(opens.minusSeconds(1)))
                            .toList();
                    assertThat(Crowding.of(quota, early))
                            .as("a second earlier, seed %s", seed)
                            .isNotEmpty();
                    now = opens;
                }
                sent.add(now);
            }
            assertThat(Crowding.of(quota, sent)).as("seed %s", seed).isEmpty();
        }
    }

    private static Quota rolling(int count, Duration time) {
        return new Quota(count, time, null, LocalDate.EPOCH, URI.create("https://network.example"));
    }

    private static List<Instant> minutes(int... after) {
        return java.util.Arrays.stream(after)
                .mapToObj(each -> NOON.plus(Duration.ofMinutes(each)))
                .toList();
    }

    private static List<Instant> hours(double... after) {
        return java.util.Arrays.stream(after)
                .mapToObj(each -> NOON.plusSeconds((long) (each * 3600)))
                .toList();
    }
}
