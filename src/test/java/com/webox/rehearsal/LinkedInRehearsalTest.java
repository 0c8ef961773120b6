package com.webox.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.rehearsal.Stage.Answer;
import com.webox.testing.Looks;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LinkedInRehearsalTest {

    private static final String AUTHORIZE = "/rehearsal/linkedin/oauth/v2/authorization";
    private static final String TOKEN = "/rehearsal/linkedin/oauth/v2/accessToken";
    private static final String REST = "/rehearsal/linkedin/rest";
    private static final String CAMILLE = "urn:li:person:cLaurent01";
    private static final String IDRIS = "urn:li:person:iBenali02";
    private static final String PAGE = "urn:li:organization:90210417";

    private static Stage stage;

    @BeforeAll
    static void open(@TempDir Path home) {
        stage = Stage.open(home, "webox.rehearsal.linkedin.processing=300ms");
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    private static Map<String, String> request(String scope) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", "rehearsal");
        request.put("redirect_uri", stage.callback());
        request.put("scope", scope);
        request.put("state", "s t");
        return request;
    }

    private static String code(String member, String scope) throws IOException {
        return Objects.requireNonNull(stage.consent(AUTHORIZE, request(scope), "allow", member)
                .redirect()
                .get("code"));
    }

    private static Answer exchange(String code, String redirect, String secret) throws IOException {
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
                        secret));
    }

    private static String[] headers(String member, String scope) throws IOException {
        JsonNode tokens = exchange(code(member, scope), stage.callback(), "rehearsal-secret")
                .json();
        return headersOf(tokens.path("access_token").asString(), month(0));
    }

    private static String[] headersOf(String token, String version) {
        return new String[] {
            "Authorization", "Bearer " + token, "LinkedIn-Version", version, "X-Restli-Protocol-Version", "2.0.0"
        };
    }

    private static String month(int ago) {
        return LocalDate.now(ZoneOffset.UTC).minusMonths(ago).format(DateTimeFormatter.ofPattern("yyyyMM"));
    }

    private static String post(String author, String commentary, String content) {
        return "{\"author\":\"" + author + "\",\"commentary\":" + Stage.JSON.writeValueAsString(commentary)
                + ",\"visibility\":\"PUBLIC\",\"distribution\":{\"feedDistribution\":\"MAIN_FEED\",\"targetEntities\":[],"
                + "\"thirdPartyDistributionChannels\":[]}," + content
                + "\"lifecycleState\":\"PUBLISHED\",\"isReshareDisabledByAuthor\":false}";
    }

    private static String encoded(String urn) {
        return URLEncoder.encode(urn, StandardCharsets.UTF_8);
    }

    @Test
    void tokensComeAsLinkedInGivesThem() throws IOException {
        String code = code(CAMILLE, "openid profile w_member_social");
        assertThat(exchange(code, stage.callback(), "wrong").status()).isEqualTo(401);
        JsonNode tokens = exchange(code, stage.callback(), "rehearsal-secret").json();
        assertThat(tokens.path("expires_in").asInt()).isEqualTo(5_184_000);
        assertThat(tokens.path("refresh_token_expires_in").asInt()).isBetween(31_535_990, 31_536_000);
        assertThat(tokens.path("scope").asString()).isEqualTo("openid,profile,w_member_social");
        assertThat(exchange(code, stage.callback(), "rehearsal-secret")
                        .json()
                        .path("error")
                        .asString())
                .isEqualTo("invalid_request");
        assertThat(exchange(code(CAMILLE, "openid"), stage.callback() + "?x", "rehearsal-secret")
                        .status())
                .isEqualTo(400);
        Map<String, String> refresh = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.path("refresh_token").asString(),
                "client_id",
                "rehearsal",
                "client_secret",
                "rehearsal-secret");
        JsonNode again = stage.form(TOKEN, refresh).json();
        assertThat(again.path("refresh_token")).isEqualTo(tokens.path("refresh_token"));
        assertThat(again.path("access_token")).isNotEqualTo(tokens.path("access_token"));
        assertThat(stage.form(TOKEN, refresh).status()).isEqualTo(200);

        Map<String, String> answer =
                stage.consent(AUTHORIZE, request("openid"), "cancel", CAMILLE).redirect();
        assertThat(answer).containsEntry("error", "user_cancelled_authorize").containsEntry("state", "s t");
        assertThat(stage.get(AUTHORIZE + "?" + Stage.encode(request("r_everything")))
                        .redirect())
                .containsEntry("error", "unauthorized_scope_error");
    }

    @Test
    void versionsAndProtocolAreDemanded() throws IOException {
        String[] good = headers(CAMILLE, "openid profile w_member_social");
        String token = good[1].substring("Bearer ".length());
        String body = post(CAMILLE, "never", "");
        Answer missing =
                stage.json(REST + "/posts", body, "Authorization", good[1], "X-Restli-Protocol-Version", "2.0.0");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.json().path("code").asString()).isEqualTo("VERSION_MISSING");
        for (String version : List.of(month(14), "202401", "299901", "soon")) {
            Answer retired = stage.json(REST + "/posts", body, headersOf(token, version));
            assertThat(retired.status()).as(version).isEqualTo(426);
            assertThat(retired.json().path("code").asString()).isEqualTo("NONEXISTENT_VERSION");
        }
        assertThat(stage.json(REST + "/posts", body, "Authorization", good[1], "LinkedIn-Version", month(0))
                        .status())
                .isEqualTo(400);
        assertThat(stage.get(REST + "/posts?q=author&author=" + encoded(CAMILLE), headersOf(token, month(11)))
                        .status())
                .isEqualTo(200);
        assertThat(stage.wall("linkedin")).doesNotContain("never");
    }

    @Test
    void tokenErrorsHaveLinkedInsCodes() throws IOException {
        String[] member = headers(IDRIS, "openid profile w_member_social");
        assertThat(stage.get("/rehearsal/linkedin/v2/userinfo")
                        .json()
                        .path("serviceErrorCode")
                        .asInt())
                .isEqualTo(65604);
        assertThat(stage.get("/rehearsal/linkedin/v2/userinfo", "Authorization", "Bearer x")
                        .json()
                        .path("serviceErrorCode")
                        .asInt())
                .isEqualTo(65600);
        stage.json("/rehearsal/linkedin/weather", "{\"expireTokens\":true}");
        assertThat(stage.get("/rehearsal/linkedin/v2/userinfo", member)
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("EXPIRED_ACCESS_TOKEN");
        String[] again = headers(IDRIS, "openid profile w_member_social");
        long grant = stage.bean(Consents.class)
                .openGrants(Network.LINKEDIN)
                .getFirst()
                .id();
        stage.form("/rehearsal/linkedin/grants/" + grant + "/revoke", Map.of());
        Answer revoked = stage.get("/rehearsal/linkedin/v2/userinfo", again);
        assertThat(revoked.status()).isEqualTo(401);
        assertThat(revoked.json().path("code").asString()).isEqualTo("REVOKED_ACCESS_TOKEN");
    }

    @Test
    void publishesReadsBackShowsAndDeletes() throws IOException {
        String[] member = headers(CAMILLE, "openid profile w_member_social");
        JsonNode info = stage.get("/rehearsal/linkedin/v2/userinfo", member).json();
        assertThat(info.path("sub").asString()).isEqualTo("cLaurent01");
        assertThat(info.path("name").asString()).isEqualTo("Camille Laurent");
        String text = "Ouverture \\(enfin\\) <samedi";
        String escaped = "Ouverture \\(enfin\\) \\<samedi\\> {hashtag|\\#|lumière}\nhttps://example.com/a\\_b";
        Answer created = stage.json(REST + "/posts", post(CAMILLE, escaped, ""), member);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.body()).isEmpty();
        String urn = created.header("x-restli-id");
        assertThat(urn).matches("urn:li:share:\\d+");
        JsonNode found = stage.get(
                        REST + "/posts?q=author&author=" + encoded(CAMILLE) + "&count=5&sortBy=LAST_MODIFIED", member)
                .json();
        assertThat(found.path("elements").get(0).path("id").asString()).isEqualTo(urn);
        assertThat(found.path("elements").get(0).path("commentary").asString()).isEqualTo(escaped);
        assertThat(stage.get(REST + "/posts/" + encoded(urn), member)
                        .json()
                        .path("lifecycleState")
                        .asString())
                .isEqualTo("PUBLISHED");
        assertThat(stage.wall("linkedin")).contains("Ouverture (enfin) <samedi> #lumière\nhttps://example.com/a_b");
        assertThat(stage.get("/rehearsal/linkedin").body())
                .contains("class=\"tag\">#lumière", "href=\"https://example.com/a_b\"", "&lt;samedi&gt;");
        assertThat(stage.get("/rehearsal/linkedin/feed/update/" + urn).status()).isEqualTo(200);

        Answer twice = stage.json(REST + "/posts", post(CAMILLE, escaped, ""), member);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.json().path("message").asString()).endsWith("Content is a duplicate of " + urn);
        assertThat(twice.json()
                        .path("errorDetails")
                        .path("inputErrors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("DUPLICATE_POST");

        assertThat(stage.json(REST + "/posts", post(CAMILLE, text, ""), member).status())
                .isEqualTo(201);
        assertThat(stage.wall("linkedin")).contains("Ouverture (enfin) ");

        assertThat(stage.delete(REST + "/posts/" + encoded(urn), member).status())
                .isEqualTo(204);
        assertThat(stage.delete(REST + "/posts/" + encoded(urn), member).status())
                .isEqualTo(204);
        assertThat(stage.get(REST + "/posts/" + encoded(urn), member).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatIsNotAllowedOrNotComplete() throws IOException {
        String[] member = headers(IDRIS, "openid profile w_member_social");
        Answer foreign = stage.json(REST + "/posts", post(CAMILLE, "hi", ""), member);
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(foreign.json().path("code").asString()).isEqualTo("ACCESS_DENIED");
        assertThat(stage.json(REST + "/posts", post(PAGE, "hi", ""), member).status())
                .isEqualTo(403);
        Answer longText = stage.json(REST + "/posts", post(IDRIS, "x".repeat(3001), ""), member);
        assertThat(longText.status()).isEqualTo(422);
        assertThat(longText.json()
                        .path("errorDetails")
                        .path("inputErrors")
                        .get(0)
                        .path("code")
                        .asString())
                .isEqualTo("FIELD_LENGTH_TOO_LONG");
        assertThat(stage.json(REST + "/posts", post(IDRIS, "\\(".repeat(3000), ""), member)
                        .status())
                .isEqualTo(201);
        assertThat(stage.json(REST + "/posts", "{\"author\":\"" + IDRIS + "\"}", member)
                        .status())
                .isEqualTo(422);
        assertThat(stage.json(REST + "/posts", "{nonsense", member).status()).isEqualTo(400);
        assertThat(stage.get(REST + "/organizationAcls?q=roleAssignee&state=APPROVED", member)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPagePublishesThroughItsAdministrator() throws IOException {
        String[] admin = headers(CAMILLE, "w_organization_social r_organization_social rw_organization_admin");
        JsonNode pages = stage.get(REST + "/organizationAcls?q=roleAssignee&state=APPROVED", admin)
                .json();
        assertThat(pages.path("elements").get(0).path("organization").asString())
                .isEqualTo(PAGE);
        assertThat(stage.get(REST + "/organizations/90210417", admin)
                        .json()
                        .path("localizedName")
                        .asString())
                .isEqualTo("Maison Lumen");
        assertThat(stage.json(REST + "/posts", post(PAGE, "From the page", ""), admin)
                        .status())
                .isEqualTo(201);
        assertThat(stage.get("/rehearsal/linkedin").body()).contains("4,812 followers");
    }

    @Test
    void picturesAreUploadedAndShownWithTheirText() throws IOException {
        String[] member = headers(CAMILLE, "openid profile w_member_social");
        List<String> images = new ArrayList<>();
        for (int each = 0; each < 2; each++) {
            JsonNode value = stage.json(
                            REST + "/images?action=initializeUpload",
                            "{\"initializeUploadRequest\":{\"owner\":\"" + CAMILLE + "\"}}",
                            member)
                    .json()
                    .path("value");
            images.add(value.path("image").asString());
            if (each == 0) {
                Answer early = stage.json(
                        REST + "/posts",
                        post(CAMILLE, "early", "\"content\":{\"media\":{\"id\":\"" + images.getFirst() + "\"}},"),
                        member);
                assertThat(early.status()).isEqualTo(422);
            }
            assertThat(stage.send(
                                    "PUT",
                                    value.path("uploadUrl").asString(),
                                    BodyPublishers.ofByteArray(Samples.picture("jpg", 640, 480 + each)),
                                    "Authorization",
                                    member[1])
                            .status())
                    .isEqualTo(201);
            assertThat(stage.get(REST + "/images/" + encoded(images.get(each)), member)
                            .json()
                            .path("status")
                            .asString())
                    .isEqualTo("AVAILABLE");
        }
        String content = "\"content\":{\"multiImage\":{\"images\":[{\"id\":\"" + images.get(0)
                + "\",\"altText\":\"first lamp\"},{\"id\":\"" + images.get(1) + "\",\"altText\":\"\"}]}},";
        assertThat(stage.json(REST + "/posts", post(CAMILLE, "Two lamps", content), member)
                        .status())
                .isEqualTo(201);
        assertThat(stage.get("/rehearsal/linkedin").body()).contains("alt=\"first lamp\"", "2 pictures");
        assertThat(stage.send("PUT", "/rehearsal/linkedin/upload/1/guess/0", BodyPublishers.ofString("x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void videosComeInPartsAndTakeAWhile() throws Exception {
        String[] member = headers(CAMILLE, "openid profile w_member_social");
        byte[] video = Samples.video(5 << 20);
        JsonNode value = stage.json(
                        REST + "/videos?action=initializeUpload",
                        "{\"initializeUploadRequest\":{\"owner\":\"" + CAMILLE + "\",\"fileSizeBytes\":" + video.length
                                + ",\"uploadCaptions\":false,\"uploadThumbnail\":false}}",
                        member)
                .json()
                .path("value");
        String urn = value.path("video").asString();
        List<String> etags = new ArrayList<>();
        for (JsonNode part : value.path("uploadInstructions")) {
            int first = part.path("firstByte").asInt();
            int last = part.path("lastByte").asInt();
            Answer put = stage.send(
                    "PUT",
                    part.path("uploadUrl").asString(),
                    BodyPublishers.ofByteArray(video, first, last - first + 1));
            etags.add(put.header("ETag"));
        }
        assertThat(etags).hasSize(2).doesNotContain("");
        assertThat(finish(urn, value, etags.reversed(), member).status()).isEqualTo(400);
        assertThat(finish(urn, value, etags, member).status()).isEqualTo(200);
        String state = "";
        List<String> seen = new ArrayList<>();
        for (int look = 0; look < 60 && !state.equals("AVAILABLE"); look++) {
            state = stage.get(REST + "/videos/" + encoded(urn), member)
                    .json()
                    .path("status")
                    .asString();
            seen.add(state);
            Looks.pause(40);
        }
        assertThat(seen).contains("PROCESSING", "AVAILABLE");
        String content = "\"content\":{\"media\":{\"id\":\"" + urn + "\",\"title\":\"Lamp\"}},";
        assertThat(stage.json(REST + "/posts", post(CAMILLE, "A film", content), member)
                        .status())
                .isEqualTo(201);
    }

    private static Answer finish(String urn, JsonNode value, List<String> etags, String[] member) throws IOException {
        String body = "{\"finalizeUploadRequest\":{\"video\":\"" + urn + "\",\"uploadToken\":\""
                + value.path("uploadToken").asString() + "\",\"uploadedPartIds\":"
                + Stage.JSON.writeValueAsString(etags) + "}}";
        return stage.json(REST + "/videos?action=finalizeUpload", body, member);
    }
}
