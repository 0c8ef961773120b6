package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.rehearsal.Stage.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FacebookRehearsalTest {

    private static final String AUTHORIZE = "/rehearsal/facebook/v25.0/dialog/oauth";
    private static final String GRAPH = "/rehearsal/facebook/graph/v25.0";
    private static final String CAMILLE = "122000000000101";
    private static final String SOFIA = "122000000000303";
    private static final String LUMEN = "104000000000101";
    private static final String ALL =
            "pages_show_list,pages_manage_posts,pages_read_engagement,pages_manage_engagement,business_management";

    private static Stage stage;

    @BeforeAll
    static void open(@TempDir Path home) {
        stage = Stage.open(home, "webox.rehearsal.facebook.processing=0s");
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static Map<String, String> request(String scopes) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "rehearsal");
        request.put("redirect_uri", stage.callback());
        request.put("scope", scopes);
        request.put("state", "st");
        return request;
    }

    private static String code(String person, String scopes) throws IOException {
        String code = stage.consent(AUTHORIZE, request(scopes), "allow", person)
                .redirect()
                .get("code");
        return Objects.requireNonNull(code).replace("#_=_", "");
    }

    private static Answer token(Map<String, String> parameters) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("client_id", "rehearsal");
        all.putIfAbsent("client_secret", "rehearsal-secret");
        return stage.get(GRAPH + "/oauth/access_token?" + Stage.encode(all));
    }

    private static String brief(String person, String scopes) throws IOException {
        return token(Map.of("code", code(person, scopes), "redirect_uri", stage.callback()))
                .json()
                .path("access_token")
                .asString();
    }

    private static JsonNode pages(String person) throws IOException {
        return stage.get(GRAPH + "/me/accounts?fields=id,name,access_token,tasks", bearer(person))
                .json()
                .path("data");
    }

    private static String page(String scopes) throws IOException {
        return pages(brief(CAMILLE, scopes)).get(0).path("access_token").asString();
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static Answer feed(String token, String message) throws IOException {
        return stage.form(GRAPH + "/" + LUMEN + "/feed", Map.of("message", message), bearer(token));
    }

    private static void error(Answer answer, int code, int subcode) {
        JsonNode error = answer.json().path("error");
        assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(error.path("code").asInt()).as(answer.body()).isEqualTo(code);
        assertThat(error.path("error_subcode").asInt(0)).as(answer.body()).isEqualTo(subcode);
        assertThat(error.path("type").asString()).isNotEmpty();
        assertThat(error.path("fbtrace_id").asString()).isNotEmpty();
    }

    @Test
    void tokensGrowOldInMetasWay() throws IOException {
        assertThat(stage.consent(AUTHORIZE, request(ALL), "cancel", CAMILLE).redirect())
                .containsEntry("error", "access_denied")
                .containsEntry("error_reason", "user_denied");
        String code = code(CAMILLE, ALL);
        error(token(Map.of("code", code, "redirect_uri", stage.callback(), "client_secret", "wrong")), 1, 0);
        String brief = token(Map.of("code", code, "redirect_uri", stage.callback()))
                .json()
                .path("access_token")
                .asString();
        error(token(Map.of("code", code, "redirect_uri", stage.callback())), 100, 36009);
        JsonNode lasting = token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", brief))
                .json();
        assertThat(lasting.path("expires_in").asLong()).isEqualTo(60L * 86_400);
        error(token(Map.of("grant_type", "fb_exchange_token", "fb_exchange_token", "made-up")), 190, 0);

        String token = lasting.path("access_token").asString();
        error(stage.get(GRAPH + "/debug_token?input_token=" + token, bearer(token)), 100, 0);
        JsonNode facts = stage.get(GRAPH + "/debug_token?input_token=" + token, bearer("rehearsal|rehearsal-secret"))
                .json()
                .path("data");
        assertThat(facts.path("is_valid").asBoolean()).isTrue();
        assertThat(facts.path("data_access_expires_at").asLong())
                .isGreaterThan(facts.path("expires_at").asLong());
        assertThat(facts.path("scopes")).hasSize(5);
    }

    @Test
    void onlyAPagesOwnTokenPublishesOnIt() throws IOException {
        String person = brief(CAMILLE, ALL);
        error(feed(person, "By a person"), 190, 2_069_032);
        JsonNode own = pages(person);
        assertThat(own).hasSize(1);
        assertThat(own.get(0).path("tasks").toString()).contains("CREATE_CONTENT");
        String token = own.get(0).path("access_token").asString();
        Answer out = feed(token, "By the page");
        assertThat(out.json().path("id").asString()).startsWith(LUMEN + "_");
        assertThat(out.header("X-App-Usage")).contains("call_count");
        assertThat(out.header("X-Business-Use-Case-Usage")).contains(LUMEN).contains("estimated_time_to_regain_access");
        error(stage.form(GRAPH + "/104000000000202/feed", Map.of("message", "x"), bearer(token)), 100, 33);
        error(feed(page("pages_show_list"), "Without the right"), 200, 0);
        error(feed(token + "x", "Forged"), 190, 0);
        assertThat(pages(brief(SOFIA, ALL))).isEmpty();
    }

    @Test
    void pagesOfABusinessAreListedThere() throws IOException {
        String person = brief(CAMILLE, ALL);
        String business = stage.get(GRAPH + "/me/businesses?fields=id", bearer(person))
                .json()
                .at("/data/0/id")
                .asString();
        JsonNode owned = stage.get(GRAPH + "/" + business + "/owned_pages?fields=id,access_token", bearer(person))
                .json()
                .path("data");
        assertThat(StreamSupport.stream(owned.spliterator(), false)
                        .map(each -> each.path("id").asString()))
                .contains(LUMEN, "104000000000102");
        error(stage.get(GRAPH + "/" + business + "/owned_pages?fields=id,tasks", bearer(person)), 100, 0);
        error(stage.get(GRAPH + "/me/businesses", bearer(brief(CAMILLE, "pages_show_list"))), 200, 0);
    }

    @Test
    void photosAreSeenOnceAPostShowsThem() throws IOException {
        String token = page(ALL);
        byte[] picture = Samples.picture("jpg", 800, 600);
        int before = stage.wall("facebook").size();
        String photo = photo(token, picture, "image/jpeg").json().path("id").asString();
        assertThat(stage.wall("facebook")).hasSize(before);
        Map<String, String> post =
                Map.of("message", "A lamp", "attached_media[0]", "{\"media_fbid\":\"" + photo + "\"}");
        assertThat(stage.form(GRAPH + "/" + LUMEN + "/feed", post, bearer(token))
                        .status())
                .isEqualTo(200);
        error(stage.form(GRAPH + "/" + LUMEN + "/feed", post, bearer(token)), 100, 0);
        JsonNode shown = stage.get(
                        GRAPH + "/" + LUMEN + "/posts?fields=message,attachments%7Bmedia_type,target%7Bid%7D%7D",
                        bearer(token))
                .json()
                .at("/data/0");
        assertThat(shown.at("/attachments/data/0/target/id").asString()).isEqualTo(photo);
        assertThat(stage.get("/rehearsal/facebook").body()).contains("A lamp").contains("A glass lamp");
        error(photo(token, "text".getBytes(java.nio.charset.StandardCharsets.UTF_8), "image/jpeg"), 324, 2_069_019);
    }

    private static Answer photo(String token, byte[] bytes, String type) throws IOException {
        String boundary = "photo-boundary";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"published\"\r\n\r\nfalse\r\n--"
                        + boundary
                        + "\r\nContent-Disposition: form-data; name=\"alt_text_custom\"\r\n\r\nA glass lamp\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"source\"; filename=\"a.jpg\"\r\n"
                        + "Content-Type: " + type + "\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return stage.send(
                "POST",
                GRAPH + "/" + LUMEN + "/photos",
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    @Test
    void theSameWordsTwiceAreADuplicate() throws IOException {
        String token = page(ALL);
        assertThat(feed(token, "Twice").status()).isEqualTo(200);
        error(feed(token, "Twice"), 506, 1_455_006);
        error(feed(token, ""), 100, 0);
    }

    @Test
    void oldVersionsWrongProofsAndRevokedTokensAreRefused() throws IOException {
        String token = page(ALL);
        error(
                stage.form("/rehearsal/facebook/graph/v19.0/" + LUMEN + "/feed", Map.of("message", "x"), bearer(token)),
                2635,
                0);
        error(
                stage.form(
                        GRAPH + "/" + LUMEN + "/feed", Map.of("message", "x", "appsecret_proof", "00"), bearer(token)),
                100,
                0);
        stage.json("/rehearsal/facebook/weather", "{\"expireTokens\":true}");
        error(feed(token, "Too late"), 190, 463);
        stage.json("/rehearsal/facebook/weather", "{\"throttled\":true}");
        Answer many = feed(token, "Too often");
        stage.json("/rehearsal/facebook/weather", "{}");
        error(many, 80001, 2_446_079);
        assertThat(many.header("X-Business-Use-Case-Usage")).contains("estimated_time_to_regain_access");
    }

    @Test
    void theProofIsAnHmac() {
        // RFC 4231, test case 2.
        assertThat(Serials.hmac("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }
}
