package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.webox.rehearsal.Stage.Answer;
import com.webox.testing.FreePort;
import com.webox.testing.Looks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a stand-in network accepted stays accepted: over a restart, and over a kill in the middle of things. */
class RehearsalSurvivesTest {

    @Test
    void everyAnsweredPostIsThereAfterAKillAndNoneTwice(@TempDir Path home) throws Exception {
        String token;
        try (Stage stage = Stage.open(home)) {
            token = new XApp(stage).bearer(XApp.LUMEN);
        }
        int port = FreePort.find();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Duser.timezone=UTC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Stage.class.getName(),
                        home.toString(),
                        Integer.toString(port),
                        "webox.rehearsal.x.posts-per-window=1000000")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Map<String, String> answered = new ConcurrentHashMap<>();
        try {
            await(port);
            postUntilKilled(process, port, token, answered);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(answered).hasSizeGreaterThanOrEqualTo(200);
        try (Stage stage = Stage.open(home)) {
            Map<String, String> wall = new ConcurrentHashMap<>();
            Set<String> texts = new HashSet<>();
            for (Post each : stage.bean(Posts.class).newest(Network.X, 1_000_000)) {
                wall.put(Long.toString(each.id()), each.text());
                assertThat(texts.add(each.text())).as(each.text()).isTrue();
            }
            assertThat(wall).containsAllEntriesOf(answered);
            assertThat(new XApp(stage).text(token, "still connected").status()).isEqualTo(201);
        }
    }

    private static void await(int port) throws Exception {
        Instant end = Instant.now().plusSeconds(120);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest look = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/rehearsal/x/weather"))
                    .build();
            while (Instant.now().isBefore(end)) {
                try {
                    if (http.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Looks.pause(200);
                }
            }
        }
        throw new AssertionError("the program did not start");
    }

    /** Eight writers; the process dies once 200 posts are answered, with others on their way. */
    private static void postUntilKilled(Process process, int port, String token, Map<String, String> answered)
            throws InterruptedException {
        AtomicInteger number = new AtomicInteger();
        CountDownLatch enough = new CountDownLatch(200);
        try (ExecutorService writers = Executors.newFixedThreadPool(8);
                HttpClient http = HttpClient.newHttpClient()) {
            for (int writer = 0; writer < 8; writer++) {
                writers.execute(() -> {
                    while (process.isAlive()) {
                        String text = "Post " + number.incrementAndGet();
                        try {
                            HttpResponse<String> answer = http.send(
                                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + XApp.TWEETS))
                                            .timeout(Duration.ofSeconds(10))
                                            .header("Authorization", token)
                                            .header("Content-Type", "application/json")
                                            .POST(BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString());
                            if (answer.statusCode() == 201) {
                                answered.put(
                                        Stage.JSON
                                                .readTree(answer.body())
                                                .path("data")
                                                .path("id")
                                                .asString(),
                                        text);
                                enough.countDown();
                            }
                        } catch (IOException killed) {
                            return;
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            return;
                        }
                    }
                });
            }
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aContainerThatWasBeingFetchedIsFetchedAfterTheRestart(@TempDir Path home) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        AtomicInteger slow = new AtomicInteger(1);
        byte[] picture = Samples.picture("jpg", 600, 600);
        CountDownLatch release = new CountDownLatch(1);
        HttpServer files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        files.createContext("/lamp.jpg", exchange -> {
            asked.countDown();
            if (slow.getAndSet(0) == 1) {
                try {
                    release.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            exchange.sendResponseHeaders(200, picture.length);
            exchange.getResponseBody().write(picture);
            exchange.close();
        });
        files.start();
        String token;
        String container;
        try {
            String graph = "/rehearsal/instagram/graph/";
            try (Stage stage = Stage.open(home)) {
                Consents consents = stage.bean(Consents.class);
                token = consents.issue(
                        consents.open(
                                Network.INSTAGRAM,
                                "17841400000000101",
                                Set.of("instagram_business_basic", "instagram_business_content_publish")),
                        Consents.Kind.ACCESS,
                        Instant.now().plusSeconds(3_600));
                Answer made = stage.form(
                        graph + "me/media",
                        Map.of(
                                "image_url",
                                "http://localhost:" + files.getAddress().getPort() + "/lamp.jpg",
                                "access_token",
                                token));
                container = made.json().path("id").asString();
                assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            }
            try (Stage stage = Stage.open(home, "webox.rehearsal.instagram.processing=0s")) {
                String status = "";
                for (int look = 0; look < 200 && !status.equals("FINISHED"); look++) {
                    JsonNode state = stage.get(graph + container + "?fields=status_code&access_token=" + token)
                            .json();
                    status = state.path("status_code").asString();
                    Looks.pause(50);
                }
                assertThat(status).isEqualTo("FINISHED");
            }
        } finally {
            release.countDown();
            files.stop(0);
        }
    }

    @Test
    void offMeansGone(@TempDir Path home) throws IOException {
        try (Stage stage = Stage.open(home, "webox.rehearsal.enabled=false")) {
            for (String path : List.of(
                    "/rehearsal",
                    "/rehearsal/x",
                    "/rehearsal/x/2/users/me",
                    "/rehearsal/instagram/graph/me",
                    "/rehearsal/avatars/lumen.svg",
                    "/rehearsal/assets/rehearsal.css",
                    "/rehearsal/linkedin/v2/userinfo")) {
                assertThat(stage.get(path).status()).as(path).isEqualTo(404);
            }
            assertThat(List.of(
                            Posts.class,
                            Consents.class,
                            MediaStore.class,
                            WeatherFilter.class,
                            RehearsalSettings.class))
                    .noneMatch(stage::knows);
        }
    }
}
