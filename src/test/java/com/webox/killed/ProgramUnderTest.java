package com.webox.killed;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The packaged program as its own process, on its embedded database, spoken to over HTTP. */
final class ProgramUnderTest implements AutoCloseable {

    static final String EMAIL = "owner@example.com";
    static final String PASSWORD = "plum orchard lantern 42";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?(?:content|value)=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Process process;
    private final int port;
    private String token = "";

    private ProgramUnderTest(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Starts the jar and waits until it is well. */
    static ProgramUnderTest start(Path home, int port) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx600m",
                "-jar",
                System.getProperty("webox.jar", "target/webox.jar"));
        command.environment()
                .putAll(Map.of(
                        "WEBOX_HOME",
                        home.toString(),
                        "PORT",
                        String.valueOf(port),
                        "WEBOX_ADMIN_EMAIL",
                        EMAIL,
                        "WEBOX_ADMIN_PASSWORD",
                        PASSWORD));
        command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("program.log").toFile()));
        ProgramUnderTest program = new ProgramUnderTest(command.start(), port);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(300))
                .until(program::well);
        return program;
    }

    private boolean well() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the program ended; see program.log in its home");
        }
        try {
            return get("/actuator/health").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Signs in as a browser does, and buys an API token. */
    void signIn() throws IOException {
        Matcher csrf = CSRF.matcher(get("/sign-in").body());
        String form = "username=" + encoded(EMAIL) + "&password=" + encoded(PASSWORD)
                + (csrf.find() ? "&_csrf=" + encoded(csrf.group(1)) : "");
        HttpResponse<String> answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        String next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || next.contains("error") || next.contains("expired")) {
            throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + next);
        }
        token = api("/api/auth/token", Map.of("email", EMAIL, "password", PASSWORD))
                .path("token")
                .asString();
    }

    /** Connects an account on its rehearsal consent page. */
    void connect(String network) throws IOException {
        String consent = api("/api/social/connect/" + network, Map.of())
                .path("authorizationUrl")
                .asString();
        HttpResponse<String> allowed = send(
                HttpRequest.newBuilder(URI.create(consent + "&decision=allow")).POST(BodyPublishers.noBody()));
        String back = allowed.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> connected =
                send(HttpRequest.newBuilder(URI.create(back)).GET());
        if (!connected.headers().firstValue("Location").orElse("").contains("connected=")) {
            throw new IllegalStateException("not connected: " + connected.statusCode() + connected.headers());
        }
    }

    /** Posts JSON to the API and reads its answer, which must be a success. */
    JsonNode api(String path, Object body) throws IOException {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        return success(path, answer);
    }

    /** Reads JSON from the API. */
    JsonNode api(String path) throws IOException {
        return success(
                path,
                send(request(path).header("Authorization", "Bearer " + token).GET()));
    }

    /** Texts on a rehearsal wall, one for each post that is visible there. */
    List<String> wall(String network) throws IOException {
        JsonNode posts = success("feed", get("/rehearsal/" + network + "/feed.json?limit=200"))
                .path("posts");
        return posts.valueStream().map(post -> post.toString()).toList();
    }

    private static JsonNode success(String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(what + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** As {@code kill -9} does: no farewell, nothing flushed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
