package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.rehearsal.Stage.Answer;
import com.webox.testing.Looks;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class YouTubeRehearsalTest {

    private static final String AUTHORIZE = "/rehearsal/youtube/o/oauth2/v2/auth";
    private static final String TOKEN = "/rehearsal/youtube/token";
    private static final String API = "/rehearsal/youtube/youtube/v3";
    private static final String UPLOAD = "/rehearsal/youtube/upload/youtube/v3/videos";
    private static final String NORD = "UCNordChannel00000000202";
    private static final String LUMEN = "UCLumenChannel0000000101";
    private static final String SCOPES =
            "https://www.googleapis.com/auth/youtube.upload" + " https://www.googleapis.com/auth/youtube.readonly";
    private static final int KB = 1024;

    private static Stage stage;
    private static Path home;

    @BeforeAll
    static void open(@TempDir Path folder) {
        home = folder;
        stage = Stage.open(
                home, "webox.rehearsal.youtube.processing=300ms", "webox.rehearsal.youtube.inserts-per-day=12");
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", "rehearsal");
        request.put("redirect_uri", stage.callback());
        request.put("response_type", "code");
        request.put("scope", SCOPES);
        request.put("access_type", "offline");
        request.put("prompt", "consent");
        request.put("state", "st");
        return request;
    }

    private static JsonNode tokens(Map<String, String> request, String account) throws IOException {
        String code = Objects.requireNonNull(
                stage.consent(AUTHORIZE, request, "allow", account).redirect().get("code"));
        return grant("authorization_code", "code", code).json();
    }

    private static Answer grant(String type, String name, String value) throws IOException {
        return stage.form(
                TOKEN,
                Map.of(
                        "client_id",
                        "rehearsal",
                        "client_secret",
                        "rehearsal-secret",
                        "grant_type",
                        type,
                        "redirect_uri",
                        stage.callback(),
                        name,
                        value));
    }

    private static String connect(String account) throws IOException {
        return tokens(request(), account).path("access_token").asString();
    }

    private static String resource(String title, String more) {
        return ("{'snippet':{'title':'" + title + "','description':'About " + title + "'" + more
                        + "},'status':{'privacyStatus':'unlisted','selfDeclaredMadeForKids':false}}")
                .replace('\'', '"');
    }

    private static Answer begin(String token, String resource, long length) throws IOException {
        return stage.json(
                UPLOAD + "?uploadType=resumable&part=snippet,status",
                resource,
                "Authorization",
                "Bearer " + token,
                "X-Upload-Content-Type",
                "video/mp4",
                "X-Upload-Content-Length",
                Long.toString(length));
    }

    private static Answer put(String session, byte[] file, int from, int to) throws IOException {
        return stage.send(
                "PUT",
                session,
                BodyPublishers.ofByteArray(Arrays.copyOfRange(file, from, to)),
                "Content-Range",
                "bytes " + from + "-" + (to - 1) + "/" + file.length);
    }

    private static Answer where(String session, int length) throws IOException {
        return stage.send("PUT", session, BodyPublishers.noBody(), "Content-Range", "bytes */" + length);
    }

    private static String reason(Answer answer) {
        return answer.status() + " "
                + answer.json().at("/error/errors/0/reason").asString();
    }

    private static Answer get(String token, String path) throws IOException {
        return stage.get(API + path, "Authorization", "Bearer " + token);
    }

    @Test
    void aRefreshTokenComesOnceAndOnlyForOfflineAccess() throws IOException {
        JsonNode first = tokens(request(), LUMEN);
        assertThat(first.path("scope").asString()).isEqualTo(SCOPES);
        Answer renewed = grant(
                "refresh_token", "refresh_token", first.path("refresh_token").asString());
        assertThat(renewed.json().path("access_token").asString()).isNotEmpty();
        assertThat(renewed.json().has("refresh_token")).isFalse();
        Map<String, String> online = request();
        online.remove("access_type");
        assertThat(tokens(online, LUMEN).has("refresh_token")).isFalse();
        Answer wrong = grant("refresh_token", "refresh_token", "1//wrong");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theConsentPageSaysWhatItIsAbout() throws IOException {
        Answer page = stage.get(AUTHORIZE + "?" + Stage.encode(request()), "Accept-Language", "en");
        assertThat(page.body())
                .contains("YouTube", "manage and upload your videos", "stay connected until you revoke it")
                .contains("name=\"access_type\" value=\"offline\"");
    }

    @Test
    void aSessionTakesBytesInOrderAndAnswersWithOneVideo() throws IOException {
        String token = connect(NORD);
        byte[] file = Samples.video(700 * KB);
        Answer begun = begin(token, resource("Rye", ",'tags':['bread','sour dough']"), file.length);
        String session = begun.header("Location");
        assertThat(begun.status()).isEqualTo(200);
        assertThat(where(session, file.length).status()).isEqualTo(308);
        assertThat(where(session, file.length).header("Range")).isEmpty();

        assertThat(put(session, file, 0, 300 * KB).status())
                .as("no multiple of 256 KB")
                .isEqualTo(400);
        Answer more = put(session, file, 0, 512 * KB);
        assertThat(more.status()).isEqualTo(308);
        assertThat(more.header("Range")).isEqualTo("bytes=0-" + (512 * KB - 1));
        assertThat(put(session, file, 0, 512 * KB).status()).as("again").isEqualTo(400);
        Answer whole = put(session, file, 512 * KB, file.length);
        assertThat(whole.status()).isEqualTo(200);
        String id = whole.json().path("id").asString();
        assertThat(where(session, file.length).json().path("id").asString())
                .as("however often it is asked")
                .isEqualTo(id);
        assertThat(stage.wall("youtube")).containsOnlyOnce("About Rye");

        JsonNode video =
                get(token, "/videos?part=snippet,status&id=" + id).json().at("/items/0");
        for (int look = 0;
                look < 30 && video.at("/status/uploadStatus").asString().equals("uploaded");
                look++) {
            Looks.pause(100);
            video = get(token, "/videos?part=snippet,status&id=" + id).json().at("/items/0");
        }
        assertThat(video.at("/status/uploadStatus").asString()).isEqualTo("processed");
        assertThat(video.at("/status/privacyStatus").asString()).isEqualTo("unlisted");
        assertThat(video.at("/snippet/tags")).hasSize(2);
        assertThat(video.has("statistics")).as("only the parts asked for").isFalse();
        assertThat(stage.get("/rehearsal/youtube/watch?v=" + id, "Accept-Language", "en")
                        .body())
                .contains("Rye", "Unlisted", "About Rye");
    }

    @Test
    void uploadsAreListedNewestFirstByPages() throws IOException {
        String token = connect(LUMEN);
        byte[] file = Samples.video(20);
        for (String title : new String[] {"One", "Two", "Three"}) {
            put(begin(token, resource(title, ""), file.length).header("Location"), file, 0, 20);
        }
        JsonNode channel = get(token, "/channels?part=snippet,contentDetails,status&mine=true")
                .json()
                .at("/items/0");
        assertThat(channel.path("id").asString()).isEqualTo(LUMEN);
        assertThat(channel.at("/status/longUploadsStatus").asString()).isEqualTo("allowed");
        String list = channel.at("/contentDetails/relatedPlaylists/uploads").asString();
        String path = "/playlistItems?part=snippet,contentDetails&maxResults=2&playlistId=" + list;
        JsonNode page = get(token, path).json();
        assertThat(page.at("/items/0/snippet/title").asString()).isEqualTo("Three");
        assertThat(page.path("items")).hasSize(2);
        JsonNode next = get(
                        token, path + "&pageToken=" + page.path("nextPageToken").asString())
                .json();
        assertThat(next.at("/items/0/snippet/title").asString()).isEqualTo("One");
        assertThat(next.has("nextPageToken")).isFalse();
        assertThat(reason(get(connect(NORD), path))).isEqualTo("404 playlistNotFound");
        assertThat(reason(get("wrong", "/channels?part=id&mine=true"))).isEqualTo("401 authError");
    }

    @Test
    void whatYouTubeRefusesIsRefusedInItsWords() throws IOException {
        String token = connect(NORD);
        assertThat(reason(begin(token, resource("", ""), 10))).isEqualTo("400 invalidTitle");
        assertThat(reason(begin(token, resource("t".repeat(101), ""), 10))).isEqualTo("400 invalidTitle");
        assertThat(reason(begin(token, resource("A <b>", ""), 10))).isEqualTo("400 invalidTitle");
        assertThat(reason(begin(token, resource("T", ",'description':'" + "é".repeat(2501) + "'"), 10)))
                .isEqualTo("400 invalidDescription");
        assertThat(reason(begin(
                        token, resource("T", ",'tags':['" + "a".repeat(250) + "','" + "b".repeat(250) + "']"), 10)))
                .as("the comma between them counts")
                .isEqualTo("400 invalidTags");
        assertThat(reason(begin(token, "no json", 10))).isEqualTo("400 badRequest");
        assertThat(where(UPLOAD + "?upload_id=wrong-1", 10).status()).isEqualTo(404);
        Map<String, String> reader = request();
        reader.put("scope", "https://www.googleapis.com/auth/youtube.readonly");
        String weak = tokens(reader, NORD).path("access_token").asString();
        assertThat(reason(begin(weak, resource("T", ""), 10))).isEqualTo("403 insufficientPermissions");
    }

    @Test
    void aThumbnailIsShownBeforeTheFilm() throws IOException {
        String token = connect(NORD);
        byte[] file = Samples.video(20);
        String id = put(begin(token, resource("Crust", ""), 20).header("Location"), file, 0, 20)
                .json()
                .path("id")
                .asString();
        String set = "/rehearsal/youtube/upload/youtube/v3/thumbnails/set?uploadType=media&videoId=" + id;
        Answer answer = stage.send(
                "POST",
                set,
                BodyPublishers.ofByteArray(Samples.picture("jpg", 1280, 720)),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "image/jpeg");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        String picture = answer.json().at("/items/0/default/url").asString();
        assertThat(stage.get("/rehearsal/youtube/watch?v=" + id).body()).contains("poster=\"" + picture + "\"");
        Answer text = stage.send(
                "POST",
                set,
                BodyPublishers.ofString("no picture"),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "image/jpeg");
        assertThat(reason(text)).isEqualTo("400 invalidImage");
    }

    @Test
    void theProjectsDayIsOneForAllChannels(@TempDir Path other) throws IOException {
        Stage former = stage;
        try (Stage small = Stage.open(other, "webox.rehearsal.youtube.inserts-per-day=2")) {
            stage = small;
            assertThat(begin(connect(NORD), resource("A", ""), 10).status()).isEqualTo(200);
            assertThat(begin(connect(LUMEN), resource("B", ""), 10).status()).isEqualTo(200);
            assertThat(reason(begin(connect(NORD), resource("C", ""), 10))).isEqualTo("403 quotaExceeded");
        } finally {
            stage = former;
        }
    }

    @Test
    void aSessionSurvivesTheEndOfTheProgram(@TempDir Path other) throws IOException {
        byte[] file = Samples.video(300 * KB);
        Stage former = stage;
        String path;
        try (Stage first = Stage.open(other)) {
            stage = first;
            String session =
                    begin(connect(NORD), resource("Slow rise", ""), file.length).header("Location");
            assertThat(put(session, file, 0, 256 * KB).status()).isEqualTo(308);
            path = session.substring(session.indexOf("/rehearsal"));
        }
        try (Stage second = Stage.open(other)) {
            stage = second;
            assertThat(where(path, file.length).header("Range")).isEqualTo("bytes=0-" + (256 * KB - 1));
            assertThat(put(path, file, 256 * KB, file.length).status()).isEqualTo(200);
            assertThat(second.wall("youtube")).containsExactly("About Slow rise");
        } finally {
            stage = former;
        }
    }
}
