package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.webox.rehearsal.Stage.Answer;
import com.webox.testing.Looks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class TikTokRehearsalTest {

    private static final String API = "/rehearsal/tiktok/v2";
    private static final String AUTHORIZE = API + "/auth/authorize/";
    private static final String TOKEN = API + "/oauth/token/";
    private static final String PUBLISH = API + "/post/publish";
    private static final String LUMEN = "-000LumenOpenId0000000000101";
    private static final String NORD = "-000NordOpenId00000000000202";
    private static final String SOFIA = "-000SofiaOpenId0000000000303";
    private static final String VERIFIER = "v".repeat(64);
    private static final int MB = 1 << 20;

    private static Stage stage;
    private static HttpServer files;
    private static final Map<String, byte[]> FILES = new ConcurrentHashMap<>();

    @BeforeAll
    static void open(@TempDir Path home) throws IOException {
        stage = Stage.open(home, "webox.rehearsal.tiktok.processing=400ms");
        FILES.put("/a.jpg", Samples.picture("jpg", 1080, 1080));
        FILES.put("/b.jpg", Samples.picture("jpg", 1080, 1350));
        FILES.put("/lamp.png", Samples.picture("png", 800, 800));
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

    private static Map<String, String> request() throws Exception {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_key", "rehearsal");
        request.put("response_type", "code");
        request.put("scope", "user.info.basic,video.publish,video.upload,video.list");
        request.put("redirect_uri", stage.callback());
        request.put("state", "st");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        request.put("code_challenge", HexFormat.of().formatHex(hash));
        request.put("code_challenge_method", "S256");
        return request;
    }

    private static Answer exchange(String code, String verifier) throws IOException {
        return stage.form(
                TOKEN,
                Map.of(
                        "client_key",
                        "rehearsal",
                        "client_secret",
                        "rehearsal-secret",
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        stage.callback(),
                        "code_verifier",
                        verifier));
    }

    private static Answer refresh(String token) throws IOException {
        return stage.form(
                TOKEN,
                Map.of(
                        "client_key",
                        "rehearsal",
                        "client_secret",
                        "rehearsal-secret",
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        token));
    }

    private static String code(String account) throws Exception {
        return Objects.requireNonNull(
                stage.consent(AUTHORIZE, request(), "allow", account).redirect().get("code"));
    }

    private static String connect(String account) throws Exception {
        return exchange(code(account), VERIFIER).json().path("access_token").asString();
    }

    private static Answer post(String path, String token, String body) throws IOException {
        return stage.json(path, body.replace('\'', '"'), "Authorization", "Bearer " + token);
    }

    private static String error(Answer answer) {
        return answer.status() + " " + answer.json().at("/error/code").asString();
    }

    private static String video(String title, long size, long chunk, long count) {
        return "{'post_info':{'title':'" + title + "','privacy_level':'PUBLIC_TO_EVERYONE'},"
                + "'source_info':{'source':'FILE_UPLOAD','video_size':" + size + ",'chunk_size':" + chunk
                + ",'total_chunk_count':" + count + "}}";
    }

    private static Answer put(String address, byte[] file, int from, int to) throws IOException {
        return stage.send(
                "PUT",
                address,
                BodyPublishers.ofByteArray(Arrays.copyOfRange(file, from, to)),
                "Content-Range",
                "bytes " + from + "-" + (to - 1) + "/" + file.length,
                "Content-Type",
                "video/mp4");
    }

    private static JsonNode status(String token, String publishId) throws IOException {
        return post(PUBLISH + "/status/fetch/", token, "{'publish_id':'" + publishId + "'}")
                .json()
                .path("data");
    }

    /** The status once it is none of being worked on. */
    private static JsonNode settled(String token, String publishId) throws IOException {
        JsonNode status = status(token, publishId);
        // Thirty looks a minute are allowed.
        for (int look = 0; look < 12 && status.path("status").asString().startsWith("PROCESSING"); look++) {
            Looks.pause(200);
            status = status(token, publishId);
        }
        return status;
    }

    @Test
    void consentNamesTheAppByKeyAndTheChallengeInHexadecimal() throws Exception {
        Answer page = stage.get(AUTHORIZE + "?" + Stage.encode(request()), "Accept-Language", "fr");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("TikTok", "name=\"client_key\"", "@maisonlumen", "publier des vidéos et des photos");
        Map<String, String> unhashed = request();
        unhashed.put("code_challenge", VERIFIER);
        assertThat(stage.get(AUTHORIZE + "?" + Stage.encode(unhashed)).redirect())
                .containsEntry("error", "invalid_request");
        Map<String, String> byId = request();
        byId.put("client_id", "rehearsal");
        byId.remove("client_key");
        assertThat(stage.get(AUTHORIZE + "?" + Stage.encode(byId)).status()).isEqualTo(400);
        assertThat(stage.consent(AUTHORIZE, request(), "cancel", LUMEN).redirect())
                .containsEntry("error", "access_denied")
                .containsEntry("state", "st");
    }

    @Test
    void tokensRotateAndRefusalsComeUnderAStatusOfSuccess() throws Exception {
        Answer wrong = exchange(code(LUMEN), "w".repeat(64));
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.json().path("error").asString()).isEqualTo("invalid_request");
        JsonNode tokens = exchange(code(LUMEN), VERIFIER).json();
        assertThat(tokens.path("open_id").asString()).isEqualTo(LUMEN);
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(7200);
        assertThat(tokens.path("refresh_expires_in").asInt()).isEqualTo(180 * 86_400);
        String first = tokens.path("refresh_token").asString();
        JsonNode fresh = refresh(first).json();
        assertThat(fresh.path("refresh_token").asString()).isNotEmpty().isNotEqualTo(first);
        assertThat(refresh(first).json().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aVideoGoesUpInOrderAndBecomesOnePost() throws Exception {
        String token = connect(LUMEN);
        byte[] file = Samples.video(12 * MB + 5);
        JsonNode begun = post(PUBLISH + "/video/init/", token, video("Lamp & light", file.length, 5L * MB, 2))
                .json()
                .path("data");
        String id = begun.path("publish_id").asString();
        String address = begun.path("upload_url").asString();
        assertThat(id).startsWith("v_pub_file~v2");
        assertThat(status(token, id).path("status").asString()).isEqualTo("PROCESSING_UPLOAD");
        assertThat(stage.wall("tiktok")).doesNotContain("Lamp & light");

        assertThat(put(address, file, 5 * MB, file.length).status())
                .as("out of order")
                .isEqualTo(416);
        assertThat(put(address, file, 0, 4 * MB).status())
                .as("too short a chunk")
                .isEqualTo(416);
        assertThat(put(address, file, 0, 5 * MB).status()).isEqualTo(206);
        assertThat(status(token, id).path("uploaded_bytes").asLong()).isEqualTo(5L * MB);
        assertThat(put(address, file, 5 * MB, file.length).status()).isEqualTo(201);
        assertThat(put(address, file, 5 * MB, file.length).status())
                .as("nothing more is taken")
                .isEqualTo(416);

        JsonNode done = settled(token, id);
        assertThat(done.path("status").asString()).isEqualTo("PUBLISH_COMPLETE");
        String post = done.at("/publicaly_available_post_id/0").asString();
        assertThat(stage.wall("tiktok")).containsOnlyOnce("Lamp & light");
        JsonNode listed = post(API + "/video/list/?fields=id,video_description,share_url", token, "{'max_count':20}")
                .json()
                .at("/data/videos/0");
        assertThat(listed.path("id").asString()).isEqualTo(post);
        assertThat(listed.path("video_description").asString()).isEqualTo("Lamp & light");
        assertThat(listed.has("create_time")).as("only what was asked for").isFalse();
        assertThat(stage.get(listed.path("share_url").asString()).body()).contains("Lamp &amp; light");
    }

    @Test
    void chunksAndAudiencesAreChecked() throws Exception {
        String token = connect(NORD);
        for (String wrong : new String[] {
            video("t", 20L * MB, 4L * MB, 5), video("t", 200L * MB, 65L * MB, 3), video("t", 20L * MB, 5L * MB, 3)
        }) {
            assertThat(error(post(PUBLISH + "/video/init/", token, wrong))).isEqualTo("400 invalid_params");
        }
        String body = video("t", 10, 10, 1);
        assertThat(error(post(
                        PUBLISH + "/video/init/", token, body.replace("PUBLIC_TO_EVERYONE", "FOLLOWER_OF_CREATOR"))))
                .isEqualTo("403 privacy_level_option_mismatch");
        assertThat(error(post(
                        PUBLISH + "/video/init/",
                        token,
                        body.replace("'PUBLIC_TO_EVERYONE'", "'SELF_ONLY','brand_content_toggle':true"))))
                .isEqualTo("400 invalid_params");
        // Refused calls count as well: this is the sixth.
        assertThat(post(PUBLISH + "/video/init/", token, body).status()).isEqualTo(200);
        assertThat(error(post(PUBLISH + "/video/init/", token, body)))
                .as("six in a minute")
                .isEqualTo("429 rate_limit_exceeded");
        assertThat(post(PUBLISH + "/video/init/", connect(NORD), body).status())
                .as("with each token")
                .isEqualTo(200);
        assertThat(error(post(PUBLISH + "/creator_info/query/", "act.wrong", "{}")))
                .isEqualTo("401 access_token_invalid");
    }

    @Test
    void whatIsNoVideoFails() throws Exception {
        String token = connect(NORD);
        JsonNode begun = post(PUBLISH + "/video/init/", token, video("No film", 10, 10, 1))
                .json()
                .path("data");
        put(begun.path("upload_url").asString(), new byte[10], 0, 10);
        JsonNode failed = settled(token, begun.path("publish_id").asString());
        assertThat(failed.path("status").asString()).isEqualTo("FAILED");
        assertThat(failed.path("fail_reason").asString()).isEqualTo("file_format_check_failed");
        assertThat(stage.wall("tiktok")).doesNotContain("No film");
        assertThat(error(post(
                        PUBLISH + "/status/fetch/",
                        connect(LUMEN),
                        "{'publish_id':'" + begun.path("publish_id").asString() + "'}")))
                .as("of somebody else")
                .isEqualTo("400 invalid_publish_id");
    }

    private static String photos(String description, String mode, String audience, String... names) {
        StringBuilder addresses = new StringBuilder();
        for (String name : names) {
            addresses
                    .append(addresses.isEmpty() ? "'" : ",'")
                    .append(
                            name.startsWith("http")
                                    ? name
                                    : "http://localhost:" + files.getAddress().getPort() + name)
                    .append('\'');
        }
        return "{'media_type':'PHOTO','post_mode':'" + mode + "','post_info':{'title':'Two lamps','description':'"
                + description + "','privacy_level':'" + audience + "'},'source_info':{'source':'PULL_FROM_URL',"
                + "'photo_cover_index':0,'photo_images':[" + addresses + "]}}";
    }

    @Test
    void photosAreFetchedAndShownInOrder() throws Exception {
        String token = connect(SOFIA);
        String init = PUBLISH + "/content/init/";
        String id = post(init, token, photos("Pulled", "DIRECT_POST", "PUBLIC_TO_EVERYONE", "/a.jpg", "/b.jpg"))
                .json()
                .at("/data/publish_id")
                .asString();
        assertThat(settled(token, id).path("status").asString()).isEqualTo("PUBLISH_COMPLETE");
        JsonNode wall = stage.get("/rehearsal/tiktok/feed.json").json();
        JsonNode shown = wall.path("posts")
                .valueStream()
                .filter(each -> each.path("text").asString().equals("Pulled"))
                .findFirst()
                .orElseThrow();
        assertThat(shown.path("media")).hasSize(2);
        assertThat(shown.at("/media/1/height").asInt()).isEqualTo(1350);
        assertThat(stage.get("/rehearsal/tiktok").body()).contains("Two lamps");

        String png = post(init, token, photos("Png", "DIRECT_POST", "PUBLIC_TO_EVERYONE", "/lamp.png"))
                .json()
                .at("/data/publish_id")
                .asString();
        assertThat(settled(token, png).path("fail_reason").asString()).isEqualTo("file_format_check_failed");
        String gone = post(init, token, photos("Gone", "DIRECT_POST", "PUBLIC_TO_EVERYONE", "/gone.jpg"))
                .json()
                .at("/data/publish_id")
                .asString();
        assertThat(settled(token, gone).path("fail_reason").asString()).isEqualTo("photo_pull_failed");
        assertThat(error(post(
                        init,
                        token,
                        photos("Far", "DIRECT_POST", "PUBLIC_TO_EVERYONE", "https://elsewhere.example/a.jpg"))))
                .isEqualTo("403 url_ownership_unverified");
        assertThat(stage.wall("tiktok")).doesNotContain("Png", "Gone", "Far");
    }

    @Test
    void whatIsForOneselfHasNoPublicIdAndADraftNoPost() throws Exception {
        String token = connect(SOFIA);
        String init = PUBLISH + "/content/init/";
        String mine = post(init, token, photos("Mine alone", "DIRECT_POST", "SELF_ONLY", "/a.jpg"))
                .json()
                .at("/data/publish_id")
                .asString();
        JsonNode done = settled(token, mine);
        assertThat(done.path("status").asString()).isEqualTo("PUBLISH_COMPLETE");
        assertThat(done.path("publicaly_available_post_id")).isEmpty();
        assertThat(stage.get("/rehearsal/tiktok").body()).contains("Only me");
        assertThat(post(API + "/video/list/?fields=video_description", token, "{}")
                        .body())
                .doesNotContain("Mine alone");
        String draft = post(init, token, photos("A draft", "MEDIA_UPLOAD", "", "/a.jpg"))
                .json()
                .at("/data/publish_id")
                .asString();
        assertThat(settled(token, draft).path("status").asString()).isEqualTo("SEND_TO_USER_INBOX");
        assertThat(stage.wall("tiktok")).doesNotContain("A draft");
    }

    @Test
    void theDayIsFullAtItsLimit(@TempDir Path other) throws Exception {
        Stage former = stage;
        try (Stage small = Stage.open(other, "webox.rehearsal.tiktok.posts-per-day=1")) {
            stage = small;
            String token = connect(NORD);
            byte[] file = Samples.video(20);
            String begun = video("Only one", 20, 20, 1);
            String address = post(PUBLISH + "/video/init/", token, begun)
                    .json()
                    .at("/data/upload_url")
                    .asString();
            assertThat(put(address, file, 0, 20).status()).isEqualTo(201);
            assertThat(error(post(PUBLISH + "/creator_info/query/", token, "{}")))
                    .isEqualTo("403 spam_risk_too_many_posts");
            assertThat(error(post(PUBLISH + "/video/init/", token, begun))).isEqualTo("403 spam_risk_too_many_posts");
            assertThat(post(PUBLISH + "/creator_info/query/", connect(LUMEN), "{}")
                            .status())
                    .isEqualTo(200);
        } finally {
            stage = former;
        }
    }

    @Test
    void anUploadSurvivesTheEndOfTheProgram(@TempDir Path other) throws Exception {
        byte[] file = Samples.video(12 * MB);
        Stage former = stage;
        String path;
        try (Stage first = Stage.open(other)) {
            stage = first;
            String address = post(PUBLISH + "/video/init/", connect(NORD), video("Slow rise", 12L * MB, 5L * MB, 2))
                    .json()
                    .at("/data/upload_url")
                    .asString();
            assertThat(put(address, file, 0, 5 * MB).status()).isEqualTo(206);
            path = address.substring(address.indexOf("/rehearsal"));
        }
        try (Stage second = Stage.open(other)) {
            stage = second;
            assertThat(put(path, file, 5 * MB, file.length).status()).isEqualTo(201);
            assertThat(second.wall("tiktok")).containsExactly("Slow rise");
        } finally {
            stage = former;
        }
    }
}
