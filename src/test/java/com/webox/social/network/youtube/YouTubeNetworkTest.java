package com.webox.social.network.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webox.media.fit.Plan;
import com.webox.platform.http.HttpCalls;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkContract;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.StandIn.Asked;
import com.webox.social.network.StandIn.Said;
import com.webox.social.network.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The vendor's API as its description and its pages have it. */
class YouTubeNetworkTest extends NetworkContract {

    private static final String ACCOUNT = "UCabc";
    private static final String UPLOAD = "/upload/youtube/v3/videos";
    private static final String THUMBNAIL = "/upload/youtube/v3/thumbnails/set";
    private static final int MB = 1024 * 1024;

    /** An upload's session; its id is its place, counted from 1. */
    private static final class Session {
        private final JsonNode resource;
        private final long size;
        private long arrived;
        private boolean ended;

        private Session(JsonNode resource, long size) {
            this.resource = resource;
            this.size = size;
        }

        private boolean whole() {
            return arrived == size;
        }
    }

    private final List<Session> sessions = new ArrayList<>();
    private String uploadStatus = "processed";
    private String reason = "";
    private String longUploads = "allowed";
    private Instant uploadedAt = NOW;
    private int older;

    @Test
    void consent_asks_for_offline_access_anew() {
        assertThat(network.consent().page(CALLBACK, "s").address().getQuery())
                .contains(
                        "access_type=offline",
                        "prompt=consent",
                        "scope=https://www.googleapis.com/auth/youtube.upload"
                                + " https://www.googleapis.com/auth/youtube.readonly");
    }

    @Test
    void the_refresh_token_is_given_once_and_kept() {
        Tokens first = connect();
        assertThat(first.refresh()).isEqualTo("refresh-1");
        assertThat(first.expiresAt()).isEqualTo(NOW.plusSeconds(3599));
        Tokens second = network.consent().refresh(first);
        assertThat(second.access()).isEqualTo("access-2");
        assertThat(second.refresh()).isEqualTo("refresh-1");
        assertThat(second.refreshExpiresAt())
                .as("a week while the consent screen is in testing")
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void a_person_without_a_channel_is_told_so() {
        Tokens tokens = connect();
        server.refuses("GET", "/youtube/v3/channels", Said.ok("{'kind':'youtube#channelListResponse'}"));
        assertThatThrownBy(() -> network.accounts().of(tokens))
                .isInstanceOfSatisfying(
                        NetworkFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FailureKind.ACCOUNT_RESTRICTED));
    }

    @Test
    void every_request_is_as_described() {
        YouTubeDescription description = YouTubeDescription.find();
        network.accounts().of(connect());
        network.accounts().limits(ACCOUNT, "access-1");
        Extras all = extras().with("tags", "bread, sour dough")
                .with("category", "26")
                .with("aiMade", "true")
                .with("madeForKids", "true")
                .with("quiet", "true");
        Publication publication = withThumbnail(post(video(10)).withExtras(all));
        assertThat(publish(publication)).isInstanceOf(Published.class);
        network.readBack(publication, NOW, Set.of());
        assertThat(server.asked())
                .extracting(Asked::path)
                .contains("/youtube/v3/channels", "/youtube/v3/videos", "/youtube/v3/playlistItems", UPLOAD, THUMBNAIL);
        assertThat(server.asked())
                .filteredOn(asked ->
                        asked.path().contains("/youtube/") && !asked.method().equals("PUT"))
                .allSatisfy(asked -> assertThat(description.errors(asked))
                        .as(asked.method() + " " + asked.path() + " " + asked.query())
                        .isEmpty());
    }

    @Test
    void what_was_chosen_is_said() {
        publish(post(video(10))
                .withExtras(extras().with("tags", "bread, sour dough, bread")
                        .with("category", "26")
                        .with("madeForKids", "true")
                        .with("aiMade", "true")
                        .with("quiet", "true")));
        assertThat(sessions.getFirst().resource.toString())
                .isEqualTo("{\"snippet\":{\"title\":\"Rye\",\"description\":" + HttpCalls.JSON.writeValueAsString(TEXT)
                        + ",\"tags\":[\"bread\",\"sour dough\"],\"categoryId\":\"26\"},"
                        + "\"status\":{\"privacyStatus\":\"public\",\"selfDeclaredMadeForKids\":true,"
                        + "\"containsSyntheticMedia\":true}}");
        Asked begun = server.asked("POST", UPLOAD).getFirst();
        assertThat(begun.query()).containsEntry("notifySubscribers", "false").containsEntry("uploadType", "resumable");
        assertThat(begun.header("X-Upload-Content-Length")).isEqualTo("10");
        assertThat(begun.header("X-Upload-Content-Type")).isEqualTo("video/mp4");
    }

    @Test
    void what_was_not_chosen_is_left_to_youtube() {
        publish(post(video(10)));
        JsonNode resource = sessions.getFirst().resource;
        assertThat(resource.path("snippet").propertyNames()).containsExactly("title", "description");
        assertThat(resource.at("/status/selfDeclaredMadeForKids").asBoolean(true))
                .isFalse();
        assertThat(server.asked("POST", UPLOAD).getFirst().query()).containsEntry("notifySubscribers", "true");
    }

    @Test
    void a_session_goes_on_where_it_stands() {
        int bytes = 40 * MB + 5;
        ledger.lost = true;
        Publication publication = post(video(bytes));
        assertThatThrownBy(() -> network.publish(publication, ledger)).isInstanceOf(Checkpoint.LostClaim.class);
        ledger.lost = false;
        assertThat(ledger.handle).startsWith("upload " + bytes + " ");
        assertThat(network.readBack(withHandle(publication), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);

        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(server.asked("PUT", UPLOAD))
                .extracting(asked -> asked.header("Content-Range"))
                .containsExactly(
                        "bytes 0-16777215/" + bytes,
                        "bytes 16777216-33554431/" + bytes,
                        "bytes */" + bytes,
                        "bytes */" + bytes,
                        "bytes 33554432-" + (bytes - 1) + "/" + bytes);
        assertThat(sessions).hasSize(1);
    }

    @Test
    void a_session_whose_video_is_whole_is_never_begun_anew() {
        server.losesAnswerOf("PUT", UPLOAD);
        Publication publication = post(video(10));
        assertThat(publish(publication)).isInstanceOf(Unknown.class);
        server.behaves();
        assertThat(publish(withHandle(post(video(10)).withExtras(extras().with("title", "Changed")))))
                .isInstanceOfSatisfying(
                        Published.class, out -> assertThat(idsOut()).containsExactly(out.remoteId()));
        assertThat(ledger.sends).isEqualTo(1);
        assertThat(sessions).hasSize(1);
    }

    @Test
    void other_words_or_an_ended_session_begin_anew() {
        server.breaksOff("PUT", UPLOAD);
        publish(post(video(10)));
        server.behaves();
        assertThat(publish(withHandle(post(video(10)).withExtras(extras().with("title", "Changed")))))
                .isInstanceOf(Published.class);
        assertThat(sessions).hasSize(2);
        assertThat(sessions.getFirst().arrived).isZero();

        ledger.handle = null;
        server.breaksOff("PUT", UPLOAD);
        publish(post(video(10)));
        server.behaves();
        sessions.getLast().ended = true;
        assertThat(publish(withHandle(post(video(10))))).isInstanceOf(Published.class);
        assertThat(sessions).hasSize(4);
    }

    @Test
    void an_ended_session_is_looked_up_among_the_uploads() {
        server.losesAnswerOf("PUT", UPLOAD);
        Publication publication = post(video(10));
        publish(publication);
        server.behaves();
        sessions.getFirst().ended = true;
        assertThat(network.readBack(withHandle(publication), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Found.class, found -> assertThat(idsOut()).containsExactly(found.remoteId()));
        Publication other = withHandle(publication).withExtras(extras().with("title", "Spelt"));
        assertThat(network.readBack(other, NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @Test
    void a_video_is_waited_for_until_it_can_be_played_but_not_for_ever() {
        uploadStatus = "uploaded";
        Publication publication = post(video(10));
        assertThat(network.publish(publication, ledger)).isEqualTo(new Pending("video vid1", Duration.ofSeconds(10)));
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Pending.class);
        uploadedAt = NOW.minus(Duration.ofMinutes(11));
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Published.class);
        assertThat(sessions).hasSize(1);
        assertThat(ledger.sends).isEqualTo(1);
    }

    @Test
    void a_video_that_youtube_cannot_use_says_why() {
        uploadStatus = "failed";
        reason = "'failureReason':'codec'";
        Publication publication = post(video(10));
        assertThat(publish(publication)).isEqualTo(new Refused(FailureKind.MEDIA_REFUSED, "codec"));
        uploadStatus = "rejected";
        reason = "'rejectionReason':'duplicate'";
        assertThat(publish(withHandle(publication))).isEqualTo(new Refused(FailureKind.DUPLICATE, "duplicate"));
        uploadStatus = "processed";
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(sessions).as("each begun anew").hasSize(3);
    }

    @Test
    void a_question_that_costs_too_much_does_not_undo_a_video() {
        Publication publication = post(video(10));
        network.publish(publication, ledger);
        server.refuses("GET", "/youtube/v3/videos", error(403, "quotaExceeded"));
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Published.class);
        server.refuses("GET", "/youtube/v3/videos", Said.status(503, ""));
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Pending.class);
    }

    @Test
    void the_thumbnail_is_set_and_its_refusal_changes_nothing() {
        assertThat(publish(withThumbnail(post(video(10))))).isInstanceOf(Published.class);
        Asked set = server.asked("POST", THUMBNAIL).getFirst();
        assertThat(set.query()).containsEntry("videoId", "vid1");
        assertThat(set.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(set.text()).isEqualTo("picture thumb");

        ledger.handle = null;
        server.refuses("POST", THUMBNAIL, error(403, "forbidden"));
        assertThat(publish(withThumbnail(post(video(10))))).isInstanceOf(Published.class);
    }

    @Test
    void used_up_quotas_wait_for_their_end() {
        server.refuses("POST", UPLOAD, error(403, "quotaExceeded"));
        assertThat(publish(post(video(10))))
                .as("midnight in California")
                .isEqualTo(new Retry(
                        FailureKind.QUOTA_EXHAUSTED, "quotaExceeded: no", Instant.parse("2026-11-22T08:00:00Z")));
        server.refuses("POST", UPLOAD, error(400, "uploadLimitExceeded"));
        assertThat(publish(post(video(10)))).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.kind()).isEqualTo(FailureKind.QUOTA_EXHAUSTED);
            assertThat(retry.notBefore()).isAfter(NOW);
        });
        server.refuses("POST", UPLOAD, error(401, "youtubeSignupRequired"));
        assertThat(publish(post(video(10))))
                .isEqualTo(new Refused(FailureKind.ACCOUNT_RESTRICTED, "youtubeSignupRequired: no"));
    }

    @Test
    void what_is_left_of_the_day_is_known_ahead() {
        publish(post(video(10)));
        older = 3;
        AccountLimits limits = network.accounts().limits(ACCOUNT, "access-1");
        assertThat(limits.postsLeft()).isEqualTo(99);
        assertThat(limits.fullUntil()).isEqualTo("2026-11-22T08:00:00Z");
        assertThat(limits.maxSeconds()).isNull();
        longUploads = "eligible";
        assertThat(network.accounts().limits(ACCOUNT, "access-1").maxSeconds()).isEqualTo(900);
    }

    @Test
    void rules_are_those_of_the_catalogue() {
        assertThat(broken("", extras(), film(1280, 720, 60))).isEmpty();
        assertThat(broken("", Extras.NONE, film(1280, 720, 60)))
                .containsExactly("extra.title.required", "extra.visibility.required");
        assertThat(broken("é".repeat(2500), extras(), film(1280, 720, 60))).isEmpty();
        assertThat(broken("é".repeat(2501), extras(), film(1280, 720, 60))).containsExactly("text.long");
        assertThat(broken("1 < 2", extras(), film(1280, 720, 60))).containsExactly("text.forbidden");
        assertThat(broken("", extras().with("title", "é".repeat(100)), film(1280, 720, 60)))
                .isEmpty();
        assertThat(broken("", extras().with("title", "a>" + "b".repeat(99)), film(1280, 720, 60)))
                .containsExactly("extra.title.long", "extra.title.forbidden");
        assertThat(broken("", extras().with("category", "99").with("visibility", "me"), film(1280, 720, 60)))
                .containsExactly("extra.visibility.unknown", "extra.category.unknown");
        assertThat(broken("", extras(), film(1280, 720, 60), film(1280, 720, 60)))
                .containsExactly("media.count.video");
        assertThat(broken("", extras(), new MediaFacts("image/jpeg", MB, 100, 100, 0)))
                .containsExactly("media.type");
    }

    @Test
    void tags_are_counted_together() {
        assertThat(YouTubeFields.tags("bread")).isEqualTo(5);
        assertThat(YouTubeFields.tags("bread, rye")).isEqualTo(9);
        assertThat(YouTubeFields.tags("sour dough, rye")).isEqualTo(16);
        String full = "a".repeat(248) + "," + "b ".repeat(124) + "b";
        assertThat(YouTubeFields.tags(full)).isEqualTo(500);
        assertThat(broken("", extras().with("tags", full), film(1280, 720, 60))).isEmpty();
        assertThat(broken("", extras().with("tags", full + "b"), film(1280, 720, 60)))
                .containsExactly("extra.tags.long");
    }

    @Test
    void a_short_is_brief_and_made_to_fit() {
        Extras brief = extras().with("format", "short");
        assertThat(broken("", brief, film(1080, 1920, 180))).isEmpty();
        assertThat(broken("", brief, film(1080, 1080, 20))).isEmpty();
        assertThat(broken("", brief, film(1080, 1920, 181))).containsExactly("media.long");
        assertThat(broken("", brief, film(1920, 1080, 20))).isEmpty();
        assertThat(network.rules().fit(brief, List.of(film(1920, 1080, 20))))
                .as("a wide film is cropped")
                .allMatch(Plan.Make.class::isInstance);
        assertThat(broken("", brief.with("title", ""), film(1080, 1920, 20))).containsExactly("extra.title.required");
    }

    private List<String> broken(String text, Extras extras, MediaFacts... media) {
        return network.rules().check(text, extras, List.of(media)).stream()
                .map(one -> one.key().replace("social.rule.", ""))
                .toList();
    }

    private static MediaFacts film(int width, int height, double seconds) {
        return new MediaFacts("video/mp4", MB, width, height, seconds);
    }

    private static Publication withThumbnail(Publication publication) {
        return new Publication(
                publication.id(),
                publication.accountId(),
                publication.accessToken(),
                publication.text(),
                publication.media(),
                publication.extras(),
                Map.of("thumbnail", picture("thumb")),
                null);
    }

    @Override
    protected boolean wordsAlone() {
        return false;
    }

    @Override
    protected Attachment sample(String name) {
        return video(1000);
    }

    @Override
    protected Attachment[] several() {
        return new Attachment[] {sample("a")};
    }

    @Override
    protected Extras extras() {
        return new Extras(Map.of("title", "Rye", "visibility", "public"));
    }

    @Override
    protected String createMethod() {
        return "PUT";
    }

    @Override
    protected SocialNetwork client(NetworkEndpoints endpoints, HttpCalls http, Clock clock) {
        return new YouTubeNetwork().youTube(endpoints, new RulesCatalogue(), http, clock);
    }

    @Override
    protected String createPath() {
        return UPLOAD;
    }

    @Override
    protected String preparePath() {
        return UPLOAD;
    }

    @Override
    protected String listPath() {
        return "/youtube/v3/playlistItems";
    }

    @Override
    protected String accountId() {
        return ACCOUNT;
    }

    @Override
    protected Said tooMany(Instant reset) {
        return error(403, "userRateLimitExceeded")
                .with("Retry-After", String.valueOf(Duration.between(NOW, reset).toSeconds()));
    }

    @Override
    protected Said unauthorized() {
        return error(401, "authError");
    }

    @Override
    protected Map<Said, FailureKind> refusals() {
        Map<Said, FailureKind> refusals = new LinkedHashMap<>();
        refusals.put(error(403, "forbidden"), FailureKind.PERMISSION_MISSING);
        refusals.put(error(400, "invalidDescription"), FailureKind.TEXT_REFUSED);
        refusals.put(error(401, "youtubeSignupRequired"), FailureKind.ACCOUNT_RESTRICTED);
        refusals.put(error(400, "invalidCategoryId"), FailureKind.OTHER);
        refusals.put(Said.status(400, ""), FailureKind.OTHER);
        return refusals;
    }

    @Override
    protected List<String> textsOut() {
        return sessions.stream()
                .filter(Session::whole)
                .map(one -> one.resource.at("/snippet/description").asString())
                .toList();
    }

    @Override
    protected List<String> idsOut() {
        return IntStream.range(0, sessions.size())
                .filter(i -> sessions.get(i).whole())
                .mapToObj(i -> "vid" + (i + 1))
                .toList();
    }

    @Override
    protected int mediaOfLast() {
        return sessions.getLast().whole() ? 1 : 0;
    }

    @Override
    protected Said play(Asked asked) {
        if (asked.is("POST", "/token")) {
            return token(asked.form());
        }
        if (!asked.header("Authorization").equals("Bearer access-1")) {
            return unauthorized();
        }
        return switch (asked.method() + " " + asked.path()) {
            case "GET /youtube/v3/channels" ->
                Said.ok("{'items':[{'id':'" + ACCOUNT
                        + "','snippet':{'title':'Atelier Nord','customUrl':'@ateliernord'},"
                        + "'contentDetails':{'relatedPlaylists':{'uploads':'UUabc'}},'status':{'longUploadsStatus':'"
                        + longUploads + "'}}]}");
            case "POST " + UPLOAD -> {
                sessions.add(new Session(asked.json(), Long.parseLong(asked.header("X-Upload-Content-Length"))));
                yield new Said(200, "", Map.of())
                        .with(
                                "Location",
                                server.address() + UPLOAD + "?uploadType=resumable&upload_id=" + sessions.size());
            }
            case "PUT " + UPLOAD ->
                bytes(asked, Integer.parseInt(String.valueOf(asked.query().get("upload_id"))));
            case "GET /youtube/v3/videos" ->
                Said.ok("{'items':[{'id':'" + asked.query().get("id") + "','snippet':{'publishedAt':'" + uploadedAt
                        + "'},'status':{'uploadStatus':'" + uploadStatus + "'" + (reason.isEmpty() ? "" : "," + reason)
                        + "}}]}");
            case "GET /youtube/v3/playlistItems" -> uploads();
            case "POST " + THUMBNAIL -> Said.ok("{'kind':'youtube#thumbnailSetResponse'}");
            default -> error(404, "notFound");
        };
    }

    private static Said token(Map<String, String> form) {
        boolean app = "app-id".equals(form.get("client_id")) && "app-secret".equals(form.get("client_secret"));
        if (app && "good-code".equals(form.get("code")) && CALLBACK.toString().equals(form.get("redirect_uri"))) {
            return Said.ok("{'access_token':'access-1','expires_in':3599,'refresh_token':'refresh-1',"
                    + "'refresh_token_expires_in':604800,"
                    + "'scope':'https://www.googleapis.com/auth/youtube.upload','token_type':'Bearer'}");
        }
        if (app && "refresh-1".equals(form.get("refresh_token"))) {
            return Said.ok("{'access_token':'access-2','expires_in':3599,"
                    + "'scope':'https://www.googleapis.com/auth/youtube.upload','token_type':'Bearer'}");
        }
        return Said.status(400, "{'error':'invalid_grant','error_description':'Token has been expired or revoked.'}");
    }

    private Said bytes(Asked asked, int id) {
        Session session = sessions.get(id - 1);
        String range = asked.header("Content-Range");
        if (session.ended) {
            return Said.status(410, "");
        }
        if (!range.startsWith("bytes */")) {
            String expected =
                    "bytes " + session.arrived + "-" + (session.arrived + asked.body().length - 1) + "/" + session.size;
            if (!range.equals(expected)) {
                return error(400, "badContentRange");
            }
            boolean last = session.arrived + asked.body().length == session.size;
            if (!last && asked.body().length % (256 * 1024) != 0) {
                return error(400, "badRequest");
            }
            session.arrived += asked.body().length;
        }
        if (session.whole()) {
            return Said.ok("{'kind':'youtube#video','id':'vid" + id + "','status':{'uploadStatus':'uploaded'}}");
        }
        Said more = Said.status(308, "");
        return session.arrived == 0 ? more : more.with("Range", "bytes=0-" + (session.arrived - 1));
    }

    private Said uploads() {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        for (int i = sessions.size() - 1; i >= 0; i--) {
            if (sessions.get(i).whole()) {
                ObjectNode item = items.addObject();
                item.putObject("snippet")
                        .put(
                                "title",
                                sessions.get(i).resource.at("/snippet/title").asString())
                        .put(
                                "description",
                                sessions.get(i)
                                        .resource
                                        .at("/snippet/description")
                                        .asString())
                        .put("publishedAt", NOW.toString());
                item.putObject("contentDetails").put("videoId", "vid" + (i + 1));
            }
        }
        for (int i = 0; i < older; i++) {
            ObjectNode item = items.addObject();
            item.putObject("snippet").put("publishedAt", "2026-11-21T07:59:59Z");
            item.putObject("contentDetails").put("videoId", "old" + i);
        }
        return new Said(200, answer.toString(), Map.of());
    }

    private static Said error(int status, String reason) {
        return Said.status(
                status,
                "{'error':{'code':" + status + ",'message':'no','errors':[{'message':'no','domain':'youtube.quota',"
                        + "'reason':'" + reason + "'}],'status':'X'}}");
    }
}
