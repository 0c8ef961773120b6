package com.webox.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.webox.testing.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} while posts fall due, then a start: all on the wall, none twice. */
class KilledServerIT {

    private static final int POSTS = 50;
    private static final Pattern NUMBER = Pattern.compile("Harvest note number (\\d+)!");

    @TempDir
    Path home;

    @Test
    void everyPostIsOutOnceAlthoughTheServerWasKilled() throws IOException {
        int port = FreePort.find();
        try (ProgramUnderTest first = ProgramUnderTest.start(home, port)) {
            first.signIn();
            first.connect("x");
            planWithinAMinute(first);
            // Some are out, some are under way, the rest is still to come.
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> first.wall("x").size() >= POSTS / 3);
            first.kill();
        }
        try (ProgramUnderTest second = ProgramUnderTest.start(home, port)) {
            second.signIn();
            await().atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(second.api("/api/social/posts?status=PUBLISHED&limit=200")
                                    .size())
                            .isEqualTo(POSTS));
            Map<Integer, Integer> seen = new TreeMap<>();
            for (String post : second.wall("x")) {
                Matcher number = NUMBER.matcher(post);
                assertThat(number.find()).as(post).isTrue();
                seen.merge(Integer.valueOf(number.group(1)), 1, Integer::sum);
            }
            assertThat(seen).as("none is lost").hasSize(POSTS);
            assertThat(seen.values()).as("none is out twice").containsOnly(1);
        }
    }

    private static void planWithinAMinute(ProgramUnderTest program) throws IOException {
        JsonNode account = program.api("/api/social/accounts").get(0);
        for (int i = 0; i < POSTS; i++) {
            String text = "Harvest note number " + i + "!";
            program.plan(
                    text,
                    List.of(account.path("id").asString()),
                    Instant.now()
                            .plusSeconds(10)
                            .plus(Duration.ofSeconds(40).multipliedBy(i).dividedBy(POSTS)));
        }
    }
}
