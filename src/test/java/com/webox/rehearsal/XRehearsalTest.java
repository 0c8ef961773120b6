package com.webox.rehearsal;

import static com.webox.rehearsal.XApp.AUTHORIZE;
import static com.webox.rehearsal.XApp.BASIC;
import static com.webox.rehearsal.XApp.LUMEN;
import static com.webox.rehearsal.XApp.NORD;
import static com.webox.rehearsal.XApp.TOKEN;
import static com.webox.rehearsal.XApp.TWEETS;
import static com.webox.rehearsal.XApp.VERIFIER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webox.rehearsal.Stage.Answer;
import com.webox.testing.Looks;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class XRehearsalTest {

    private static Stage stage;
    private static XApp x;

    @BeforeAll
    static void open(@TempDir Path home) {
        stage = Stage.open(
                home,
                "webox.rehearsal.x.posts-per-window=40",
                "webox.rehearsal.x.processing=400ms",
                "webox.rehearsal.x.code-life=2s");
        x = new XApp(stage);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void consentPageShowsAccountsAndScopesInTheReadersLanguage() throws IOException {
        String page = AUTHORIZE + "?" + Stage.encode(x.request("<script>"));
        Answer french = stage.get(page, "Accept-Language", "fr-FR,fr;q=0.9");
        assertThat(french.status()).isEqualTo(200);
        assertThat(french.body())
                .contains("WeBox souhaite utiliser votre compte X", "rien ne quitte cet ordinateur")
                .contains("Maison Lumen", "Atelier Nord", "Camille Laurent", "publier et supprimer des posts")
                .contains("&lt;script&gt;")
                .doesNotContain("value=\"<script>")
                .contains("action=\"/rehearsal/x/i/oauth2/authorize\"")
                .doesNotContain("!rehearsal.");
        assertThat(french.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(stage.get(page, "Accept-Language", "en").body()).contains("WeBox wants to use your X account");
    }

    @Test
    void stateComesBackAndCancellingIsAccessDenied() throws IOException {
        Answer cancelled = stage.consent(AUTHORIZE, x.request("é&x=1"), "cancel", LUMEN);
        assertThat(cancelled.status()).isEqualTo(302);
        assertThat(cancelled.redirect()).containsEntry("error", "access_denied").containsEntry("state", "é&x=1");
        assertThat(cancelled.redirect()).doesNotContainKey("code");
        assertThat(stage.consent(AUTHORIZE, x.request("é&x=1"), "allow", LUMEN).redirect())
                .containsEntry("state", "é&x=1")
                .containsKey("code");
    }

    @Test
    void nobodyIsSentElsewhere() throws IOException {
        for (String hostile : List.of(
                "https://evil.example/cb",
                "javascript:alert(1)",
                "http://localhost@evil.example/",
                "//evil.example",
                "http://localhost.evil.example/")) {
            Map<String, String> request = x.request("s");
            request.put("redirect_uri", hostile);
            assertThat(stage.get(AUTHORIZE + "?" + Stage.encode(request)).status())
                    .as(hostile)
                    .isEqualTo(400);
            Answer decided = stage.consent(AUTHORIZE, request, "allow", LUMEN);
            assertThat(decided.status()).as(hostile).isEqualTo(400);
            assertThat(decided.header("Location")).isEmpty();
        }
        Map<String, String> stranger = x.request("s");
        stranger.put("client_id", "somebody");
        assertThat(stage.consent(AUTHORIZE, stranger, "allow", LUMEN).status()).isEqualTo(400);
    }

    @Test
    void formsOfOtherSitesAreRefused() throws IOException {
        Map<String, String> form = x.request("s");
        form.put("decision", "allow");
        assertThat(stage.form(AUTHORIZE, form, "Sec-Fetch-Site", "cross-site").status())
                .isEqualTo(400);
        assertThat(stage.form("/rehearsal/x/weather", Map.of("slow", "9"), "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void mistakesOfTheApplicationAreTold() throws IOException {
        Map<String, String> plain = x.request("s");
        plain.put("code_challenge_method", "plain");
        assertThat(stage.get(AUTHORIZE + "?" + Stage.encode(plain)).redirect())
                .containsEntry("error", "invalid_request")
                .containsEntry("state", "s");
        Map<String, String> scope = x.request("s");
        scope.put("scope", "tweet.read root");
        assertThat(stage.get(AUTHORIZE + "?" + Stage.encode(scope)).redirect()).containsEntry("error", "invalid_scope");
    }

    @Test
    void aCodeIsGoodOnceForTheSameAddressWithTheRightVerifier() throws IOException {
        String code = x.code(LUMEN);
        assertThat(x.exchange(code, VERIFIER, stage.callback(), BASIC).status()).isEqualTo(200);
        assertThat(x.exchange(code, VERIFIER, stage.callback(), BASIC)
                        .json()
                        .path("error_description")
                        .asString())
                .isEqualTo("Value passed for the authorization code was invalid.");
        assertThat(x.exchange(x.code(LUMEN), "b".repeat(64), stage.callback(), BASIC)
                        .json()
                        .path("error_description")
                        .asString())
                .contains("code verifier");
        Answer elsewhere = x.exchange(x.code(LUMEN), VERIFIER, stage.callback() + "/", BASIC);
        assertThat(elsewhere.status()).isEqualTo(400);
        assertThat(elsewhere.json().path("error").asString()).isEqualTo("invalid_request");
        Answer stranger = x.exchange(x.code(LUMEN), VERIFIER, stage.callback(), "Basic eDp5");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.json().path("error").asString()).isEqualTo("unauthorized_client");
    }

    @Test
    void aCodeGrowsOld() throws Exception {
        String code = x.code(LUMEN);
        Instant old = Instant.now().plusMillis(2_100);
        while (Instant.now().isBefore(old)) {
            Thread.onSpinWait();
            Looks.pause(100);
        }
        assertThat(x.exchange(code, VERIFIER, stage.callback(), BASIC).status()).isEqualTo(400);
    }

    @Test
    void refreshTokensRotateAndOnlyOneOfManyWins() throws Exception {
        JsonNode first = x.connect(LUMEN);
        assertThat(first.path("expires_in").asInt()).isEqualTo(7_200);
        assertThat(first.path("token_type").asString()).isEqualTo("bearer");
        assertThat(first.path("scope").asString()).contains("offline.access");
        Map<String, String> refresh = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                first.path("refresh_token").asString());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            Callable<Integer> attempt =
                    () -> stage.form(TOKEN, refresh, "Authorization", BASIC).status();
            for (Future<Integer> each :
                    threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt))) {
                statuses.add(each.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 400);
        assertThat(stage.form(TOKEN, refresh, "Authorization", BASIC)
                        .json()
                        .path("error_description")
                        .asString())
                .isEqualTo("Value passed for the token was invalid.");
    }

    @Test
    void createsReadsBackShowsAndDeletes() throws IOException {
        String token = x.bearer(LUMEN);
        Instant before = Instant.now().minusSeconds(1);
        Answer me = stage.get("/rehearsal/x/2/users/me?user.fields=profile_image_url", "Authorization", token);
        assertThat(me.json().path("data").path("username").asString()).isEqualTo("maisonlumen");
        assertThat(me.header("x-rate-limit-limit")).isEqualTo("75");

        Answer created = x.text(token, "Été & <lumière> #lampes https://example.com/a?b=1&c=2\nà bientôt");
        assertThat(created.status()).isEqualTo(201);
        JsonNode data = created.json().path("data");
        String id = data.path("id").asString();
        assertThat(id).matches("[0-9]{1,19}");
        assertThat(data.path("edit_history_tweet_ids").get(0).asString()).isEqualTo(id);
        assertThat(data.path("text").asString())
                .startsWith("Été &amp; &lt;lumière&gt; #lampes https://t.co/")
                .doesNotContain("example.com");
        assertThat(created.header("x-rate-limit-remaining")).isNotEmpty();
        assertThat(Long.parseLong(created.header("x-rate-limit-reset")))
                .isGreaterThan(Instant.now().getEpochSecond());

        Answer timeline = stage.get(
                "/rehearsal/x/2/users/" + LUMEN + "/tweets?max_results=5&tweet.fields=created_at,entities&start_time="
                        + URLEncoder.encode(before.toString(), StandardCharsets.UTF_8),
                "Authorization",
                token);
        JsonNode newest = timeline.json().path("data").get(0);
        assertThat(newest.path("id").asString()).isEqualTo(id);
        assertThat(Instant.parse(newest.path("created_at").asString())).isAfter(before.minusSeconds(1));
        assertThat(newest.path("entities")
                        .path("urls")
                        .get(0)
                        .path("expanded_url")
                        .asString())
                .isEqualTo("https://example.com/a?b=1&c=2");

        JsonNode several =
                stage.get(TWEETS + "?ids=" + id + ",42", "Authorization", token).json();
        assertThat(several.path("data").size()).isEqualTo(1);
        assertThat(several.path("errors").get(0).path("resource_id").asString()).isEqualTo("42");

        assertThat(stage.wall("x")).contains("Été & <lumière> #lampes https://example.com/a?b=1&c=2\nà bientôt");
        String wall = stage.get("/rehearsal/x").body();
        assertThat(wall).contains("&lt;lumière&gt;", "class=\"tag\">#lampes", "id=\"" + id + "\"");
        assertThat(stage.get("/rehearsal/x/maisonlumen/status/" + id).body()).contains("&lt;lumière&gt;");
        assertThat(stage.get("/rehearsal/x/i/web/status/" + id).status()).isEqualTo(200);

        assertThat(stage.delete(TWEETS + "/" + id, "Authorization", x.bearer(NORD))
                        .status())
                .isEqualTo(403);
        assertThat(stage.delete(TWEETS + "/" + id, "Authorization", token)
                        .json()
                        .path("data")
                        .path("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(stage.wall("x")).noneMatch(each -> each.startsWith("Été & <"));
        assertThat(stage.get("/rehearsal/x/i/web/status/" + id).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatTheSpecificationRefuses() throws IOException {
        String token = x.bearer(LUMEN);
        Answer unknown = x.tweet(token, "{\"text\":\"hi\",\"colour\":\"red\"}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
        assertThat(unknown.json().path("type").asString()).isEqualTo("https://api.x.com/2/problems/invalid-request");
        assertThat(unknown.json().path("errors").get(0).path("message").asString())
                .contains("colour");
        for (String body : List.of(
                "{}",
                "{\"text\":7}",
                "[]",
                "{\"text\"",
                "{\"media\":{\"media_ids\":[]}}",
                "{\"media\":{\"media_ids\":[\"1\",\"2\",\"3\",\"4\",\"5\"]}}",
                "{\"media\":{\"media_ids\":[\"1\"],\"x\":1}}",
                "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":\"abc\"}}",
                "{\"text\":\"a\",\"reply_settings\":\"nobody\"}")) {
            assertThat(x.tweet(token, body).status()).as(body).isEqualTo(400);
        }
        Answer noMedia = x.tweet(token, "{\"text\":\"a\",\"media\":{\"media_ids\":[\"123\"]}}");
        assertThat(noMedia.status()).isEqualTo(400);
        assertThat(noMedia.json().path("errors").get(0).path("message").asString())
                .isEqualTo("Your media IDs are invalid.");
        assertThat(stage.json(TWEETS, "{\"text\":\"a\"}").status()).isEqualTo(401);
        assertThat(x.tweet("Bearer nonsense", "{\"text\":\"a\"}")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Unauthorized");
    }

    @Test
    void countsWeightsAndRefusesDuplicates() throws IOException {
        String token = x.bearer(NORD);
        assertThat(x.text(token, "x".repeat(281)).status()).isEqualTo(403);
        assertThat(x.text(token, "日".repeat(141)).status()).isEqualTo(403);
        assertThat(x.text(token, "x".repeat(280)).status()).isEqualTo(201);
        assertThat(x.text(token, "日".repeat(140)).status()).isEqualTo(201);
        assertThat(x.text(token, "👩‍👩‍👧‍👦".repeat(140)).status()).isEqualTo(201);
        assertThat(x.text(token, "👩‍👩‍👧‍👦".repeat(140) + "a").status()).isEqualTo(403);
        assertThat(x.text(token, "https://example.com/" + "y".repeat(300) + " " + "x".repeat(256))
                        .status())
                .isEqualTo(201);
        Answer twice = x.text(token, "x".repeat(280));
        assertThat(twice.status()).isEqualTo(403);
        assertThat(twice.json().path("detail").asString())
                .isEqualTo("You are not allowed to create a Tweet with duplicate content.");
        assertThat(x.text(x.bearer(LUMEN), "x".repeat(280)).status()).isEqualTo(201);
    }

    @Test
    void picturesAreUploadedDescribedAndShown() throws IOException {
        String token = x.bearer("1730000000000000303");
        Answer uploaded = stage.multipart(
                "/rehearsal/x/2/media/upload",
                Map.of("media_category", "tweet_image"),
                Samples.picture("png", 400, 300),
                "image/png",
                "Authorization",
                token);
        assertThat(uploaded.status()).isEqualTo(200);
        JsonNode data = uploaded.json().path("data");
        assertThat(data.path("image").path("w").asInt()).isEqualTo(400);
        String media = data.path("id").asString();
        assertThat(stage.json(
                                "/rehearsal/x/2/media/metadata",
                                "{\"id\":\"" + media + "\",\"metadata\":{\"alt_text\":{\"text\":\"A \\\"lamp\\\"\"}}}",
                                "Authorization",
                                token)
                        .status())
                .isEqualTo(200);
        Answer foreign = x.tweet(x.bearer(LUMEN), "{\"media\":{\"media_ids\":[\"" + media + "\"]}}");
        assertThat(foreign.status()).isEqualTo(400);
        Answer posted = x.tweet(token, "{\"text\":\"Look\",\"media\":{\"media_ids\":[\"" + media + "\"]}}");
        assertThat(posted.status()).isEqualTo(201);
        assertThat(posted.json().path("data").path("text").asString()).matches("Look https://t\\.co/\\w+");
        assertThat(stage.get("/rehearsal/x").body()).contains("alt=\"A &quot;lamp&quot;\"");
        Answer file = stage.get("/rehearsal/media/" + media);
        assertThat(file.header("Content-Type")).isEqualTo("image/png");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");

        Answer page = stage.multipart(
                "/rehearsal/x/2/media/upload",
                Map.of("media_category", "tweet_image"),
                "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8),
                "image/png",
                "Authorization",
                token);
        assertThat(page.status()).isEqualTo(400);
    }

    @Test
    void videosComeInPartsAndTakeAWhile() throws Exception {
        String token = x.bearer(LUMEN);
        byte[] video = Samples.video(300_000);
        Answer begun = stage.json(
                "/rehearsal/x/2/media/upload/initialize",
                "{\"media_type\":\"video/mp4\",\"total_bytes\":300000,\"media_category\":\"tweet_video\"}",
                "Authorization",
                token);
        String id = begun.json().path("data").path("id").asString();
        String upload = "/rehearsal/x/2/media/upload/" + id;
        for (int segment = 1; segment >= 0; segment--) {
            byte[] part = java.util.Arrays.copyOfRange(
                    video, segment * 200_000, Math.min(video.length, (segment + 1) * 200_000));
            assertThat(stage.multipart(
                                    upload + "/append",
                                    Map.of("segment_index", Integer.toString(segment)),
                                    part,
                                    "application/octet-stream",
                                    "Authorization",
                                    token)
                            .status())
                    .isEqualTo(200);
        }
        Answer finished = stage.send("POST", upload + "/finalize", BodyPublishers.noBody(), "Authorization", token);
        assertThat(finished.json()
                        .path("data")
                        .path("processing_info")
                        .path("state")
                        .asString())
                .isEqualTo("in_progress");
        String post = "{\"media\":{\"media_ids\":[\"" + id + "\"]}}";
        assertThat(x.tweet(token, post).status()).isEqualTo(400);
        String state = "";
        for (int look = 0; look < 40 && !state.equals("succeeded"); look++) {
            Looks.pause(50);
            state = stage.get("/rehearsal/x/2/media/upload?command=STATUS&media_id=" + id, "Authorization", token)
                    .json()
                    .path("data")
                    .path("processing_info")
                    .path("state")
                    .asString();
        }
        assertThat(state).isEqualTo("succeeded");
        assertThat(x.tweet(token, post).status()).isEqualTo(201);

        String missing = stage.json(
                        "/rehearsal/x/2/media/upload/initialize",
                        "{\"media_type\":\"video/mp4\",\"total_bytes\":9,\"media_category\":\"tweet_video\"}",
                        "Authorization",
                        token)
                .json()
                .path("data")
                .path("id")
                .asString();
        assertThat(stage.send(
                                "POST",
                                "/rehearsal/x/2/media/upload/" + missing + "/finalize",
                                BodyPublishers.noBody(),
                                "Authorization",
                                token)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aMissingScopeIsForbidden() throws IOException {
        Map<String, String> request = x.request("s");
        request.put("scope", "tweet.read users.read");
        String code = x.code(request, LUMEN);
        JsonNode tokens = x.exchange(code, VERIFIER, stage.callback(), BASIC).json();
        assertThat(tokens.has("refresh_token")).isFalse();
        assertThat(x.text("Bearer " + tokens.path("access_token").asString(), "hi")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void revokedAndExpiredTokensAreUnauthorized() throws IOException {
        String token = x.bearer(NORD);
        long grant = stage.bean(Consents.class).openGrants(Network.X).getFirst().id();
        assertThat(stage.get("/rehearsal/x").body()).contains("/rehearsal/x/grants/" + grant + "/revoke");
        assertThat(stage.form("/rehearsal/x/grants/" + grant + "/revoke", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(stage.get("/rehearsal/x/2/users/me", "Authorization", token).status())
                .isEqualTo(401);
    }

    @Test
    void theLimitIsToldAndHolds(@TempDir Path otherHome) throws IOException {
        try (Stage tight = Stage.open(otherHome, "webox.rehearsal.x.posts-per-window=2")) {
            XApp app = new XApp(tight);
            String token = app.bearer(LUMEN);
            assertThat(app.text(token, "one").header("x-rate-limit-remaining")).isEqualTo("1");
            assertThat(app.text(token, "two").status()).isEqualTo(201);
            Answer third = app.text(token, "three");
            assertThat(third.status()).isEqualTo(429);
            assertThat(third.json().path("title").asString()).isEqualTo("Too Many Requests");
            assertThat(Long.parseLong(third.header("x-rate-limit-reset")))
                    .isBetween(
                            Instant.now().getEpochSecond(),
                            Instant.now().plusSeconds(901).getEpochSecond());
            assertThat(tight.wall("x")).containsExactly("two", "one");
        }
    }

    @Test
    void weatherIsFeltByTheApiAlone() throws IOException {
        String token = x.bearer(LUMEN);
        try {
            weather("{\"errorRate\":1}");
            assertThat(x.text(token, "storm").status()).isEqualTo(503);
            assertThat(stage.get("/rehearsal/x").status()).isEqualTo(200);
            weather("{\"throttled\":true}");
            assertThat(x.text(token, "storm").status()).isEqualTo(429);
            assertThat(stage.wall("x")).doesNotContain("storm");
            weather("{\"dropRate\":1}");
            assertThatThrownBy(() -> x.text(token, "lost answer")).isInstanceOf(IOException.class);
            assertThat(stage.wall("x")).containsOnlyOnce("lost answer");
            weather("{\"slowMillis\":300}");
            long start = System.nanoTime();
            assertThat(x.text(token, "late").status()).isEqualTo(201);
            assertThat(System.nanoTime() - start).isGreaterThan(290_000_000L);
            weather("{\"expireTokens\":true}");
            assertThat(x.text(token, "expired").status()).isEqualTo(401);
        } finally {
            weather("{}");
        }
        assertThat(stage.get("/rehearsal/x/weather").json().path("slowMillis").asInt(-1))
                .isZero();
    }

    private static void weather(String forecast) throws IOException {
        assertThat(stage.json("/rehearsal/x/weather", forecast).status()).isEqualTo(200);
    }
}
