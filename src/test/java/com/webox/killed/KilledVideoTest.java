package com.webox.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.webox.ai.video.StudioServer;
import com.webox.media.SampleFiles;
import com.webox.testing.FreePort;
import com.webox.testing.Looks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} while a video is being made and another is being ordered, then a start: each was ordered once. */
class KilledVideoTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @Test
    void whatWasOrderedIsAskedAfterAndWhatWasCutOffIsNotOrderedAgain() throws IOException {
        int port = FreePort.find();
        byte[] film = SampleFiles.mp4();
        AtomicInteger looks = new AtomicInteger();
        AtomicBoolean dead = new AtomicBoolean();
        try (StudioServer luma = new StudioServer()) {
            luma.plays("POST /generations", reply -> {
                // The second order is taken and not answered before the server dies.
                while (luma.asked("POST").size() > 1 && !dead.get()) {
                    Looks.pause(20);
                }
                reply.json(201, "{'id':'order-1','state':'queued'}");
            });
            luma.plays("GET /generations/order-1", reply -> {
                looks.incrementAndGet();
                reply.json(
                        200,
                        dead.get()
                                ? "{'state':'completed','assets':{'video':'" + luma.address() + "/films/1.mp4'}}"
                                : "{'state':'dreaming'}");
            });
            luma.plays("GET /films/1.mp4", reply -> reply.bytes(200, film));
            String asked;
            String cutOff;
            try (ProgramUnderTest first = start(port, luma)) {
                first.signIn();
                asked = order(first, "A lantern in the orchard");
                await().atMost(PATIENCE).until(() -> looks.get() >= 2);
                cutOff = order(first, "A boat in the fog");
                await().atMost(PATIENCE).until(() -> luma.asked("POST").size() == 2);
                assertThat(job(first, asked).path("state").asString()).isEqualTo("RUNNING");
                first.kill();
            }
            int before = looks.get();
            dead.set(true);
            try (ProgramUnderTest second = start(port, luma)) {
                second.signIn();
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(300)).untilAsserted(() -> {
                    assertThat(job(second, asked).path("state").asString()).isEqualTo("SUCCEEDED");
                    assertThat(job(second, cutOff).path("state").asString()).isEqualTo("FAILED");
                });
                assertThat(luma.asked("POST")).as("each ordered once").hasSize(2);
                assertThat(looks.get()).as("asked after by the second").isGreaterThan(before);
                assertThat(job(second, asked).path("cost").decimalValue()).isEqualByComparingTo("0.15");
                assertThat(job(second, cutOff)
                                .path("failure")
                                .path("mayHaveBeenPaid")
                                .asBoolean())
                        .isTrue();
                for (String each : List.of(asked, cutOff)) {
                    assertThat(job(second, each).path("reserved").decimalValue())
                            .isEqualByComparingTo("0");
                }
                assertThat(second.api("/api/media/assets").toString()).contains("A lantern in the orchard.mp4");
            }
        }
        assertThat(ledger()).as("one row of cost each").containsExactlyInAnyOrder("made 150000", "unknown 150000");
    }

    private static String order(ProgramUnderTest program, String prompt) throws IOException {
        return program.api("/api/ai/videos", Map.of("prompt", prompt))
                .path("id")
                .asString();
    }

    private static JsonNode job(ProgramUnderTest program, String id) throws IOException {
        return program.api("/api/ai/jobs/" + id).path("job");
    }

    private ProgramUnderTest start(int port, StudioServer luma) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-Xmx500m", "-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-cp", classPath()));
        arguments.addAll(List.of(
                "com.webox.WeboxApplication",
                "--webox.ai.providers.luma.api-key=key-1",
                "--webox.ai.providers.luma.base-url=" + luma.address(),
                "--webox.ai.jobs.lease=5s",
                "--webox.rehearsal.enabled=false",
                "--vaadin.productionMode=true",
                "--spring.main.lazy-initialization=true"));
        ProgramUnderTest program = ProgramUnderTest.launch(home, port, arguments);
        boolean well = false;
        try {
            program.awaitWell();
            well = true;
            return program;
        } finally {
            if (!well) {
                // Otherwise it would outlive the test.
                program.close();
            }
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(each -> !each.contains("test-classes"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** What the ledger holds, read when both servers are gone. */
    private List<String> ledger() {
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection(
                        "jdbc:h2:file:" + home.resolve("db/webox") + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                        "webox",
                        "");
                java.sql.Statement statement = connection.createStatement();
                java.sql.ResultSet rows = statement.executeQuery("select outcome, cost_micros from ai_cost")) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(1) + " " + rows.getLong(2));
            }
            return lines;
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }
}
