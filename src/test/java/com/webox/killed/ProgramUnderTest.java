package com.webox.killed;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as its own process, spoken to over HTTP. */
public final class ProgramUnderTest implements AutoCloseable {

    static final String EMAIL = "owner@example.com";
    static final String PASSWORD = "plum orchard lantern 42";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*?(?:content|value)=\"([^\"]+)\"");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final Process process;
    private final int port;
    private String token = "";

    private ProgramUnderTest(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the jar on its embedded database and waits until it is well. */
    static ProgramUnderTest start(Path home, int port) throws IOException {
        ProgramUnderTest program =
                launch(home, port, List.of("-Xmx600m", "-jar", System.getProperty("webox.jar", "target/webox.jar")));
        program.awaitWell();
        return program;
    }

    /**
     * Starts a Java process and does not wait.
     *
     * @param home its folder, which has an owner from the first start on and takes its log
     * @param arguments what follows {@code java}: options, what to run, properties
     */
    public static ProgramUnderTest launch(Path home, int port, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("--enable-native-access=ALL-UNNAMED");
        line.addAll(arguments);
        ProcessBuilder command = new ProcessBuilder(line);
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
        return new ProgramUnderTest(command.start(), port);
    }

    /** Waits until it answers that it is well. */
    public void awaitWell() {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(this::well);
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
    public void signIn() throws IOException {
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

    /** The API token of the last sign-in; it holds on every server of the installation. */
    public String token() {
        return token;
    }

    public void useToken(String other) {
        token = other;
    }

    /** Connects the account of a stand-in's consent {@code code}, as its consent page would do. */
    public void connect(String network, String code) throws IOException {
        String consent = api("/api/social/connect/" + network, Map.of())
                .path("authorizationUrl")
                .asString();
        comeBack(URI.create(parameter(consent, "redirect_uri") + "?code=" + encoded(code) + "&state="
                + encoded(parameter(consent, "state"))));
    }

    private static String parameter(String address, String name) {
        Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + name + " in " + address);
        }
        return URLDecoder.decode(matcher.group(1), StandardCharsets.UTF_8);
    }

    /** Connects an account on its rehearsal consent page. */
    void connect(String network) throws IOException {
        String consent = api("/api/social/connect/" + network, Map.of())
                .path("authorizationUrl")
                .asString();
        HttpResponse<String> allowed = send(
                HttpRequest.newBuilder(URI.create(consent + "&decision=allow")).POST(BodyPublishers.noBody()));
        comeBack(URI.create(allowed.headers().firstValue("Location").orElseThrow()));
    }

    private void comeBack(URI callback) throws IOException {
        HttpResponse<String> connected =
                send(HttpRequest.newBuilder(callback).timeout(PATIENCE).GET());
        if (!connected.headers().firstValue("Location").orElse("").contains("connected=")) {
            throw new IllegalStateException("not connected: " + connected.statusCode() + connected.headers());
        }
    }

    /**
     * Writes a post and plans it.
     *
     * @param accounts ids of the accounts it goes to
     * @return the post's id, 32 hex digits
     */
    public String plan(String text, List<String> accounts, Instant due) throws IOException {
        JsonNode post = api("/api/social/posts", Map.of("text", text, "accounts", accounts));
        String id = post.path("id").asString();
        ZoneId zone = ZoneId.of(post.path("zone").asString());
        api(
                "/api/social/posts/" + id + "/schedule",
                Map.of("at", LocalDateTime.ofInstant(due, zone).toString()));
        return id.replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** Posts JSON to the API and reads its answer, which must be a success. */
    public JsonNode api(String path, Object body) throws IOException {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        return success(path, answer);
    }

    /** Reads JSON from the API. */
    public JsonNode api(String path) throws IOException {
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
                .timeout(PATIENCE);
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
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops it where it is ({@code SIGSTOP}); {@link #carryOn} lets it go on. */
    public void halt() throws IOException {
        signal("-STOP");
    }

    public void carryOn() throws IOException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException {
        try {
            if (new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                            .start()
                            .waitFor()
                    != 0) {
                throw new IOException("kill " + signal + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        kill();
        http.close();
    }
}
