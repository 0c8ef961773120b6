package com.webox.social.network.facebook;

import static com.webox.social.network.facebook.FacebookPlay.GRAPH;
import static com.webox.social.network.facebook.FacebookPlay.PAGE;
import static com.webox.social.network.facebook.FacebookPlay.error;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookNetworkTest extends NetworkContract {

    private static final String FEED = GRAPH + "/" + PAGE + "/feed";
    private static final String PHOTOS = GRAPH + "/" + PAGE + "/photos";
    private static final String VIDEOS = GRAPH + "/" + PAGE + "/videos";
    private static final String REELS = GRAPH + "/" + PAGE + "/video_reels";

    private final FacebookPlay facebook = new FacebookPlay(NOW, CALLBACK, () -> server.address());

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
                    : FacebookPlay.fields(asked).get("appsecret_proof");
            // HMAC-SHA256 of "access-1" under "app-secret".
            assertThat(proof).isEqualTo("2ef67abb516f41afbf2827e1e0702b8998ab565c2282ec4b4c9d623405a8e2d3");
        });
    }

    @Test
    void a_link_is_shown_with_its_preview_where_there_is_no_picture() {
        publish(post());
        assertThat(facebook.posts.getLast()).containsEntry("link", "https://example.com/launch");
        publish(post(picture("a")));
        assertThat(facebook.posts.getLast()).doesNotContainKey("link");
    }

    @Test
    void photos_go_up_unpublished_with_their_alternative_texts() {
        publish(post(picture("a"), picture("b")));
        assertThat(facebook.photos)
                .extracting(photo -> photo.get("published"), photo -> photo.get("alt_text_custom"))
                .containsExactly(tuple("false", "A picture of a"), tuple("false", "A picture of b"));
        assertThat(facebook.posts.getLast())
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
        assertThat(facebook.photos).hasSize(2);

        Publication changed = post(picture("a"), picture("c"));
        assertThat(publish(withHandle(changed))).isInstanceOf(Published.class);
        assertThat(facebook.photos).as("the author took another picture").hasSize(4);
    }

    @Test
    void an_upload_that_broke_off_goes_on_with_the_next_photo() {
        server.plays(asked -> asked.is("POST", PHOTOS) && facebook.photos.size() == 1 && !facebook.forgetful
                ? refusedOnce()
                : play(asked));
        Publication publication = post(picture("a"), picture("b"));
        assertThat(publish(publication)).isInstanceOf(Retry.class);
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(facebook.photos).hasSize(2);
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
        facebook.forgetful = true;
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(facebook.photos).hasSize(2);
        assertThat(facebook.posts.getLast()).containsEntry("attached_media[0]", "{\"media_fbid\":\"2\"}");
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
        assertThat(facebook.clip("v1").received).isEqualTo(10_000);
        assertThat(facebook.clip("v1").description).isEqualTo(TEXT);
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
        assertThat(facebook.clips).as("the bytes had arrived after all").hasSize(1);
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
        assertThat(facebook.clip("v1").finished).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"reel", "video"})
    void a_lost_answer_to_the_finish_is_read_back_by_the_id_and_nothing_is_doubled(String kind) {
        Publication publication = kind.equals("reel") ? reel() : post(video(3000));
        String path = kind.equals("reel") ? REELS : VIDEOS;
        boolean[] lose = {true};
        server.plays(asked -> {
            Said said = play(asked);
            boolean finish = asked.is("POST", path)
                    && "finish".equals(FacebookPlay.fields(asked).get("upload_phase"));
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
        assertThat(facebook.clips).hasSize(1);
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
        assertThat(facebook.clips.values())
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
        assertThat(facebook.clips.values()).filteredOn(clip -> clip.finished).hasSize(1);
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
        assertThat(facebook.clips).hasSize(1);
    }

    @Test
    void a_video_that_cannot_be_processed_is_refused() {
        Publication reel = reel();
        assertThat(network.publish(reel, ledger)).isInstanceOf(Pending.class);
        facebook.clip("v1").broken = "Video too short";
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
        assertThat(facebook.stories).hasSize(1);
        assertThat(network.readBack(withHandle(story), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("story-1"));
        assertThat(facebook.posts).as("nothing in the feed").isEmpty();
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
        assertThat(facebook.comments).containsExactly("The link: example.com");
        assertThat(network.followUp(publication, out.remoteId(), true)).isEmpty();
        assertThat(facebook.comments).as("it is there already").hasSize(1);
        assertThat(network.followUp(post(), out.remoteId(), false)).isEmpty();
        assertThat(facebook.comments).hasSize(1);
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
        assertThat(facebook.comments).hasSize(1);
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
        return FacebookPlay.unauthorized();
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
        return facebook.textsOut();
    }

    @Override
    protected List<String> idsOut() {
        return facebook.idsOut();
    }

    @Override
    protected int mediaOfLast() {
        return FacebookPlay.shown(facebook.posts.getLast()).size();
    }

    @Override
    protected Said play(Asked asked) {
        return facebook.play(asked);
    }
}
