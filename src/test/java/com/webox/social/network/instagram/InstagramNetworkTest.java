package com.webox.social.network.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkContract;
import com.webox.social.network.NetworkEndpoints;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class InstagramNetworkTest extends NetworkContract {

    private static final String ACCOUNT = "17841400000000001";

    /** What was asked for each container; ids are 1, 2, … */
    private final List<Map<String, String>> containers = new ArrayList<>();

    private final List<String> comments = new ArrayList<>();
    private final List<Integer> published = new ArrayList<>();
    private final Map<Integer, Integer> checks = new LinkedHashMap<>();
    private final Map<Integer, String> states = new LinkedHashMap<>();

    @Test
    void the_container_is_stored_before_it_is_used_and_waited_for() {
        Publication publication = post(picture("a"));
        assertThat(network.publish(publication, ledger)).isEqualTo(new Pending("1", Duration.ofMillis(500)));
        assertThat(ledger.handles).containsExactly("1");
        assertThat(ledger.sends).isZero();
        assertThat(network.publish(withHandle(publication), ledger)).isInstanceOf(Published.class);
        assertThat(containers).hasSize(1);
        assertThat(containers.getFirst())
                .containsEntry("image_url", "https://webox.example/media/a")
                .containsEntry("caption", TEXT)
                .containsEntry("alt_text", "A picture of a");
    }

    @Test
    void a_carousel_is_made_of_its_children_in_order() {
        publish(post(picture("a"), picture("b"), video(10)));
        assertThat(containers).hasSize(4);
        assertThat(containers.getFirst())
                .containsEntry("is_carousel_item", "true")
                .doesNotContainKey("caption");
        assertThat(containers.get(2)).containsEntry("media_type", "VIDEO");
        assertThat(containers.getLast())
                .containsEntry("media_type", "CAROUSEL")
                .containsEntry("children", "1,2,3")
                .containsEntry("caption", TEXT);
        assertThat(ledger.handles).containsExactly("children:1,2,3", "4");
    }

    @Test
    void a_picture_is_waited_for_within_the_call() {
        List<Duration> patience = List.of(Duration.ofMillis(1), Duration.ofMillis(1));
        network = InstagramNetwork.network(
                endpoints(server.address()),
                new RulesCatalogue(),
                new HttpCalls(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                patience);
        assertThat(network.publish(post(picture("a")), ledger)).isInstanceOf(Published.class);
        assertThat(server.asked("GET", "/1")).hasSize(2);
        assertThat(ledger.handles).as("stored before it is used all the same").containsExactly("1");
    }

    @Test
    void a_video_is_a_reel() {
        Publication publication = post(video(10));
        assertThat(network.publish(publication, ledger)).isEqualTo(new Pending("1", Duration.ofSeconds(10)));
        assertThat(containers.getFirst())
                .containsEntry("media_type", "REELS")
                .containsEntry("video_url", "https://webox.example/media/v");
    }

    @Test
    void a_container_that_was_published_is_not_published_again() {
        server.losesAnswerOf("POST", createPath());
        Publication publication = post(picture("a"));
        assertThat(publish(publication)).isInstanceOf(Unknown.class);
        server.behaves();
        assertThat(publish(withHandle(publication)))
                .isInstanceOfSatisfying(
                        Published.class, out -> assertThat(out.remoteId()).isEqualTo("9001"));
        assertThat(ledger.sends).isEqualTo(1);
        assertThat(published).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"POST,1", "POST,2", "POST,3", "GET,1", "GET,2", "GET,3", "GET,4"})
    void a_lost_answer_while_a_carousel_is_prepared_doubles_nothing(String method, int place) {
        Publication carousel = post(picture("a"), picture("b"));
        loseAnswerOf(
                place,
                asked -> method.equals("POST")
                        ? asked.is("POST", preparePath())
                        : asked.method().equals("GET") && asked.path().matches("/\\d"));
        assertThat(publish(carousel)).isInstanceOf(Retry.class);
        assertThat(ledger.sends).isZero();
        assertThat(publish(withHandle(carousel))).isInstanceOf(Published.class);
        assertThat(published).hasSize(1);
        assertThat(mediaOfLast()).isEqualTo(2);
    }

    @Test
    void an_expired_container_is_made_anew() {
        Publication publication = post(picture("a"));
        network.publish(publication, ledger);
        states.put(1, "EXPIRED");
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(ledger.handles).containsExactly("1", "2");
        ledger.handle = "404";
        assertThat(publish(withHandle(publication))).as("forgotten altogether").isInstanceOf(Published.class);
    }

    @Test
    void media_that_cannot_be_fetched_are_tried_again_and_bad_media_are_refused() {
        states.put(1, "ERROR: Media upload has failed with error code 2207052");
        assertThat(publish(post(picture("a"))))
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.kind()).isEqualTo(FailureKind.MEDIA_UNREACHABLE));
        states.put(2, "ERROR: Media upload has failed with error code 2207026");
        assertThat(publish(post(picture("a"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(FailureKind.MEDIA_REFUSED));
        assertThat(ledger.sends).isZero();
    }

    @Test
    void a_container_that_is_not_ready_after_all_is_waited_for() {
        server.refuses("POST", createPath(), error(400, 9007, 2207027, "Media ID is not available"));
        Publication publication = post(picture("a"));
        network.publish(publication, ledger);
        assertThat(network.publish(withHandle(publication), ledger))
                .isEqualTo(new Pending("1", Duration.ofMillis(500)));
    }

    @Test
    void a_passing_error_of_publishing_is_unknown() {
        server.refuses("POST", createPath(), error(400, 2, 0, "An unexpected error has occurred"));
        assertThat(publish(post(picture("a")))).isInstanceOf(Unknown.class);
    }

    @Test
    void a_restricted_account_and_a_used_up_day_are_told() {
        server.refuses("POST", createPath(), error(403, 25, 2207050, "restricted"));
        assertThat(publish(post(picture("a"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(FailureKind.ACCOUNT_RESTRICTED));
        ledger.handle = null;
        server.refuses("POST", createPath(), error(403, 9, 2207042, "limit"));
        assertThat(publish(post(picture("a")))).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.kind()).isEqualTo(FailureKind.QUOTA_EXHAUSTED);
            assertThat(retry.notBefore()).isAfter(NOW);
        });
    }

    @Test
    void tokens_travel_in_headers_only() {
        publish(post(picture("a")));
        assertThat(server.asked())
                .filteredOn(asked -> !asked.path().contains("access_token"))
                .allSatisfy(asked -> {
                    assertThat(asked.query()).doesNotContainKey("access_token");
                    assertThat(asked.header("Authorization")).isEqualTo("Bearer access-1");
                });
    }

    @Test
    void a_short_token_is_exchanged_for_one_of_sixty_days() {
        Tokens tokens = connect();
        assertThat(tokens.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(60)));
        assertThat(tokens.refresh()).isEqualTo(tokens.access());
        assertThat(tokens.scopes()).contains("instagram_business_content_publish");
        Tokens withFragment = network.consent().exchange("good-code#_", CALLBACK, null);
        assertThat(withFragment.access()).isEqualTo("access-1");
    }

    @Test
    void a_container_in_progress_is_absent_when_read_back() {
        Publication publication = post(picture("a"));
        network.publish(publication, ledger);
        assertThat(network.readBack(withHandle(publication), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @Test
    void a_story_has_no_words_and_is_told_by_its_container() {
        Publication story = post(picture("a")).withExtras(new Extras(Map.of("format", "story")));
        server.losesAnswerOf("POST", createPath());
        assertThat(publish(story)).isInstanceOf(Unknown.class);
        server.behaves();
        assertThat(containers.getFirst())
                .containsEntry("media_type", "STORIES")
                .containsEntry("image_url", "https://webox.example/media/a")
                .doesNotContainKey("caption");
        assertThat(network.readBack(withHandle(story), NOW, Set.of())).isEqualTo(new ReadBack.Found("1", null));
        assertThat(publish(withHandle(story))).isEqualTo(new Published("1", null));
        assertThat(published).hasSize(1);
        assertThat(network.readBack(story.withHandle(null), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @Test
    void a_story_that_was_not_published_is_not_mistaken_for_a_post_with_the_same_words() {
        publish(post(picture("a")));
        Publication story = post(video(10)).withExtras(new Extras(Map.of("format", "story")));
        assertThat(network.publish(story, ledger)).isInstanceOf(Pending.class);
        assertThat(containers.getLast()).containsEntry("video_url", "https://webox.example/media/v");
        states.put(2, "EXPIRED");
        assertThat(network.readBack(withHandle(story), NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
        Publication two = post(picture("a"), picture("b")).withExtras(story.extras());
        assertThat(network.publish(two, ledger)).isInstanceOf(Refused.class);
    }

    @Test
    void a_first_comment_follows_once_and_its_failure_is_told() {
        Publication publication = post(picture("a")).withExtras(new Extras(Map.of("first-comment", "#one #two")));
        Published out = (Published) publish(publication);
        server.refuses("POST", "/9001/comments", error(400, 10, 0, "No comments for this app"));
        assertThat(network.followUp(publication, out.remoteId(), false)).hasValue("10: No comments for this app");
        server.losesAnswerOf("POST", "/9001/comments");
        assertThat(network.followUp(publication, out.remoteId(), false)).isPresent();
        server.behaves();
        assertThat(network.followUp(publication, out.remoteId(), true)).isEmpty();
        assertThat(comments).containsExactly("#one #two");
    }

    @Test
    void what_the_account_may_still_publish_is_told() {
        assertThat(network.accounts().limits(ACCOUNT, "access-1").postsLeft()).isEqualTo(43);
    }

    @Override
    protected boolean wordsAlone() {
        return false;
    }

    @Override
    protected SocialNetwork client(NetworkEndpoints endpoints, HttpCalls http, Clock clock) {
        return InstagramNetwork.network(endpoints, new RulesCatalogue(), http, clock, List.of());
    }

    @Override
    protected String createPath() {
        return "/" + ACCOUNT + "/media_publish";
    }

    @Override
    protected String preparePath() {
        return "/" + ACCOUNT + "/media";
    }

    @Override
    protected String listPath() {
        return "/" + ACCOUNT + "/media";
    }

    @Override
    protected String accountId() {
        return ACCOUNT;
    }

    @Override
    protected Said tooMany(Instant reset) {
        return error(400, 4, 0, "Application request limit reached")
                .with(
                        "X-Business-Use-Case-Usage",
                        "{\"1\":[{\"call_count\":100,\"estimated_time_to_regain_access\":"
                                + Duration.between(NOW, reset).toMinutes() + "}]}");
    }

    @Override
    protected Said unauthorized() {
        return error(401, 190, 463, "Error validating access token: Session has expired");
    }

    @Override
    protected Map<Said, FailureKind> refusals() {
        Map<Said, FailureKind> refusals = new LinkedHashMap<>();
        refusals.put(error(400, 10, 0, "Application does not have permission"), FailureKind.PERMISSION_MISSING);
        refusals.put(error(400, 100, 2207010, "The caption was too long"), FailureKind.TEXT_REFUSED);
        refusals.put(error(400, 36003, 2207009, "The aspect ratio is not supported"), FailureKind.MEDIA_REFUSED);
        refusals.put(error(403, 4, 2207051, "We restrict certain activity"), FailureKind.ACCOUNT_RESTRICTED);
        refusals.put(error(400, 100, 0, "Invalid parameter"), FailureKind.OTHER);
        return refusals;
    }

    @Override
    protected List<String> textsOut() {
        return published.stream()
                .map(id -> String.valueOf(containers.get(id - 1).get("caption")))
                .toList();
    }

    @Override
    protected List<String> idsOut() {
        return IntStream.range(0, published.size())
                .mapToObj(i -> String.valueOf(9001 + i))
                .toList();
    }

    @Override
    protected int mediaOfLast() {
        return String.valueOf(containers.get(published.getLast() - 1).get("children"))
                .split(",")
                .length;
    }

    @Override
    protected Said play(Asked asked) {
        switch (asked.method() + " " + asked.path()) {
            case "POST /token" -> {
                return "good-code".equals(asked.form().get("code"))
                        ? Said.ok(
                                "{'access_token':'short','user_id':1,'permissions':'instagram_business_basic,instagram_business_content_publish'}")
                        : Said.status(
                                400,
                                "{'error_type':'OAuthException','code':400,'error_message':'Invalid authorization code'}");
            }
            case "GET /access_token" -> {
                boolean good = "short".equals(asked.query().get("access_token"))
                        && "app-secret".equals(asked.query().get("client_secret"));
                return good
                        ? Said.ok("{'access_token':'access-1','token_type':'bearer','expires_in':5184000}")
                        : unauthorized();
            }
            case "GET /refresh_access_token" -> {
                return "access-1".equals(asked.query().get("access_token"))
                        ? Said.ok("{'access_token':'access-2','token_type':'bearer','expires_in':5184000}")
                        : unauthorized();
            }
            default -> {
                return asked.header("Authorization").equals("Bearer access-1") ? graph(asked) : unauthorized();
            }
        }
    }

    private Said graph(Asked asked) {
        if (asked.is("GET", "/me")) {
            return Said.ok("{'user_id':'" + ACCOUNT
                    + "','username':'atelier','name':'Atelier Nord','account_type':'BUSINESS'}");
        }
        if (asked.is("POST", preparePath())) {
            containers.add(asked.form());
            return Said.ok("{'id':'" + containers.size() + "'}");
        }
        if (asked.is("POST", createPath())) {
            published.add(Integer.parseInt(asked.form().get("creation_id")));
            return Said.ok("{'id':'" + idsOut().getLast() + "'}");
        }
        if (asked.is("GET", listPath())) {
            return list();
        }
        if (asked.is("GET", "/" + ACCOUNT + "/content_publishing_limit")) {
            return Said.ok("{'data':[{'config':{'quota_total':50,'quota_duration':86400},'quota_usage':7}]}");
        }
        if (asked.is("POST", "/9001/comments")) {
            comments.add(asked.form().get("message"));
            return Said.ok("{'id':'c1'}");
        }
        if (asked.is("GET", "/9001/comments")) {
            return Said.ok("{'data':[{'id':'c1','text':'" + String.join(" ", comments) + "'}]}");
        }
        int id = Integer.parseInt(asked.path().substring(1));
        if ("permalink".equals(asked.query().get("fields"))) {
            return Said.ok("{'permalink':'https://www.instagram.com/p/" + id + "/','id':'" + id + "'}");
        }
        return id <= containers.size() ? Said.ok(status(id)) : error(400, 100, 33, "Unsupported get request");
    }

    private String status(int id) {
        String told = states.get(id);
        if (published.contains(id)) {
            told = "PUBLISHED";
        } else if (told == null) {
            told = checks.merge(id, 1, Integer::sum) < 2 ? "IN_PROGRESS" : "FINISHED";
        }
        return "{'status_code':'" + told.replaceAll(":.*", "") + "','status':'" + told + "','id':'" + id + "'}";
    }

    private Said list() {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        for (int i = published.size() - 1; i >= 0; i--) {
            data.addObject()
                    .put("id", idsOut().get(i))
                    .put("caption", textsOut().get(i))
                    .put("permalink", "https://www.instagram.com/p/" + i + "/")
                    .put("timestamp", "2026-11-21T10:00:00+0000");
        }
        return new Said(200, answer.toString(), Map.of());
    }

    private static Said error(int status, int code, int subcode, String message) {
        return Said.status(
                status,
                "{'error':{'message':'" + message + "','type':'OAuthException','code':" + code + ",'error_subcode':"
                        + subcode + ",'is_transient':false,'fbtrace_id':'A'}}");
    }
}
