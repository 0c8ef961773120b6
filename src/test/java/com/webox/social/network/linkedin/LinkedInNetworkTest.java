package com.webox.social.network.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.Attachment;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkContract;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.StandIn.Asked;
import com.webox.social.network.StandIn.Said;
import com.webox.social.network.Tokens;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LinkedInNetworkTest extends NetworkContract {

    private static final String ACCOUNT = "urn:li:person:AbC_9";

    private final List<JsonNode> posts = new ArrayList<>();
    private int media;
    private final List<JsonNode> comments = new ArrayList<>();
    private int videoChecks;
    private int documentChecks;

    @Test
    void every_versioned_call_carries_version_and_protocol() {
        publish(post(picture("a")));
        network.readBack(post(), NOW, Set.of());
        assertThat(server.asked())
                .filteredOn(asked -> asked.path().startsWith("/rest/"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(asked -> {
                    assertThat(asked.header("LinkedIn-Version")).isEqualTo("202606");
                    assertThat(asked.header("X-Restli-Protocol-Version")).isEqualTo("2.0.0");
                });
        assertThat(server.asked("GET", "/rest/posts"))
                .allSatisfy(asked -> assertThat(asked.header("X-RestLi-Method")).isEqualTo("FINDER"));
    }

    @Test
    void text_is_sent_with_its_escapes() {
        publish(post());
        assertThat(posts.getFirst().path("commentary").asString())
                .isEqualTo(
                        "Launch day! 🚀 50% off \\<everything\\> & more – {hashtag|\\#|webox} https://example.com/launch.");
    }

    @Test
    void one_picture_is_shown_alone_and_several_together() {
        publish(post(picture("a")));
        assertThat(posts.getLast().at("/content/media/id").asString()).startsWith("urn:li:image:");
        assertThat(posts.getLast().at("/content/media/altText").asString()).isEqualTo("A picture of a");
        ledger.handle = null;
        publish(post(picture("a"), picture("b")));
        assertThat(posts.getLast().at("/content/multiImage/images/1/altText").asString())
                .isEqualTo("A picture of b");
        assertThat(server.asked("PUT", "/upload")).extracting(Asked::text).contains("picture a", "picture b");
    }

    @Test
    void media_still_in_work_are_waited_for_and_not_sent_again() {
        server.refuses(
                "POST",
                "/rest/posts",
                Said.status(
                        422,
                        "{'message':'Media asset is not available','errorDetails':{'code':'MEDIA_ASSET_PROCESSING'}}"));
        Publication publication = post(picture("a"), picture("b"));
        assertThat(network.publish(publication, ledger))
                .isEqualTo(new Pending("urn:li:image:1 2", Duration.ofSeconds(2)));
        server.behaves();
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(server.asked("PUT", "/upload")).hasSize(2);
        assertThat(posts).hasSize(1);
    }

    @Test
    void a_video_goes_up_in_the_parts_that_are_asked_for() {
        Publication publication = post(video(10_000));
        assertThat(network.publish(publication, ledger))
                .isEqualTo(new Pending("urn:li:video:1", Duration.ofSeconds(5)));
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(server.asked("PUT", "/upload"))
                .extracting(asked -> asked.body().length)
                .containsExactly(6000, 4000);
        JsonNode end = server.asked("POST", "/rest/videos").getLast().json().path("finalizeUploadRequest");
        assertThat(end.path("uploadedPartIds").toString()).isEqualTo("[\"tag-6000\",\"tag-4000\"]");
        assertThat(end.path("uploadToken").asString()).isEqualTo("upload-token");
    }

    @Test
    void pages_are_offered_when_the_scope_was_granted() {
        Tokens tokens =
                new Tokens("access-1", null, null, null, Set.of("openid", "w_member_social", "w_organization_social"));
        assertThat(network.accounts().of(tokens))
                .extracting(RemoteAccount::id, RemoteAccount::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ACCOUNT, "Atelier Nord"),
                        org.assertj.core.groups.Tuple.tuple("urn:li:organization:77", "Nord SAS"));
    }

    @Test
    void pages_have_an_app_and_scopes_of_their_own() {
        SocialNetwork pages = new LinkedInNetworks()
                .linkedInPages(
                        endpoints(server.address()),
                        new RulesCatalogue(),
                        new HttpCalls(),
                        Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(pages.key()).isEqualTo("linkedin-pages");
        assertThat(pages.consent().page(CALLBACK, "s").address().getQuery())
                .contains("scope=w_organization_social r_organization_social rw_organization_admin");
        Tokens tokens = new Tokens("access-1", null, null, null, Set.of("w_organization_social"));
        assertThat(pages.accounts().of(tokens)).extracting(RemoteAccount::id).containsExactly("urn:li:organization:77");
        assertThat(server.asked("GET", "/v2/userinfo"))
                .as("the app has no right to it")
                .isEmpty();
    }

    @Test
    void the_end_of_the_version_is_known_beforehand() {
        assertThat(network.app().versionEnds()).hasValue(LocalDate.of(2027, 6, 1));
    }

    @Test
    void a_document_goes_up_is_waited_for_and_has_a_title() {
        Publication publication = post(pdf()).withExtras(new Extras(Map.of("format", "document")));
        assertThat(network.publish(publication, ledger))
                .isEqualTo(new Pending("urn:li:document:1", Duration.ofSeconds(5)));
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(server.asked("PUT", "/upload")).extracting(Asked::text).containsExactly("%PDF-1.7");
        JsonNode media = posts.getLast().at("/content/media");
        assertThat(media.path("id").asString()).isEqualTo("urn:li:document:1");
        assertThat(media.path("title").asString()).isEqualTo("Catalogue");
        assertThat(media.has("altText")).isFalse();
        publish(withHandle(publication).withExtras(publication.extras().with("document-title", "Spring")));
        assertThat(posts.getLast().at("/content/media/title").asString()).isEqualTo("Spring");
    }

    @Test
    void a_document_whose_answer_is_lost_is_uploaded_again_and_posted_once() {
        Publication publication = post(pdf());
        server.losesAnswerOf("POST", "/rest/documents");
        assertThat(network.publish(publication, ledger)).isInstanceOf(Retry.class);
        server.losesAnswerOf("PUT", "/upload");
        assertThat(network.publish(publication, ledger)).isInstanceOf(Retry.class);
        server.behaves();
        assertThat(publish(publication)).isInstanceOf(Published.class);
        assertThat(posts).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"POST,/rest/videos,1", "PUT,/upload,1", "PUT,/upload,2", "POST,/rest/videos,2", "GET,,1"})
    void a_lost_answer_while_a_video_goes_up_doubles_nothing(String method, String path, int place) {
        Publication publication = post(video(10_000));
        loseAnswerOf(place, asked -> path == null ? asked.path().startsWith("/rest/videos/") : asked.is(method, path));
        assertThat(publish(publication)).isInstanceOf(Retry.class);
        assertThat(ledger.sends).isZero();
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(posts).hasSize(1);
    }

    @Test
    void a_first_comment_follows_once_in_the_name_of_the_author() {
        Publication publication = post().withExtras(new Extras(Map.of("first-comment", "The link: (below)")));
        Published out = (Published) publish(publication);
        String path = "/rest/socialActions/urn%3Ali%3Ashare%3A700/comments";
        server.losesAnswerOf("POST", path);
        assertThat(network.followUp(publication, out.remoteId(), false)).isPresent();
        server.refuses("GET", path, Said.status(403, "{'message':'Not enough permissions to access'}"));
        assertThat(network.followUp(publication, out.remoteId(), true))
                .as("left out where nobody can tell whether it is there")
                .hasValue("Not enough permissions to access");
        server.behaves();
        assertThat(network.followUp(publication, out.remoteId(), true)).isEmpty();
        assertThat(comments).hasSize(1).first().satisfies(comment -> {
            assertThat(comment.path("actor").asString()).isEqualTo(ACCOUNT);
            assertThat(comment.path("object").asString()).isEqualTo("urn:li:share:700");
            assertThat(comment.at("/message/text").asString()).isEqualTo("The link: (below)");
        });
    }

    @Test
    void reading_that_was_never_allowed_is_told_as_such() {
        server.refuses("GET", listPath(), Said.status(403, "{'message':'Not enough permissions to access'}"));
        assertThat(network.readBack(post(), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Unreadable.class,
                        answer -> assertThat(answer.kind()).isEqualTo(FailureKind.PERMISSION_MISSING));
    }

    private static Attachment pdf() {
        byte[] bytes = "%PDF-1.7".getBytes(StandardCharsets.UTF_8);
        return new Attachment(
                "Catalogue.pdf",
                "application/pdf",
                bytes.length,
                0,
                0,
                "",
                URI.create("https://webox.example/media/pdf"),
                () -> new ByteArrayInputStream(bytes));
    }

    @Test
    void a_retired_version_is_told_as_such() {
        server.refuses(
                "POST",
                "/rest/posts",
                Said.status(426, "{'code':'NONEXISTENT_VERSION','message':'Requested version 202406 is not active'}"));
        assertThat(publish(post()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(FailureKind.VERSION_RETIRED));
    }

    @Test
    void a_used_up_day_ends_at_midnight_utc() {
        server.refuses(
                "POST",
                "/rest/posts",
                Said.status(429, "{'message':'Resource level throttle MEMBER DAY limit reached'}"));
        assertThat(publish(post())).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.kind()).isEqualTo(FailureKind.QUOTA_EXHAUSTED);
            assertThat(retry.notBefore()).isEqualTo(Instant.parse("2026-11-22T00:00:00Z"));
        });
    }

    @Test
    void without_a_refresh_token_the_person_must_consent_again() {
        Tokens tokens = connect();
        assertThat(tokens.refresh()).isEqualTo("refresh-1");
        assertThat(tokens.refreshExpiresAt()).isEqualTo(NOW.plus(Duration.ofDays(365)));
    }

    @Override
    protected SocialNetwork client(NetworkEndpoints endpoints, HttpCalls http, Clock clock) {
        return new LinkedInNetworks().linkedIn(endpoints, new RulesCatalogue(), http, clock);
    }

    @Override
    protected String createPath() {
        return "/rest/posts";
    }

    @Override
    protected String preparePath() {
        return "/rest/images";
    }

    @Override
    protected String listPath() {
        return "/rest/posts";
    }

    @Override
    protected String accountId() {
        return ACCOUNT;
    }

    @Override
    protected Said tooMany(Instant reset) {
        return Said.status(429, "{'status':429,'message':'Too many requests'}")
                .with("Retry-After", String.valueOf(Duration.between(NOW, reset).toSeconds()));
    }

    @Override
    protected Said unauthorized() {
        return Said.status(
                401,
                "{'status':401,'serviceErrorCode':65601,'code':'REVOKED_ACCESS_TOKEN','message':'The token used in the request has been revoked by the user'}");
    }

    @Override
    protected Map<Said, FailureKind> refusals() {
        Map<Said, FailureKind> refusals = new LinkedHashMap<>();
        refusals.put(
                Said.status(403, "{'code':'ACCESS_DENIED','message':'Not enough permissions to access: posts.CREATE'}"),
                FailureKind.PERMISSION_MISSING);
        refusals.put(Said.status(409, "{'message':'Conflict'}"), FailureKind.DUPLICATE);
        refusals.put(
                Said.status(422, "{'message':'Duplicate post is detected. Content is a duplicate of urn:li:share:1'}"),
                FailureKind.DUPLICATE);
        refusals.put(
                Said.status(422, "{'message':'ERROR :: /commentary :: exceeds the maximum length 3000'}"),
                FailureKind.TEXT_REFUSED);
        refusals.put(Said.status(422, "{'message':'MEDIA_ASSET_PROCESSING_FAILED'}"), FailureKind.MEDIA_REFUSED);
        refusals.put(Said.status(400, "{'message':'Something else'}"), FailureKind.OTHER);
        return refusals;
    }

    @Override
    protected List<String> textsOut() {
        return posts.stream()
                .map(post -> LittleText.decode(post.path("commentary").asString("")))
                .toList();
    }

    @Override
    protected List<String> idsOut() {
        return IntStream.range(0, posts.size())
                .mapToObj(i -> "urn:li:share:" + (700 + i))
                .toList();
    }

    @Override
    protected int mediaOfLast() {
        return posts.getLast().at("/content/multiImage/images").size();
    }

    @Override
    protected Said play(Asked asked) {
        if (asked.is("POST", "/token")) {
            return token(asked.form());
        }
        if (asked.is("PUT", "/upload")) {
            return Said.status(201, "").with("ETag", "\"tag-" + asked.body().length + "\"");
        }
        if (!asked.header("Authorization").equals("Bearer access-1")) {
            return unauthorized();
        }
        if (asked.path().startsWith("/rest/")
                && asked.header("LinkedIn-Version").isEmpty()) {
            return Said.status(400, "{'code':'VERSION_MISSING'}");
        }
        return switch (asked.method() + " " + asked.path()) {
            case "GET /v2/userinfo" ->
                Said.ok("{'sub':'AbC_9','name':'Atelier Nord','picture':'https://media.example/p.jpg'}");
            case "GET /rest/organizationAcls" ->
                Said.ok(
                        "{'elements':[{'organization':'urn:li:organization:77','role':'ADMINISTRATOR','state':'APPROVED'},"
                                + "{'organization':'urn:li:organization:78','role':'ANALYST','state':'APPROVED'}]}");
            case "GET /rest/organizationsLookup" ->
                Said.ok("{'results':{'77':{'localizedName':'Nord SAS','vanityName':'nord'}}}");
            case "POST /rest/images" ->
                Said.ok("{'value':{'uploadUrl':'" + server.address() + "/upload','image':'urn:li:image:" + ++media
                        + "'}}");
            case "POST /rest/documents" ->
                Said.ok("{'value':{'uploadUrl':'" + server.address() + "/upload','document':'urn:li:document:" + ++media
                        + "'}}");
            case "GET /rest/documents/urn%3Ali%3Adocument%3A1",
                    "GET /rest/documents/urn%3Ali%3Adocument%3A2",
                    "GET /rest/documents/urn%3Ali%3Adocument%3A3" ->
                Said.ok("{'status':'" + (++documentChecks < 2 ? "PROCESSING" : "AVAILABLE") + "'}");
            case "POST /rest/socialActions/urn%3Ali%3Ashare%3A700/comments" -> {
                comments.add(asked.json());
                yield Said.status(201, "{'id':'1'}");
            }
            case "GET /rest/socialActions/urn%3Ali%3Ashare%3A700/comments" -> {
                ObjectNode answer = HttpCalls.JSON.createObjectNode();
                ArrayNode elements = answer.putArray("elements");
                comments.forEach(elements::add);
                yield new Said(200, answer.toString(), Map.of());
            }
            case "POST /rest/videos" ->
                "initializeUpload".equals(asked.query().get("action"))
                        ? Said.ok("{'value':{'video':'urn:li:video:" + ++media
                                + "','uploadToken':'upload-token','uploadInstructions':["
                                + "{'uploadUrl':'" + server.address() + "/upload','firstByte':0,'lastByte':5999},"
                                + "{'uploadUrl':'" + server.address() + "/upload','firstByte':6000,'lastByte':9999}]}}")
                        : Said.ok("");
            case "GET /rest/videos/urn%3Ali%3Avideo%3A1", "GET /rest/videos/urn%3Ali%3Avideo%3A2" ->
                Said.ok("{'status':'" + (++videoChecks < 2 ? "PROCESSING" : "AVAILABLE") + "'}");
            case "POST /rest/posts" -> {
                posts.add(asked.json());
                yield Said.status(201, "").with("x-restli-id", idsOut().getLast());
            }
            case "GET /rest/posts" -> list(asked);
            default -> Said.status(404, "{}");
        };
    }

    private Said list(Asked asked) {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode elements = answer.putArray("elements");
        boolean own = ACCOUNT.equals(asked.query().get("author"))
                && "author".equals(asked.query().get("q"));
        for (int i = posts.size() - 1; own && i >= 0; i--) {
            ObjectNode post = elements.addObject();
            post.setAll((ObjectNode) posts.get(i));
            post.put("id", idsOut().get(i))
                    .put("createdAt", NOW.toEpochMilli())
                    .put("lastModifiedAt", NOW.toEpochMilli());
        }
        return new Said(200, answer.toString(), Map.of());
    }

    private static Said token(Map<String, String> form) {
        if (!"app-secret".equals(form.get("client_secret"))) {
            return Said.status(401, "{'error':'invalid_client'}");
        }
        if ("authorization_code".equals(form.get("grant_type"))) {
            return "good-code".equals(form.get("code"))
                    ? Said.ok(
                            "{'access_token':'access-1','expires_in':5184000,'refresh_token':'refresh-1','refresh_token_expires_in':31536000,'scope':'openid,profile,w_member_social'}")
                    : Said.status(
                            400,
                            "{'error':'invalid_request','error_description':'Unable to retrieve access token: authorization code not found'}");
        }
        return "refresh-1".equals(form.get("refresh_token"))
                ? Said.ok(
                        "{'access_token':'access-2','expires_in':5184000,'refresh_token':'refresh-1','refresh_token_expires_in':31000000}")
                : Said.status(
                        400,
                        "{'error':'invalid_request','error_description':'The provided authorization grant or refresh token is invalid, expired or revoked.'}");
    }
}
