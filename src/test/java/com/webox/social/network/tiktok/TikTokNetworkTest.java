package com.webox.social.network.tiktok;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.Attachment;
import com.webox.social.network.ConsentPage;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkContract;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.NetworkRules.MediaFacts;
import com.webox.social.network.NetworkRules.RuleViolation;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.RulesCatalogue;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.StandIn.Asked;
import com.webox.social.network.StandIn.Said;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The vendor's API as its pages describe it. */
class TikTokNetworkTest extends NetworkContract {

    private static final String ACCOUNT = "_000open-id";
    private static final int MB = 1024 * 1024;
    private static final String PHOTOS = "/v2/post/publish/content/init/";
    private static final String VIDEO = "/v2/post/publish/video/init/";
    private static final String STATUS = "/v2/post/publish/status/fetch/";
    private static final String CREATOR = "/v2/post/publish/creator_info/query/";

    /** A post in the making; its publish id is its place, counted from 1. */
    private static final class Making {
        private final JsonNode init;
        private long uploaded;
        private boolean out;
        private boolean inbox;
        private String fail = "";

        private Making(JsonNode init) {
            this.init = init;
        }

        private long size() {
            return init.at("/source_info/video_size").asLong(0);
        }
    }

    private final List<Making> makings = new ArrayList<>();
    private String audiences = "'PUBLIC_TO_EVERYONE','SELF_ONLY'";
    private boolean processing;

    @Test
    void the_code_challenge_is_the_hash_of_the_verifier_in_hexadecimal() {
        ConsentPage consent = network.consent().page(CALLBACK, "s");
        assertThat(consent.verifier()).hasSizeBetween(43, 128).matches("[A-Za-z0-9_-]+");
        assertThat(consent.address().getQuery())
                .contains(
                        "code_challenge_method=S256",
                        "code_challenge=" + HexFormat.of().formatHex(hash(String.valueOf(consent.verifier()))),
                        "scope=user.info.basic,video.publish,video.upload,video.list");
    }

    @Test
    void lives_of_tokens_are_as_told_and_the_refresh_token_rotates() {
        Tokens first = connect();
        assertThat(first.expiresAt()).isEqualTo(NOW.plusSeconds(7200));
        assertThat(first.refreshExpiresAt()).isEqualTo(NOW.plus(Duration.ofDays(180)));
        assertThat(first.refresh()).isEqualTo("refresh-1");
        assertThat(first.scopes()).containsExactlyInAnyOrder("user.info.basic", "video.publish");
        assertThat(network.consent().refresh(first).refresh()).isEqualTo("refresh-2");
    }

    @Test
    void the_account_is_called_by_its_name_where_that_is_told() {
        assertThat(network.accounts().of(connect()))
                .first()
                .extracting(RemoteAccount::handle)
                .isEqualTo("@atelier.nord");
        server.refuses("POST", CREATOR, error(401, "scope_not_authorized", "no"));
        assertThat(network.accounts().of(connect()))
                .first()
                .extracting(RemoteAccount::handle)
                .isEqualTo("");
    }

    @Test
    void the_account_is_asked_what_it_allows() {
        audiences = "'FOLLOWER_OF_CREATOR','SELF_ONLY'";
        AccountLimits limits = network.accounts().limits(ACCOUNT, "access-1");
        assertThat(limits.choices()).containsEntry("privacy", List.of("FOLLOWER_OF_CREATOR", "SELF_ONLY"));
        assertThat(limits.switchedOff()).containsExactly("stitch");
        assertThat(limits.maxSeconds()).isEqualTo(300);
        server.refuses("POST", CREATOR, error(200, "spam_risk_too_many_posts", "too many"));
        assertThat(network.accounts().limits(ACCOUNT, "access-1").postsLeft()).isZero();
    }

    @Test
    void the_account_is_asked_before_each_post_and_its_no_is_respected() {
        publish(post(video(10)));
        List<String> asked = server.asked().stream().map(Asked::path).toList();
        assertThat(asked.indexOf(CREATOR)).isLessThan(asked.indexOf(VIDEO));

        ledger.handle = null;
        audiences = "'SELF_ONLY'";
        assertThat(publish(post(video(10)))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.detail()).contains("privacy_level_option_mismatch", "SELF_ONLY");
        });
        assertThat(makings).hasSize(1);
    }

    @Test
    void what_nobody_switched_on_is_off() {
        publish(post(video(10)));
        JsonNode info = makings.getFirst().init.path("post_info");
        assertThat(info.path("title").asString()).isEqualTo(TEXT);
        assertThat(info.path("privacy_level").asString()).isEqualTo("PUBLIC_TO_EVERYONE");
        for (String off : List.of("disable_comment", "disable_duet", "disable_stitch")) {
            assertThat(info.path(off).asBoolean()).as(off).isTrue();
        }
        for (String on : List.of("brand_content_toggle", "brand_organic_toggle", "is_aigc")) {
            assertThat(info.path(on).asBoolean(true)).as(on).isFalse();
        }
    }

    @Test
    void what_was_switched_on_is_told_unless_the_account_forbids_it() {
        Extras all = extras();
        for (String field : List.of("comment", "duet", "stitch", "ownBrand", "brandedContent", "aiMade")) {
            all = all.with(field, "true");
        }
        publish(post(video(10)).withExtras(all));
        JsonNode info = makings.getFirst().init.path("post_info");
        assertThat(info.path("disable_comment").asBoolean(true)).isFalse();
        assertThat(info.path("disable_duet").asBoolean(true)).isFalse();
        assertThat(info.path("disable_stitch").asBoolean())
                .as("switched off by the account")
                .isTrue();
        for (String on : List.of("brand_content_toggle", "brand_organic_toggle", "is_aigc")) {
            assertThat(info.path(on).asBoolean()).as(on).isTrue();
        }
    }

    @Test
    void a_video_goes_up_in_chunks_under_a_publish_id_that_is_stored_first() {
        int bytes = 40 * MB + 3;
        ledger.lost = true;
        Publication publication = post(video(bytes));
        try {
            network.publish(publication, ledger);
        } catch (com.webox.social.network.Checkpoint.LostClaim lost) {
            ledger.lost = false;
        }
        assertThat(ledger.handle).as("stored before the bytes go").startsWith("1 ");
        assertThat(makings.getFirst().uploaded).isEqualTo(16L * MB);

        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(server.asked("POST", VIDEO)).as("begun once").hasSize(1);
        assertThat(server.asked("PUT", createPath()))
                .extracting(asked -> asked.header("Content-Range"))
                .containsExactly("bytes 0-16777215/" + bytes, "bytes 16777216-" + (bytes - 1) + "/" + bytes);
        assertThat(makings.getFirst().init.path("source_info").toString())
                .isEqualTo("{\"source\":\"FILE_UPLOAD\",\"video_size\":" + bytes
                        + ",\"chunk_size\":16777216,\"total_chunk_count\":2}");
    }

    @Test
    void an_upload_whose_address_has_ended_is_begun_anew() {
        Publication publication = post(video(10));
        breakBeforeTheBytes(publication);
        assertThat(network.readBack(withHandle(publication), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
        network = new TikTokNetwork()
                .tikTok(
                        endpoints(server.address()),
                        new RulesCatalogue(),
                        new HttpCalls(),
                        Clock.fixed(NOW.plus(Duration.ofMinutes(61)), ZoneOffset.UTC));
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(makings).hasSize(2);
        assertThat(makings.getFirst().uploaded).isZero();
    }

    @Test
    void another_video_than_was_begun_is_begun_anew() {
        breakBeforeTheBytes(post(video(10)));
        assertThat(publish(withHandle(post(video(11))))).isInstanceOf(Published.class);
        assertThat(makings).hasSize(2);
    }

    @Test
    void a_post_in_the_making_is_neither_sent_again_nor_held_for_absent() {
        processing = true;
        Publication publication = post(video(10));
        Pending pending = (Pending) network.publish(publication, ledger);
        assertThat(network.publish(withHandle(publication), ledger)).isEqualTo(pending);
        assertThat(network.readBack(withHandle(publication), NOW, Set.of())).isInstanceOf(ReadBack.Unreadable.class);
        assertThat(makings).hasSize(1);
        assertThat(ledger.sends).isEqualTo(1);
    }

    @Test
    void a_status_that_cannot_be_asked_is_no_failure_of_the_post() {
        processing = true;
        Publication publication = post(video(10));
        network.publish(publication, ledger);
        server.refuses("POST", STATUS, Said.status(503, ""));
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Pending.class);
        server.refuses("POST", STATUS, unauthorized());
        assertThat(network.publish(withHandle(publication), ledger))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(FailureKind.TOKEN_INVALID));
        assertThat(makings).hasSize(1);
    }

    @Test
    void a_post_that_failed_says_why_and_is_begun_anew_only_then() {
        processing = true;
        Publication publication = post(video(10));
        network.publish(publication, ledger);
        makings.getFirst().fail = "frame_rate_check_failed";
        assertThat(network.readBack(withHandle(publication), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
        assertThat(network.publish(withHandle(publication), ledger))
                .isEqualTo(new Refused(FailureKind.MEDIA_REFUSED, "frame_rate_check_failed"));
        processing = false;
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(makings).hasSize(2);
    }

    @Test
    void a_publish_id_that_tiktok_forgot_leaves_it_to_the_list() {
        processing = true;
        Publication publication = post(video(10));
        network.publish(publication, ledger);
        makings.clear();
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Unknown.class);
        assertThat(network.readBack(withHandle(publication), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @Test
    void photos_are_named_by_address_and_their_init_is_what_creates() {
        Publication publication = post(picture("a"), picture("b"))
                .withExtras(extras().with("title", "Two").with("autoMusic", "true"));
        assertThat(publish(publication)).isInstanceOf(Published.class);
        JsonNode init = makings.getFirst().init;
        assertThat(init.at("/source_info/photo_images").toString())
                .isEqualTo("[\"https://webox.example/media/a\",\"https://webox.example/media/b\"]");
        assertThat(init.path("media_type").asString()).isEqualTo("PHOTO");
        assertThat(init.path("post_mode").asString()).isEqualTo("DIRECT_POST");
        assertThat(init.at("/post_info/title").asString()).isEqualTo("Two");
        assertThat(init.at("/post_info/description").asString()).isEqualTo(TEXT);
        assertThat(init.at("/post_info/auto_add_music").asBoolean()).isTrue();
        assertThat(ledger.sends).isEqualTo(1);
        assertThat(server.asked().get(ledger.askedBefore).path()).isEqualTo(PHOTOS);
    }

    @Test
    void photos_whose_acceptance_was_not_heard_are_found_or_left_to_a_person_but_never_sent_again() {
        Publication publication = post(picture("a"));
        server.losesAnswerOf("POST", PHOTOS);
        assertThat(publish(publication)).isInstanceOf(Unknown.class);
        server.behaves();
        assertThat(ledger.handle).isNull();
        assertThat(network.readBack(publication, NOW, Set.of()))
                .as("still in the making")
                .isInstanceOf(ReadBack.Unreadable.class);
        makings.getFirst().out = true;
        assertThat(network.readBack(publication, NOW, Set.of())).isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void a_server_error_on_the_init_of_photos_is_unknown() {
        server.refuses("POST", PHOTOS, error(500, "internal_error", "oops"));
        assertThat(publish(post(picture("a")))).isInstanceOf(Unknown.class);
        server.refuses("POST", PHOTOS, error(200, "internal_error", "oops"));
        assertThat(publish(post(picture("a")))).as("under a status of success").isInstanceOf(Unknown.class);
        server.refuses("POST", PHOTOS, error(403, "url_ownership_unverified", "verify it"));
        assertThat(publish(post(picture("a"))))
                .isEqualTo(new Refused(FailureKind.MEDIA_UNREACHABLE, "url_ownership_unverified: verify it"));
    }

    @Test
    void what_only_the_author_sees_has_no_public_id() {
        Publication publication = post(video(10)).withExtras(extras().with("privacy", "SELF_ONLY"));
        assertThat(publish(publication)).isEqualTo(new Published("1", null));
    }

    @Test
    void a_draft_goes_to_the_inbox_without_words() {
        Publication publication = post(video(10)).withExtras(new Extras(Map.of("format", "inbox")));
        assertThat(publish(publication)).isEqualTo(new Published("1", null));
        assertThat(makings.getFirst().init.has("post_info")).isFalse();
        assertThat(server.asked("POST", CREATOR)).isEmpty();
        ledger.handle = null;
        Publication photos = post(picture("a")).withExtras(new Extras(Map.of("format", "inbox")));
        assertThat(publish(photos)).isEqualTo(new Published("2", null));
        assertThat(makings.getLast().init.path("post_mode").asString()).isEqualTo("MEDIA_UPLOAD");
    }

    @Test
    void a_refusal_may_come_under_a_status_of_success() {
        server.refuses("POST", VIDEO, error(200, "spam_risk_too_many_posts", "come back tomorrow"));
        assertThat(publish(post(video(10)))).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.kind()).isEqualTo(FailureKind.QUOTA_EXHAUSTED);
            assertThat(retry.notBefore()).isAfter(NOW);
        });
        server.refuses("POST", VIDEO, error(429, "rate_limit_exceeded", "slow down"));
        assertThat(publish(post(video(10))))
                .isEqualTo(new Retry(FailureKind.RATE_LIMITED, "rate_limit_exceeded: slow down", NOW.plusSeconds(60)));
    }

    @Test
    void rules_are_those_of_the_catalogue_and_one_more() {
        Extras branded = extras().with("brandedContent", "true");
        assertThat(broken(branded)).isEmpty();
        assertThat(broken(branded.with("privacy", "SELF_ONLY"))).containsExactly("extra.brandedContent.forbidden");
        assertThat(broken(Extras.NONE)).containsExactly("extra.privacy.required");
        assertThat(broken(extras().with("privacy", "MY_DOG"))).containsExactly("extra.privacy.unknown");
        assertThat(broken(extras().with("title", "t".repeat(91)))).containsExactly("extra.title.long");
        assertThat(broken(new Extras(Map.of("format", "inbox")))).isEmpty();
        assertThat(network.rules().formats()).containsExactly("post", "inbox");
        assertThat(network.rules().check("a".repeat(2201), extras(), List.of(film(20))))
                .extracting(RuleViolation::key)
                .containsExactly("social.rule.text.long");
        assertThat(network.rules().check("", extras(), List.of(film(2), film(601))))
                .extracting(RuleViolation::key)
                .containsExactly("social.rule.media.count.video", "social.rule.media.short", "social.rule.media.long");
    }

    private List<String> broken(Extras extras) {
        return network.rules().check("words", extras, List.of(film(20))).stream()
                .map(one -> one.key().replace("social.rule.", ""))
                .toList();
    }

    private static MediaFacts film(double seconds) {
        return new MediaFacts("video/mp4", MB, 1080, 1920, seconds);
    }

    private void breakBeforeTheBytes(Publication publication) {
        server.breaksOff("PUT", createPath());
        assertThat(network.publish(publication, ledger)).isInstanceOf(Unknown.class);
        server.behaves();
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
        return new Attachment[] {picture("a"), picture("b"), picture("c")};
    }

    @Override
    protected Extras extras() {
        return new Extras(Map.of("privacy", "PUBLIC_TO_EVERYONE"));
    }

    @Override
    protected String clientParameter() {
        return "client_key";
    }

    @Override
    protected String createMethod() {
        return "PUT";
    }

    @Override
    protected String listMethod() {
        return "POST";
    }

    @Override
    protected SocialNetwork client(NetworkEndpoints endpoints, HttpCalls http, Clock clock) {
        return new TikTokNetwork().tikTok(endpoints, new RulesCatalogue(), http, clock);
    }

    @Override
    protected String createPath() {
        return "/upload/";
    }

    @Override
    protected String preparePath() {
        return VIDEO;
    }

    @Override
    protected String listPath() {
        return "/v2/video/list/";
    }

    @Override
    protected String accountId() {
        return ACCOUNT;
    }

    @Override
    protected Said tooMany(Instant reset) {
        return error(429, "rate_limit_exceeded", "The API rate limit was exceeded")
                .with("Retry-After", String.valueOf(Duration.between(NOW, reset).toSeconds()));
    }

    @Override
    protected Said unauthorized() {
        return error(401, "access_token_invalid", "The access token is invalid or not found in the request.");
    }

    @Override
    protected Map<Said, FailureKind> refusals() {
        Map<Said, FailureKind> refusals = new LinkedHashMap<>();
        refusals.put(error(401, "scope_not_authorized", "no scope"), FailureKind.PERMISSION_MISSING);
        refusals.put(error(403, "spam_risk_user_banned_from_posting", "banned"), FailureKind.ACCOUNT_RESTRICTED);
        refusals.put(error(400, "file_format_check_failed", "not a video"), FailureKind.MEDIA_REFUSED);
        refusals.put(error(403, "privacy_level_option_mismatch", "no such audience"), FailureKind.OTHER);
        refusals.put(Said.status(400, ""), FailureKind.OTHER);
        return refusals;
    }

    @Override
    protected List<String> textsOut() {
        return makings.stream()
                .filter(one -> one.out)
                .map(one -> one.init
                        .at(one.size() > 0 ? "/post_info/title" : "/post_info/description")
                        .asString())
                .toList();
    }

    @Override
    protected List<String> idsOut() {
        return IntStream.range(0, makings.size())
                .filter(i -> makings.get(i).out)
                .mapToObj(i -> postId(i + 1))
                .toList();
    }

    @Override
    protected int mediaOfLast() {
        return makings.getLast().init.at("/source_info/photo_images").size();
    }

    private static String postId(int publishId) {
        return String.valueOf(7_000_000_000L + publishId);
    }

    @Override
    protected Said play(Asked asked) {
        if (asked.is("POST", "/token")) {
            return token(asked.form());
        }
        if (asked.is("PUT", createPath())) {
            return upload(asked);
        }
        if (!asked.header("Authorization").equals("Bearer access-1")) {
            return unauthorized();
        }
        return switch (asked.method() + " " + asked.path()) {
            case "GET /v2/user/info/" ->
                ok("{'user':{'open_id':'" + ACCOUNT
                        + "','display_name':'Atelier Nord','avatar_url':'https://example.com/a.jpg'}}");
            case "POST " + CREATOR ->
                ok("{'creator_username':'atelier.nord','privacy_level_options':[" + audiences
                        + "],'comment_disabled':false,'duet_disabled':false,'stitch_disabled':true,"
                        + "'max_video_post_duration_sec':300}");
            case "POST " + VIDEO, "POST /v2/post/publish/inbox/video/init/" -> {
                makings.add(new Making(asked.json()));
                makings.getLast().inbox = asked.path().contains("inbox");
                yield ok("{'publish_id':'" + makings.size() + "','upload_url':'" + server.address() + createPath()
                        + "?upload_id=" + makings.size() + "&upload_token=Xza'}");
            }
            case "POST " + PHOTOS -> {
                makings.add(new Making(asked.json()));
                makings.getLast().inbox =
                        asked.json().path("post_mode").asString().equals("MEDIA_UPLOAD");
                yield ok("{'publish_id':'" + makings.size() + "'}");
            }
            case "POST " + STATUS ->
                status(Integer.parseInt(asked.json().path("publish_id").asString()));
            case "POST /v2/video/list/" -> list();
            case "POST /v2/video/query/" ->
                ok("{'videos':[{'id':'"
                        + asked.json().at("/filters/video_ids/0").asString()
                        + "','share_url':'https://www.tiktok.com/@atelier.nord/video/1'}]}");
            default -> error(404, "invalid_params", asked.path());
        };
    }

    private static Said token(Map<String, String> form) {
        boolean app = "app-id".equals(form.get("client_key")) && "app-secret".equals(form.get("client_secret"));
        boolean good = "authorization_code".equals(form.get("grant_type"))
                ? "good-code".equals(form.get("code"))
                        && form.getOrDefault("code_verifier", "").length() > 42
                : "refresh-1".equals(form.get("refresh_token"));
        if (!app || !good) {
            // Under a status of success, as the vendor does.
            return Said.ok("{'error':'invalid_grant','error_description':'It is invalid or expired.','log_id':'1'}");
        }
        String number = form.containsKey("code") ? "1" : "2";
        return Said.ok("{'access_token':'access-" + number + "','expires_in':7200,'open_id':'" + ACCOUNT
                + "','refresh_token':'refresh-" + number
                + "','refresh_expires_in':15552000,'scope':'user.info.basic,video.publish','token_type':'Bearer'}");
    }

    private Said upload(Asked asked) {
        Making making = makings.get(Integer.parseInt(asked.query().get("upload_id")) - 1);
        String expected =
                "bytes " + making.uploaded + "-" + (making.uploaded + asked.body().length - 1) + "/" + making.size();
        if (!asked.header("Content-Range").equals(expected)
                || !asked.header("Content-Type").equals("video/mp4")) {
            return Said.status(416, "");
        }
        making.uploaded += asked.body().length;
        return Said.status(making.uploaded == making.size() ? 201 : 206, "");
    }

    private Said status(int publishId) {
        if (publishId > makings.size()) {
            return error(400, "invalid_publish_id", "The publish_id does not exist");
        }
        Making making = makings.get(publishId - 1);
        if (!making.fail.isEmpty()) {
            return ok("{'status':'FAILED','fail_reason':'" + making.fail + "','publicaly_available_post_id':[]}");
        }
        boolean photos = making.size() == 0;
        if (processing || (!photos && making.uploaded < making.size())) {
            return ok("{'status':'" + (photos ? "PROCESSING_DOWNLOAD" : "PROCESSING_UPLOAD") + "','uploaded_bytes':"
                    + making.uploaded + "}");
        }
        if (making.inbox) {
            return ok("{'status':'SEND_TO_USER_INBOX'}");
        }
        making.out = true;
        boolean secret = making.init.at("/post_info/privacy_level").asString().equals("SELF_ONLY");
        return ok("{'status':'PUBLISH_COMPLETE','publicaly_available_post_id':[" + (secret ? "" : postId(publishId))
                + "]}");
    }

    private Said list() {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ObjectNode data = answer.putObject("data");
        ArrayNode videos = data.putArray("videos");
        for (int i = idsOut().size() - 1; i >= 0; i--) {
            videos.addObject()
                    .put("id", idsOut().get(i))
                    .put("video_description", textsOut().get(i))
                    .put("create_time", NOW.getEpochSecond())
                    .put(
                            "share_url",
                            URI.create("https://www.tiktok.com/@atelier.nord/video/" + i)
                                    .toString());
        }
        data.put("has_more", false).put("cursor", 1);
        answer.putObject("error").put("code", "ok");
        return new Said(200, answer.toString(), Map.of());
    }

    private static Said ok(String data) {
        return Said.ok("{'data':" + data + ",'error':{'code':'ok','message':'','log_id':'20261121'}}");
    }

    private static Said error(int status, String code, String message) {
        return Said.status(status, "{'error':{'code':'" + code + "','message':'" + message + "','log_id':'20261121'}}");
    }
}
