package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.webox.rehearsal.Stage.Answer;
import com.webox.testing.Looks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class InstagramRehearsalTest {

    private static final String AUTHORIZE = "/rehearsal/instagram/oauth/authorize";
    private static final String TOKEN = "/rehearsal/instagram/oauth/access_token";
    private static final String GRAPH = "/rehearsal/instagram/graph";
    private static final String LUMEN = "17841400000000101";
    private static final String NORD = "17841400000000202";
    private static final String SCOPES = "instagram_business_basic,instagram_business_content_publish";

    private static Stage stage;
    private static HttpServer files;
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    @BeforeAll
    static void open(@TempDir Path home) throws IOException {
        stage = Stage.open(
                home,
                "webox.rehearsal.instagram.processing=500ms",
                "webox.rehearsal.instagram.video-processing=600ms",
                "webox.rehearsal.instagram.refresh-age=0s",
                "webox.rehearsal.instagram.posts-per-day=6");
        FILES.put("/square.jpg", Samples.picture("jpg", 1080, 1080));
        FILES.put("/wide.jpg", Samples.picture("jpg", 1200, 400));
        FILES.put("/lamp.png", Samples.picture("png", 800, 800));
        FILES.put("/reel.mp4", Samples.video(200_000));
        files = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        files.createContext("/", exchange -> {
            byte[] file = FILES.get(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                exchange.getResponseBody().write(file);
            }
            exchange.close();
        });
        files.start();
    }

    @AfterAll
    static void close() {
        files.stop(0);
        stage.close();
    }

    private static String file(String name) {
        return "http://localhost:" + files.getAddress().getPort() + "/" + name;
    }

    private static Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "rehearsal");
        request.put("redirect_uri", stage.callback());
        request.put("scope", SCOPES);
        request.put("state", "st");
        return request;
    }

    private static Answer exchange(String code, String redirect) throws IOException {
        return stage.form(
                TOKEN,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        redirect,
                        "client_id",
                        "rehearsal",
                        "client_secret",
                        "rehearsal-secret"));
    }

    private static String code(String account) throws IOException {
        return Objects.requireNonNull(stage.consent(AUTHORIZE, request(), "allow", account)
                        .redirect()
                        .get("code"))
                .replace("#_", "");
    }

    private static String shortToken(String account) throws IOException {
        return exchange(code(account), stage.callback())
                .json()
                .path("data")
                .get(0)
                .path("access_token")
                .asString();
    }

    private static Answer lengthen(String token, String secret) throws IOException {
        return stage.get(GRAPH + "/access_token?"
                + Stage.encode(
                        Map.of("grant_type", "ig_exchange_token", "client_secret", secret, "access_token", token)));
    }

    private static String connect(String account) throws IOException {
        return lengthen(shortToken(account), "rehearsal-secret")
                .json()
                .path("access_token")
                .asString();
    }

    private static Answer container(String account, String token, Map<String, String> parameters) throws IOException {
        return stage.form(GRAPH + "/" + account + "/media", parameters, "Authorization", "Bearer " + token);
    }

    private static String id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("id").asString();
    }

    private static Answer publish(String account, String token, String container) throws IOException {
        return stage.form(
                GRAPH + "/v25.0/" + account + "/media_publish",
                Map.of("creation_id", container, "access_token", token));
    }

    private static String settle(String token, String container) throws Exception {
        String status = "IN_PROGRESS";
        for (int look = 0; look < 100 && status.equals("IN_PROGRESS"); look++) {
            status = stage.get(GRAPH + "/" + container + "?fields=status_code,status&access_token=" + token)
                    .json()
                    .path("status_code")
                    .asString();
            Looks.pause(50);
        }
        return status;
    }

    private static void error(Answer answer, int code, int subcode) {
        JsonNode error = answer.json().path("error");
        assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(error.path("code").asInt()).as(answer.body()).isEqualTo(code);
        assertThat(error.path("error_subcode").asInt(0)).as(answer.body()).isEqualTo(subcode);
        assertThat(error.path("fbtrace_id").asString()).isNotEmpty();
    }

    @Test
    void tokensGrowOldInMetasWay() throws IOException {
        Answer back = stage.consent(AUTHORIZE, request(), "allow", LUMEN);
        assertThat(back.header("Location")).endsWith("#_").contains("state=st");
        assertThat(stage.consent(AUTHORIZE, request(), "cancel", LUMEN).redirect())
                .containsEntry("error", "access_denied")
                .containsEntry("error_reason", "user_denied");
        String code = code(LUMEN);
        assertThat(exchange(code, stage.callback() + "x")
                        .json()
                        .path("error_type")
                        .asString())
                .isEqualTo("OAuthException");
        JsonNode given =
                exchange(code(LUMEN), stage.callback()).json().path("data").get(0);
        assertThat(given.path("user_id").asString()).isEqualTo(LUMEN);
        String token = given.path("access_token").asString();
        assertThat(lengthen(token, "wrong").status()).isEqualTo(400);
        JsonNode lengthened = lengthen(token, "rehearsal-secret").json();
        assertThat(lengthened.path("expires_in").asInt()).isEqualTo(5_184_000);
        Answer refreshed = stage.get(GRAPH + "/refresh_access_token?grant_type=ig_refresh_token&access_token="
                + lengthened.path("access_token").asString());
        assertThat(refreshed.status()).isEqualTo(200);
        error(stage.get(GRAPH + "/refresh_access_token?grant_type=ig_refresh_token&access_token=" + token), 190, 0);
        error(stage.get(GRAPH + "/me"), 190, 0);
        error(stage.get(GRAPH + "/me?access_token=nonsense"), 190, 0);
    }

    @Test
    void aYoungTokenIsNotRefreshed(@TempDir Path home) throws IOException {
        try (Stage strict = Stage.open(home)) {
            Consents consents = strict.bean(Consents.class);
            var grant = consents.open(Network.INSTAGRAM, LUMEN, Set.of("instagram_business_basic"));
            String token = consents.issue(
                    grant, Consents.Kind.ACCESS, java.time.Instant.now().plusSeconds(1_000));
            error(
                    strict.get(GRAPH + "/refresh_access_token?grant_type=ig_refresh_token&access_token=" + token),
                    100,
                    0);
        }
    }

    @Test
    void aPictureGoesThroughItsContainer() throws Exception {
        String token = connect(LUMEN);
        Answer me = stage.get(
                GRAPH + "/me?fields=user_id,username,name,profile_picture_url,account_type&access_token=" + token);
        assertThat(me.json().path("user_id").asString()).isEqualTo(LUMEN);
        assertThat(me.json().path("username").asString()).isEqualTo("maisonlumen");
        assertThat(me.header("X-App-Usage")).contains("call_count");

        String container = id(container(
                LUMEN,
                token,
                Map.of("image_url", file("square.jpg"), "caption", "Bonjour <b> #lumière", "alt_text", "une lampe")));
        error(publish(LUMEN, token, container), 9007, 2207027);
        assertThat(settle(token, container)).isEqualTo("FINISHED");

        Set<Integer> statuses = new HashSet<>();
        int published = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> attempt = () -> publish(LUMEN, token, container).status();
            for (Future<Integer> each : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
                statuses.add(each.get());
                published += each.get() == 200 ? 1 : 0;
            }
        }
        assertThat(published).isEqualTo(1);
        assertThat(statuses).containsOnly(200, 400);
        error(publish(LUMEN, token, container), 24, 2207006);
        assertThat(settle(token, container)).isEqualTo("PUBLISHED");

        JsonNode newest = stage.get(GRAPH + "/" + LUMEN
                        + "/media?fields=id,caption,timestamp,permalink&limit=5&access_token=" + token)
                .json()
                .path("data")
                .get(0);
        assertThat(newest.path("caption").asString()).isEqualTo("Bonjour <b> #lumière");
        assertThat(newest.path("timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000");
        String permalink = newest.path("permalink").asString();
        assertThat(stage.get(permalink).body()).contains("Bonjour &lt;b&gt; ", "alt=\"une lampe\"");
        assertThat(stage.get(GRAPH + "/" + newest.path("id").asString() + "?fields=permalink,media_type&access_token="
                                + token)
                        .json()
                        .path("media_type")
                        .asString())
                .isEqualTo("IMAGE");
        JsonNode limit = stage.get(GRAPH + "/" + LUMEN
                        + "/content_publishing_limit?fields=config,quota_usage&access_token=" + token)
                .json()
                .path("data")
                .get(0);
        assertThat(limit.path("quota_usage").asInt()).isPositive();
        assertThat(limit.path("config").path("quota_total").asInt()).isEqualTo(6);
        assertThat(stage.get("/rehearsal/instagram").body()).contains("class=\"grid\"", "une lampe");
    }

    @Test
    void carouselsAndReels() throws Exception {
        String token = connect(LUMEN);
        String first = id(container(
                LUMEN, token, Map.of("image_url", file("square.jpg"), "is_carousel_item", "true", "alt_text", "one")));
        String second = id(container(LUMEN, token, Map.of("image_url", file("wide.jpg"), "is_carousel_item", "true")));
        error(container(LUMEN, token, Map.of("media_type", "CAROUSEL", "children", first)), 100, 2207028);
        String carousel = id(container(
                LUMEN, token, Map.of("media_type", "CAROUSEL", "children", first + "," + second, "caption", "Deux")));
        assertThat(settle(token, carousel)).isEqualTo("FINISHED");
        error(publish(LUMEN, token, first), 24, 2207006);
        String media = id(publish(LUMEN, token, carousel));
        assertThat(stage.get(GRAPH + "/" + media + "?fields=media_type,children&access_token=" + token)
                        .json()
                        .path("children")
                        .path("data")
                        .size())
                .isEqualTo(2);

        String reel = id(container(
                LUMEN, token, Map.of("media_type", "REELS", "video_url", file("reel.mp4"), "caption", "Film")));
        assertThat(settle(token, reel)).isEqualTo("FINISHED");
        assertThat(publish(LUMEN, token, reel).status()).isEqualTo(200);
        assertThat(stage.wall("instagram")).contains("Film", "Deux");
    }

    @Test
    void badFilesEndInErrorWithMetasNumbers() throws Exception {
        String token = connect(LUMEN);
        Map<String, Integer> bad = Map.of("wide.jpg", 36003, "lamp.png", 36001, "none.jpg", 9004, "reel.mp4", 36001);
        for (Map.Entry<String, Integer> each : bad.entrySet()) {
            String container = id(container(LUMEN, token, Map.of("image_url", file(each.getKey()))));
            assertThat(settle(token, container)).as(each.getKey()).isEqualTo("ERROR");
            Answer refused = publish(LUMEN, token, container);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("error").path("code").asInt()).isEqualTo(each.getValue());
        }
        String picture = id(container(LUMEN, token, Map.of("media_type", "REELS", "video_url", file("square.jpg"))));
        assertThat(settle(token, picture)).isEqualTo("ERROR");
        error(publish(LUMEN, token, picture), 352, 2207026);
    }

    @Test
    void badParametersAreRefusedAtOnce() throws IOException {
        String token = connect(LUMEN);
        error(container(LUMEN, token, Map.of("caption", "no picture")), 100, 0);
        for (String address : List.of("file:///etc/passwd", "http://10.0.0.1/x.jpg", "ftp://localhost/x.jpg")) {
            error(container(LUMEN, token, Map.of("image_url", address)), 9004, 2207052);
        }
        error(
                container(LUMEN, token, Map.of("image_url", file("square.jpg"), "caption", "x".repeat(2201))),
                36004,
                2207010);
        error(
                container(LUMEN, token, Map.of("image_url", file("square.jpg"), "caption", "#tag ".repeat(31))),
                36004,
                2207010);
        error(container(LUMEN, token, Map.of("media_type", "VIDEO", "video_url", file("reel.mp4"))), 100, 0);
        error(container(NORD, token, Map.of("image_url", file("square.jpg"))), 100, 33);
        error(stage.get(GRAPH + "/42?fields=status_code&access_token=" + token), 100, 33);
        error(stage.get(GRAPH + "/me?fields=shoe_size&access_token=" + token), 100, 0);
    }

    @Test
    void theDaysQuotaIsKept() throws Exception {
        String token = connect(NORD);
        for (int each = 0; each < 7; each++) {
            String container = id(container(NORD, token, Map.of("image_url", file("square.jpg"))));
            settle(token, container);
            Answer answer = publish(NORD, token, container);
            if (each < 6) {
                assertThat(answer.status()).isEqualTo(200);
            } else {
                error(answer, 9, 2207042);
            }
        }
    }

    @Test
    void weatherSpeaksMetasLanguage() throws IOException {
        String token = connect("17841400000000303");
        try {
            stage.json("/rehearsal/instagram/weather", "{\"throttled\":true}");
            Answer tooMany = stage.get(GRAPH + "/me?access_token=" + token);
            error(tooMany, 4, 0);
            assertThat(tooMany.header("X-App-Usage")).contains("100");
            stage.json("/rehearsal/instagram/weather", "{\"errorRate\":1}");
            assertThat(stage.get(GRAPH + "/me?access_token=" + token).status()).isEqualTo(500);
        } finally {
            stage.json("/rehearsal/instagram/weather", "{}");
        }
        stage.json("/rehearsal/instagram/weather", "{\"expireTokens\":true}");
        error(stage.get(GRAPH + "/me?access_token=" + token), 190, 463);
        String other = connect("17841400000000303");
        long grant = stage.bean(Consents.class)
                .openGrants(Network.INSTAGRAM)
                .getFirst()
                .id();
        stage.form("/rehearsal/instagram/grants/" + grant + "/revoke", Map.of());
        error(stage.get(GRAPH + "/me?access_token=" + other), 190, 460);
    }
}
