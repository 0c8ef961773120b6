package com.webox.social.network.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkContract;
import com.webox.social.network.NetworkEndpoints;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class FacebookNetworkTest extends NetworkContract {

    private static final String PAGE = "100200300";
    private static final String GRAPH = "/v25.0";
    private static final String FEED = GRAPH + "/" + PAGE + "/feed";
    private static final String PHOTOS = GRAPH + "/" + PAGE + "/photos";
    private static final String VIDEOS = GRAPH + "/" + PAGE + "/videos";
    private static final String REELS = GRAPH + "/" + PAGE + "/video_reels";
    private static final Pattern PART = Pattern.compile(
            "name=\"([^\"]+)\"(?:; filename=\"[^\"]*\"\\r\\n[^\\r]*)?" + "\\r\\n\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);

    /** What each post of the feed was asked to be. */
    private final List<Map<String, String>> posts = new ArrayList<>();

    private final List<Map<String, String>> photos = new ArrayList<>();
    private final Map<String, Clip> clips = new LinkedHashMap<>();
    private final List<String[]> stories = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private boolean forgetful;

    /** A video on its way. */
    private static final class Clip {
        long received;
        String description = "";
        boolean finished;
        /** How often its status is asked before it is processed. */
        int checksLeft = 1;

        String broken = "";
    }

    @Test
    void a_page_is_published_on_with_its_own_token() {
        Tokens person = connect();
        List<RemoteAccount> pages = network.accounts().of(person);
        assertThat(pages)
                .extracting(RemoteAccount::id, RemoteAccount::name, RemoteAccount::handle)
                .containsExactly(
                        tuple(PAGE, "Atelier Nord", "@ateliernord"),
                        tuple("33", "Of the business", ""),
                        tuple("44", "Of a client", ""));
        assertThat(pages.getFirst().own()).satisfies(own -> {
            assertThat(own.access()).isEqualTo("page-1");
            assertThat(own.refresh()).isNull();
            assertThat(own.expiresAt()).as("it has no end").isNull();
            assertThat(own.refreshExpiresAt())
                    .as("but the access to data has")
                    .isEqualTo(NOW.plus(Duration.ofDays(90)));
        });
        Publication own = new Publication(
                "p", PAGE, Objects.requireNonNull(pages.getFirst().own()).access(), TEXT, List.of(), null);
        assertThat(publish(own)).isInstanceOf(Published.class);
        assertThat(server.asked("POST", FEED).getLast().header("Authorization")).isEqualTo("Bearer page-1");
    }

    @Test
    void a_person_who_shows_no_businesses_still_has_pages() {
        server.refuses("GET", GRAPH + "/me/businesses", error(400, 200, 0, "Requires business_management"));
        assertThat(network.accounts().of(connect()))
                .extracting(RemoteAccount::id)
                .containsExactly(PAGE);
    }

    @Test
    void a_short_token_is_exchanged_for_one_of_sixty_days() {
        Tokens tokens = connect();
        assertThat(tokens.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(60)));
        assertThat(tokens.refreshExpiresAt()).isEqualTo(NOW.plus(Duration.ofDays(90)));
        assertThat(tokens.scopes())
                .as("what was granted, not what was asked")
                .containsExactlyInAnyOrder("pages_show_list", "pages_manage_posts");
    }

    @Test
    void who_connects_is_not_stopped_when_the_token_cannot_be_looked_into() {
        server.refuses("GET", GRAPH + "/debug_token", error(400, 100, 0, "no"));
        Tokens tokens = connect();
        assertThat(tokens.access()).isEqualTo("access-1");
        assertThat(tokens.refreshExpiresAt()).isNull();
        assertThat(tokens.scopes()).contains("pages_manage_posts", "business_management");
    }

    @Test
    void calls_are_proven_and_tokens_travel_in_headers_only() {
        publish(post(picture("a")));
        network.readBack(post(), NOW, Set.of());
        assertThat(server.asked()).hasSizeGreaterThanOrEqualTo(3).allSatisfy(asked -> {
            assertThat(asked.query()).doesNotContainKey("access_token");
            String proof = asked.query().containsKey("appsecret_proof")
                    ? asked.query().get("appsecret_proof")
                    : fields(asked).get("appsecret_proof");
            // HMAC-SHA256 of "access-1" under "app-secret".
            assertThat(proof).isEqualTo("2ef67abb516f41afbf2827e1e0702b8998ab565c2282ec4b4c9d623405a8e2d3");
        });
    }

    @Test
    void a_link_is_shown_with_its_preview_where_there_is_no_picture() {
        publish(post());
        assertThat(posts.getLast()).containsEntry("link", "https://example.com/launch");
        publish(post(picture("a")));
        assertThat(posts.getLast()).doesNotContainKey("link");
    }

    @Test
    void photos_go_up_unpublished_with_their_alternative_texts() {
        publish(post(picture("a"), picture("b")));
        assertThat(photos)
                .extracting(photo -> photo.get("published"), photo -> photo.get("alt_text_custom"))
                .containsExactly(tuple("false", "A picture of a"), tuple("false", "A picture of b"));
        assertThat(posts.getLast())
                .containsEntry("attached_media[0]", "{\"media_fbid\":\"1\"}")
                .containsEntry("attached_media[1]", "{\"media_fbid\":\"2\"}");
        assertThat(ledger.handles).hasSize(2).last().asString().endsWith(":1,2");
    }

    @Test
    void photos_that_are_there_are_not_sent_again() {
        server.refuses("POST", FEED, tooMany(NOW.plusSeconds(60)));
        Publication publication = post(picture("a"), picture("b"));
        publish(publication);
        server.behaves();
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(photos).hasSize(2);

        Publication changed = post(picture("a"), picture("c"));
        assertThat(publish(withHandle(changed))).isInstanceOf(Published.class);
        assertThat(photos).as("the author took another picture").hasSize(4);
    }

    @Test
    void an_upload_that_broke_off_goes_on_with_the_next_photo() {
        server.plays(
                asked -> asked.is("POST", PHOTOS) && photos.size() == 1 && !forgetful ? refusedOnce() : play(asked));
        Publication publication = post(picture("a"), picture("b"));
        assertThat(publish(publication)).isInstanceOf(Retry.class);
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(photos).hasSize(2);
        assertThat(mediaOfLast()).isEqualTo(2);
    }

    private Said refusedOnce() {
        server.plays(this::play);
        return Said.status(502, "bad gateway");
    }

    @Test
    void photos_that_facebook_forgot_are_sent_again() {
        server.refuses("POST", FEED, tooMany(NOW.plusSeconds(60)));
        Publication publication = post(picture("a"));
        publish(publication);
        server.behaves();
        forgetful = true;
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(photos).hasSize(2);
        assertThat(posts.getLast()).containsEntry("attached_media[0]", "{\"media_fbid\":\"2\"}");
    }

    @Test
    void read_back_tells_photos_apart_by_their_ids() {
        publish(post(picture("a")));
        Publication twin = post(picture("a"))
                .withHandle(FacebookHandle.of(FacebookHandle.Kind.PHOTOS, post(picture("a")), List.of("77"))
                        .toString());
        assertThat(network.readBack(twin, NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
        assertThat(network.readBack(withHandle(twin), NOW, Set.of())).isInstanceOf(ReadBack.Found.class);
    }

    @Test
    void a_video_goes_up_in_the_parts_that_are_asked_for_and_is_waited_for() {
        Publication publication = post(video(10_000));
        PublishOutcome first = network.publish(publication, ledger);
        assertThat(first).isInstanceOf(Pending.class);
        assertThat(ledger.handles).first().asString().endsWith(":v1");
        assertThat(ledger.handles.get(1)).as("all is up").endsWith(":v1,session-v1");
        assertThat(server.asked("POST", VIDEOS)).hasSize(4);
        assertThat(clip("v1").received).isEqualTo(10_000);
        assertThat(clip("v1").description).isEqualTo(TEXT);
        assertThat(publish(withHandle(publication)))
                .isInstanceOfSatisfying(
                        Published.class, out -> assertThat(out.remoteId()).isEqualTo("v1"));
        assertThat(ledger.sends).isEqualTo(1);
    }

    @Test
    void a_reel_is_told_to_the_ledger_before_its_bytes_go_up() {
        server.losesAnswerOf("POST", "/rupload/v1");
        Publication reel = reel();
        assertThat(network.publish(reel, ledger)).isInstanceOf(Retry.class);
        assertThat(ledger.handles)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("reel:")
                .endsWith(":v1");
        assertThat(ledger.sends).isZero();
        server.behaves();
        assertThat(publish(withHandle(reel))).isInstanceOf(Published.class);
        assertThat(clips).as("the bytes had arrived after all").hasSize(1);
        Asked upload = server.asked("POST", "/rupload/v1").getFirst();
        assertThat(upload.header("Authorization")).isEqualTo("OAuth access-1");
        assertThat(upload.header("offset")).isEqualTo("0");
        assertThat(upload.header("file_size")).isEqualTo("5000");
    }

    @Test
    void a_reel_whose_bytes_did_not_arrive_begins_anew() {
        server.breaksOff("POST", "/rupload/v1");
        Publication reel = reel();
        assertThat(network.publish(reel, ledger)).isInstanceOf(Retry.class);
        server.behaves();
        assertThat(publish(withHandle(reel)))
                .isInstanceOfSatisfying(
                        Published.class, out -> assertThat(out.remoteId()).isEqualTo("v2"));
        assertThat(clip("v1").finished).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"reel", "video"})
    void a_lost_answer_to_the_finish_is_read_back_by_the_id_and_nothing_is_doubled(String kind) {
        Publication publication = kind.equals("reel") ? reel() : post(video(3000));
        String path = kind.equals("reel") ? REELS : VIDEOS;
        boolean[] lose = {true};
        server.plays(asked -> {
            Said said = play(asked);
            boolean finish =
                    asked.is("POST", path) && "finish".equals(fields(asked).get("upload_phase"));
            // The answer is unreadable, though the work was done.
            return finish && lose[0] ? Said.status(503, "") : said;
        });
        assertThat(network.publish(publication, ledger)).isInstanceOf(Unknown.class);
        lose[0] = false;
        assertThat(network.readBack(withHandle(publication), NOW, Set.of()))
                .as("while it is processed nobody can tell")
                .isInstanceOf(ReadBack.Unreadable.class);
        assertThat(network.readBack(withHandle(publication), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("v1"));
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(clips).hasSize(1);
        assertThat(ledger.sends).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1,start", "2,first part", "3,second part"})
    void a_lost_answer_while_a_video_goes_up_is_tried_again_and_one_video_is_out(int place, String step) {
        Publication publication = post(video(10_000));
        loseAnswerOf(place, asked -> asked.is("POST", VIDEOS));
        assertThat(network.publish(publication, ledger)).as(step).isInstanceOf(Retry.class);
        assertThat(ledger.sends).isZero();
        assertThat(network.readBack(withHandle(publication), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(clips.values())
                .filteredOn(clip -> clip.finished)
                .hasSize(1)
                .allSatisfy(clip -> assertThat(clip.received).isEqualTo(10_000));
    }

    @ParameterizedTest
    @CsvSource({"GET,/v25.0/v1", "POST,/v25.0/100200300/video_reels"})
    void a_lost_answer_around_a_reel_doubles_nothing(String method, String path) {
        Publication reel = reel();
        loseAnswerOf(1, asked -> asked.is(method, path));
        PublishOutcome first = network.publish(reel, ledger);
        assertThat(first).isInstanceOf(method.equals("GET") ? Pending.class : Retry.class);
        assertThat(publish(withHandle(reel))).isInstanceOf(Published.class);
        assertThat(clips.values()).filteredOn(clip -> clip.finished).hasSize(1);
        assertThat(ledger.sends).isEqualTo(1);
    }

    @Test
    void a_finish_that_never_arrived_is_absent_and_made_up_for_with_the_same_video() {
        Publication reel = reel();
        server.plays(
                asked -> asked.is("POST", REELS) && "finish".equals(asked.form().get("upload_phase"))
                        ? Said.status(503, "")
                        : play(asked));
        assertThat(network.publish(reel, ledger)).isInstanceOf(Unknown.class);
        server.plays(this::play);
        assertThat(network.readBack(withHandle(reel), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
        assertThat(publish(withHandle(reel))).isInstanceOf(Published.class);
        assertThat(clips).hasSize(1);
    }

    @Test
    void a_video_that_cannot_be_processed_is_refused() {
        Publication reel = reel();
        assertThat(network.publish(reel, ledger)).isInstanceOf(Pending.class);
        clip("v1").broken = "Video too short";
        assertThat(publish(withHandle(reel))).isEqualTo(new Refused(FailureKind.MEDIA_REFUSED, "Video too short"));
    }

    @ParameterizedTest
    @CsvSource({"photo_stories,false", "video_stories,true"})
    void a_story_is_found_again_by_its_picture_or_video(String edge, boolean video) {
        Publication story = post(video ? video(100) : picture("a")).withExtras(format("story"));
        server.plays(asked -> {
            Said said = play(asked);
            boolean create = asked.path().endsWith("/" + edge)
                    && !"start".equals(asked.form().get("upload_phase"));
            return create ? Said.status(500, "") : said;
        });
        assertThat(publish(story)).isInstanceOf(Unknown.class);
        server.plays(this::play);
        assertThat(stories).hasSize(1);
        assertThat(network.readBack(withHandle(story), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("story-1"));
        assertThat(posts).as("nothing in the feed").isEmpty();
        ledger.handle = null;
        assertThat(publish(story))
                .isInstanceOfSatisfying(
                        Published.class, out -> assertThat(out.remoteId()).isEqualTo("story-2"));
        assertThat(network.readBack(story, NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @Test
    void a_first_comment_follows_once() {
        Publication publication = post().withExtras(new Extras(Map.of("first-comment", "The link: example.com")));
        Published out = (Published) publish(publication);
        assertThat(network.followUp(publication, out.remoteId(), false)).isEmpty();
        assertThat(comments).containsExactly("The link: example.com");
        assertThat(network.followUp(publication, out.remoteId(), true)).isEmpty();
        assertThat(comments).as("it is there already").hasSize(1);
        assertThat(network.followUp(post(), out.remoteId(), false)).isEmpty();
        assertThat(comments).hasSize(1);
    }

    @Test
    void a_comment_that_fails_leaves_the_post_and_says_why() {
        Publication publication = post().withExtras(new Extras(Map.of("first-comment", "More")));
        Published out = (Published) publish(publication);
        server.refuses("POST", GRAPH + "/" + out.remoteId() + "/comments", error(400, 200, 0, "No engagement"));
        assertThat(network.followUp(publication, out.remoteId(), false)).isEqualTo(Optional.of("200: No engagement"));
        server.losesAnswerOf("POST", GRAPH + "/" + out.remoteId() + "/comments");
        assertThat(network.followUp(publication, out.remoteId(), false)).isPresent();
        server.behaves();
        assertThat(network.followUp(publication, out.remoteId(), true)).isEmpty();
        assertThat(comments).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"4", "17", "32", "613", "80001"})
    void limits_are_waited_for_as_long_as_the_header_says(int code) {
        server.refuses(
                "POST",
                FEED,
                error(400, code, 0, "limit")
                        .with(
                                "X-Business-Use-Case-Usage",
                                "{\"1\":[{\"type\":\"pages\",\"estimated_time_to_regain_access\":7}]}"));
        assertThat(publish(post())).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.kind()).isEqualTo(FailureKind.RATE_LIMITED);
            assertThat(retry.notBefore()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
        });
        server.refuses("POST", FEED, error(400, code, 0, "limit"));
        assertThat(publish(post()))
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.notBefore()).isNull());
    }

    @ParameterizedTest
    @CsvSource({"1,500", "2,400"})
    void an_outage_leaves_open_whether_it_is_out(int code, int status) {
        server.refuses("POST", FEED, error(status, code, 0, "unknown error"));
        assertThat(publish(post())).isInstanceOf(Unknown.class);
    }

    private Publication reel() {
        return post(video(5000)).withExtras(format("reel"));
    }

    private static Extras format(String name) {
        return new Extras(Map.of("format", name));
    }

    @Override
    protected SocialNetwork client(NetworkEndpoints endpoints, HttpCalls http, Clock clock) {
        return new FacebookNetwork().facebook(endpoints, new RulesCatalogue(), http, clock);
    }

    @Override
    protected String createPath() {
        return FEED;
    }

    @Override
    protected String preparePath() {
        return PHOTOS;
    }

    @Override
    protected String listPath() {
        return GRAPH + "/" + PAGE + "/posts";
    }

    @Override
    protected String accountId() {
        return PAGE;
    }

    @Override
    protected Said tooMany(Instant reset) {
        return error(400, 80001, 0, "There have been too many calls to this Page account")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"" + PAGE + "\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":"
                                + Duration.between(NOW, reset).toMinutes() + "}]}");
    }

    @Override
    protected Said unauthorized() {
        return error(401, 190, 460, "The session has been invalidated because the user changed the password");
    }

    @Override
    protected Map<Said, FailureKind> refusals() {
        Map<Said, FailureKind> refusals = new LinkedHashMap<>();
        refusals.put(error(403, 10, 0, "Application does not have permission"), FailureKind.PERMISSION_MISSING);
        refusals.put(error(403, 200, 0, "Permissions error"), FailureKind.PERMISSION_MISSING);
        refusals.put(error(400, 100, 33, "Unsupported post request"), FailureKind.PERMISSION_MISSING);
        refusals.put(error(400, 100, 0, "Invalid parameter"), FailureKind.OTHER);
        refusals.put(error(400, 368, 0, "Temporarily blocked"), FailureKind.ACCOUNT_RESTRICTED);
        refusals.put(error(400, 506, 0, "Duplicate status message"), FailureKind.DUPLICATE);
        refusals.put(error(400, 324, 2069019, "Missing or invalid image file"), FailureKind.MEDIA_REFUSED);
        refusals.put(error(400, 352, 1363024, "Unsupported video format"), FailureKind.MEDIA_REFUSED);
        refusals.put(error(400, 2635, 0, "You are calling a deprecated version"), FailureKind.VERSION_RETIRED);
        return refusals;
    }

    @Override
    protected List<String> textsOut() {
        return posts.stream().map(post -> String.valueOf(post.get("message"))).toList();
    }

    @Override
    protected List<String> idsOut() {
        return IntStream.range(0, posts.size())
                .mapToObj(i -> PAGE + "_" + (500 + i))
                .toList();
    }

    @Override
    protected int mediaOfLast() {
        return shown(posts.getLast()).size();
    }

    @Override
    protected Said play(Asked asked) {
        if (asked.is("GET", "/token")) {
            return token(asked.query());
        }
        if (asked.path().startsWith("/rupload/")) {
            clip(asked.path().substring("/rupload/".length())).received += asked.body().length;
            return asked.header("Authorization").startsWith("OAuth ") ? Said.ok("{'success':true}") : unauthorized();
        }
        String bearer = asked.header("Authorization").replace("Bearer ", "");
        if (asked.is("GET", GRAPH + "/debug_token")) {
            return "app-id|app-secret".equals(bearer)
                    ? Said.ok("{'data':{'is_valid':true,'expires_at':0,'data_access_expires_at':"
                            + NOW.plus(Duration.ofDays(90)).getEpochSecond()
                            + ",'scopes':['pages_show_list','pages_manage_posts']}}")
                    : error(400, 100, 0, "(#100) You must provide an app access token");
        }
        return Set.of("access-1", "page-1").contains(bearer) ? graph(asked) : unauthorized();
    }

    private Said token(Map<String, String> query) {
        if (!"app-secret".equals(query.get("client_secret"))) {
            return error(400, 1, 0, "Error validating client secret.");
        }
        if ("fb_exchange_token".equals(query.get("grant_type"))) {
            String given = query.get("fb_exchange_token");
            String next = "short".equals(given) ? "access-1" : "access-1".equals(given) ? "access-2" : "";
            return next.isEmpty()
                    ? error(400, 190, 463, "Session has expired")
                    : Said.ok("{'access_token':'" + next + "','token_type':'bearer','expires_in':5184000}");
        }
        return "good-code".equals(query.get("code")) && CALLBACK.toString().equals(query.get("redirect_uri"))
                ? Said.ok("{'access_token':'short','token_type':'bearer','expires_in':5400}")
                : error(400, 100, 36008, "Error validating verification code.");
    }

    private Said graph(Asked asked) {
        Map<String, String> form = fields(asked);
        String path = asked.path().substring(GRAPH.length());
        return switch (asked.method() + " " + path.replace("/" + PAGE + "/", "/page/")) {
            case "GET /me/accounts" ->
                Said.ok("{'data':[{'id':'" + PAGE + "','name':'Atelier Nord','username':'ateliernord',"
                        + "'access_token':'page-1','tasks':['ANALYZE','CREATE_CONTENT']},"
                        + "{'id':'22','name':'Only looked at','access_token':'page-2','tasks':['ANALYZE']}]}");
            case "GET /me/businesses" -> Said.ok("{'data':[{'id':'biz'}]}");
            case "GET /biz/owned_pages" ->
                asked.query().containsKey("after")
                        ? Said.ok("{'data':[{'id':'33','name':'Of the business','access_token':'page-3'}]}")
                        : Said.ok("{'data':[{'id':'" + PAGE + "','name':'Twice','access_token':'page-x'}],"
                                + "'paging':{'cursors':{'after':'c'},'next':'https://next.example'}}");
            case "GET /biz/client_pages" ->
                Said.ok(
                        "{'data':[{'id':'44','name':'Of a client','access_token':'page-4'},{'id':'55','name':'No part'}]}");
            case "POST /page/photos" -> {
                photos.add(form);
                yield Said.ok("{'id':'" + photos.size() + "'}");
            }
            case "GET /" ->
                forgetful ? error(400, 100, 33, "Object with ID '1' does not exist") : Said.ok("{'1':{'id':'1'}}");
            case "POST /page/feed" -> {
                posts.add(form);
                yield Said.ok("{'id':'" + idsOut().getLast() + "'}");
            }
            case "GET /page/posts" -> list(Long.parseLong(asked.query().get("since")));
            case "POST /page/videos" -> video(form);
            case "POST /page/video_reels" -> clip(form, false);
            case "POST /page/video_stories" -> clip(form, true);
            case "POST /page/photo_stories" -> story(String.valueOf(form.get("photo_id")));
            case "GET /page/stories" -> listStories();
            default -> path.endsWith("/comments") ? comments(asked, form) : status(path.substring(1));
        };
    }

    private Said video(Map<String, String> form) {
        switch (String.valueOf(form.get("upload_phase"))) {
            case "start" -> {
                String id = "v" + (clips.size() + 1);
                clips.put(id, new Clip());
                return Said.ok("{'video_id':'" + id + "','upload_session_id':'session-" + id
                        + "','start_offset':'0','end_offset':'"
                        + Math.min(6000, Integer.parseInt(String.valueOf(form.get("file_size"))))
                        + "'}");
            }
            case "transfer" -> {
                Clip clip = clip(String.valueOf(form.get("upload_session_id")).substring("session-".length()));
                clip.received += String.valueOf(form.get("video_file_chunk")).length();
                long end = clip.received == 6000 ? 10_000 : clip.received;
                return Said.ok("{'start_offset':'" + clip.received + "','end_offset':'" + end + "'}");
            }
            default -> {
                return finished(String.valueOf(form.get("upload_session_id")).substring("session-".length()), form);
            }
        }
    }

    private Clip clip(String id) {
        return Objects.requireNonNull(clips.get(id));
    }

    private Said clip(Map<String, String> form, boolean story) {
        if ("start".equals(String.valueOf(form.get("upload_phase")))) {
            String id = "v" + (clips.size() + 1);
            clips.put(id, new Clip());
            return Said.ok("{'video_id':'" + id + "','upload_url':'" + server.address() + "/rupload/" + id + "'}");
        }
        return story
                ? story(String.valueOf(form.get("video_id")))
                : finished(String.valueOf(form.get("video_id")), form);
    }

    private Said finished(String id, Map<String, String> form) {
        clip(id).finished = true;
        clip(id).description = form.getOrDefault("description", "");
        return Said.ok("{'success':true}");
    }

    private Said status(String id) {
        Clip clip = clips.get(id);
        if (clip == null) {
            return error(400, 100, 33, "Unsupported get request");
        }
        boolean uploaded = clip.received > 0;
        boolean processed = clip.finished && clip.checksLeft-- <= 0;
        String processing = !clip.broken.isEmpty()
                ? "'error','errors':[{'message':'" + clip.broken + "'}]"
                : processed ? "'complete'" : clip.finished ? "'in_progress'" : "'not_started'";
        return Said.ok("{'id':'" + id + "','published':" + processed + ",'status':{'video_status':'"
                + (processed ? "ready" : uploaded ? "upload_complete" : "uploading")
                + "','uploading_phase':{'status':'" + (uploaded ? "complete" : "in_progress")
                + "'},'processing_phase':{'status':" + processing + "},'publishing_phase':{'status':'"
                + (processed ? "complete" : "not_started") + "'}}}");
    }

    private Said story(String mediaId) {
        String id = "story-" + (stories.size() + 1);
        stories.add(new String[] {id, mediaId});
        return Said.ok("{'success':true,'post_id':'" + id + "'}");
    }

    private Said listStories() {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        stories.forEach(story -> data.addObject().put("post_id", story[0]).put("media_id", story[1]));
        return new Said(200, answer.toString(), Map.of());
    }

    private Said comments(Asked asked, Map<String, String> form) {
        if (asked.method().equals("POST")) {
            comments.add(String.valueOf(form.get("message")));
            return Said.ok("{'id':'c" + comments.size() + "'}");
        }
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        comments.forEach(comment -> data.addObject().put("message", comment));
        return new Said(200, answer.toString(), Map.of());
    }

    private Said list(long since) {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        for (int i = posts.size() - 1; i >= 0 && since <= NOW.getEpochSecond(); i--) {
            ObjectNode post = data.addObject()
                    .put("id", idsOut().get(i))
                    .put("message", textsOut().get(i))
                    .put("created_time", "2026-11-21T10:00:00+0000");
            List<String> shown = shown(posts.get(i));
            ArrayNode attachments = post.putObject("attachments").putArray("data");
            if (shown.isEmpty()) {
                attachments.addObject().put("media_type", "link");
            } else if (shown.size() == 1) {
                photo(attachments.addObject(), shown.getFirst());
            } else {
                ArrayNode parts = attachments
                        .addObject()
                        .put("media_type", "album")
                        .putObject("subattachments")
                        .putArray("data");
                shown.forEach(id -> photo(parts.addObject(), id));
            }
        }
        return new Said(200, answer.toString(), Map.of());
    }

    private static void photo(ObjectNode node, String id) {
        node.put("media_type", "photo").putObject("target").put("id", id);
    }

    private static List<String> shown(Map<String, String> post) {
        return post.entrySet().stream()
                .filter(field -> field.getKey().startsWith("attached_media["))
                .map(field -> HttpCalls.JSON
                        .readTree(field.getValue())
                        .path("media_fbid")
                        .asString(""))
                .toList();
    }

    /** The fields of a form, or of a multipart body. */
    private static Map<String, String> fields(Asked asked) {
        if (!asked.header("Content-Type").startsWith("multipart/")) {
            return asked.form();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher part = PART.matcher(asked.text());
        int from = 0;
        while (part.find(from)) {
            fields.put(part.group(1), part.group(2));
            from = part.end() - 2;
        }
        return fields;
    }

    private static Said error(int status, int code, int subcode, String message) {
        return Said.status(
                status,
                "{'error':{'message':'" + message.replace("'", "’") + "','type':'OAuthException','code':" + code
                        + ",'error_subcode':" + subcode + ",'fbtrace_id':'A'}}");
    }
}
