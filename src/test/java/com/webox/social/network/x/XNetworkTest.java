package com.webox.social.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.ConsentPage;
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
import com.webox.social.network.WebLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class XNetworkTest extends NetworkContract {

    private static final String ACCOUNT = "12345";

    private final List<JsonNode> posts = new ArrayList<>();
    private final AtomicInteger media = new AtomicInteger(900);
    private final AtomicInteger checks = new AtomicInteger();
    private String refreshToken = "refresh-1";
    private boolean videoFails;

    @Test
    void the_code_challenge_is_the_hash_of_the_verifier() {
        ConsentPage consent = network.consent().page(CALLBACK, "s");
        assertThat(consent.verifier()).hasSizeBetween(43, 128).matches("[A-Za-z0-9_-]+");
        assertThat(consent.address().getQuery())
                .contains(
                        "code_challenge_method=S256",
                        "code_challenge="
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(hash(String.valueOf(consent.verifier()))))
                .contains("scope=tweet.read tweet.write users.read media.write offline.access");
        assertThat(network.consent().page(CALLBACK, "s").verifier()).isNotEqualTo(consent.verifier());
    }

    @Test
    void the_refresh_token_rotates() {
        Tokens first = connect();
        Tokens second = network.consent().refresh(first);
        assertThat(first.refresh()).isEqualTo("refresh-1");
        assertThat(second.refresh()).isEqualTo("refresh-2");
        assertThat(second.expiresAt()).isEqualTo(NOW.plusSeconds(7200));
    }

    @Test
    void alternative_texts_are_told() {
        publish(post(picture("a"), picture("b")));
        assertThat(server.asked("POST", "/2/media/metadata"))
                .extracting(asked -> asked.json().at("/metadata/alt_text/text").asString())
                .containsExactly("A picture of a", "A picture of b");
    }

    @Test
    void a_video_goes_up_in_parts_and_is_waited_for() {
        int bytes = 9 * 1024 * 1024;
        Publication publication = post(video(bytes));
        assertThat(network.publish(publication, ledger)).isEqualTo(new Pending("901", Duration.ofSeconds(3)));
        assertThat(ledger.sends).isZero();
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(server.asked("POST", "/2/media/upload/901/append"))
                .hasSize(3)
                .allSatisfy(asked ->
                        assertThat(asked.header("Content-Length")).isEqualTo(String.valueOf(asked.body().length)));
        assertThat(server.asked("POST", "/2/media/upload/901/append").stream()
                        .mapToLong(asked ->
                                asked.text().chars().filter(c -> c == 'v').count())
                        .sum())
                .isBetween((long) bytes, bytes + 20L);
        assertThat(server.asked("POST", "/2/media/upload/initialize"))
                .as("uploaded once")
                .hasSize(1);
        assertThat(posts).hasSize(1);
    }

    @Test
    void a_video_that_cannot_be_processed_is_refused() {
        videoFails = true;
        assertThat(publish(post(video(100)))).isEqualTo(new Refused(FailureKind.MEDIA_REFUSED, "unsupported codec"));
        assertThat(posts).isEmpty();
    }

    @Test
    void a_used_up_day_waits_for_its_end() {
        server.refuses(
                "POST",
                "/2/tweets",
                Said.status(429, "{'title':'Too Many Requests'}")
                        .with("x-user-limit-24hour-remaining", "0")
                        .with("x-user-limit-24hour-reset", String.valueOf(NOW.getEpochSecond() + 7000)));
        assertThat(publish(post()))
                .isEqualTo(new Retry(FailureKind.QUOTA_EXHAUSTED, "Too Many Requests", NOW.plusSeconds(7000)));
    }

    @Test
    void links_and_media_tell_twins_apart() {
        publish(post(picture("a")));
        Publication elsewhere = new Publication(
                "p-2",
                ACCOUNT,
                "access-1",
                TEXT.replace("example.com/launch", "example.com/other"),
                post(picture("a")).media(),
                null);
        assertThat(network.readBack(elsewhere, NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
        Publication bare = new Publication("p-3", ACCOUNT, "access-1", TEXT, List.of(), null);
        assertThat(network.readBack(bare, NOW, Set.of())).isInstanceOf(ReadBack.Absent.class);
    }

    @Test
    void an_error_under_a_status_of_success_is_a_refusal() {
        server.refuses(
                "POST", "/2/tweets", Said.ok("{'errors':[{'title':'Forbidden','detail':'Duplicate content.'}]}"));
        assertThat(publish(post())).isEqualTo(new Refused(FailureKind.DUPLICATE, "Duplicate content."));
    }

    @Test
    void requests_are_as_the_interface_description_says() {
        XDescription description = XDescription.find();
        publish(post(picture("a"), picture("b")));
        publish(post(video(100)));
        publish(post());
        int checked = 0;
        for (Asked asked : server.asked()) {
            if (asked.header("Content-Type").startsWith("application/json")) {
                assertThat(description.errors(asked.path(), asked.json()))
                        .as(asked.path())
                        .isEmpty();
                checked++;
            }
        }
        assertThat(checked).as("creates, alternative texts, video").isEqualTo(6);
        assertThat(description.errors("/2/tweets", HttpCalls.JSON.readTree("{\"text\":\"a\",\"wrong\":1}")))
                .as("the check itself notices what is wrong")
                .isNotEmpty();
    }

    @Test
    void a_thread_is_a_chain_of_replies_each_stored_before_the_next() {
        Publication thread = thread("Second & more", "Third https://example.com/3");
        assertThat(publish(thread))
                .isInstanceOfSatisfying(
                        Published.class, out -> assertThat(out.remoteId()).isEqualTo("1000"));
        assertThat(textsOut()).containsExactly(TEXT, "Second & more", "Third https://example.com/3");
        assertThat(posts)
                .extracting(post -> post.at("/reply/in_reply_to_tweet_id").asString(""))
                .containsExactly("", "1000", "1001");
        assertThat(ledger.handles)
                .containsExactly("thread:", "thread:1000", "thread:1000,1001", "thread:1000,1001,1002");
        assertThat(ledger.sends).isEqualTo(3);
        assertThat(network.readBack(withHandle(thread), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Found.class,
                        found -> assertThat(found.remoteId()).isEqualTo("1000"));
        XDescription description = XDescription.find();
        assertThat(server.asked("POST", "/2/tweets"))
                .allSatisfy(asked -> assertThat(description.errors(asked.path(), asked.json()))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1,true", "2,true", "3,true", "1,false", "2,false", "3,false"})
    void whichever_answer_is_lost_nothing_is_doubled_and_nothing_missing(int place, boolean acted) {
        Publication thread = thread("Second", "Third");
        server.plays(asked -> {
            if (!asked.is("POST", "/2/tweets") || posts.size() != place - 1) {
                return play(asked);
            }
            Said said = acted ? play(asked) : Said.status(201, "");
            server.plays(this::play);
            return said.status() == 201 ? Said.status(503, "upstream") : said;
        });
        assertThat(publish(thread)).isInstanceOf(Unknown.class);
        assertThat(posts).hasSize(acted ? place : place - 1);

        ReadBack answer = network.readBack(withHandle(thread), NOW, Set.of());
        boolean whole = acted && place == 3;
        assertThat(answer).isInstanceOf(whole ? ReadBack.Found.class : ReadBack.Absent.class);
        assertThat(publish(withHandle(thread)))
                .isInstanceOfSatisfying(
                        Published.class, out -> assertThat(out.remoteId()).isEqualTo("1000"));
        assertThat(textsOut()).containsExactly(TEXT, "Second", "Third");
        assertThat(posts)
                .extracting(post -> post.at("/reply/in_reply_to_tweet_id").asString(""))
                .containsExactly("", "1000", "1001");
    }

    @ParameterizedTest
    @CsvSource({"initialize,1", "append,1", "append,2", "finalize,1", "STATUS,1"})
    void a_lost_answer_while_a_video_goes_up_doubles_nothing(String step, int place) {
        Publication publication = post(video(5 * 1024 * 1024));
        loseAnswerOf(
                place,
                asked -> step.equals("STATUS")
                        ? asked.is("GET", "/2/media/upload")
                        : asked.path().endsWith("/" + step));
        assertThat(publish(publication)).isInstanceOf(Retry.class);
        assertThat(ledger.sends).isZero();
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(posts).hasSize(1);
    }

    @Test
    void a_limit_in_the_middle_of_a_thread_is_waited_for() {
        Publication thread = thread("Second", "Third");
        server.plays(asked ->
                asked.is("POST", "/2/tweets") && posts.size() == 1 ? tooMany(NOW.plusSeconds(60)) : play(asked));
        assertThat(publish(thread)).isInstanceOf(Retry.class);
        server.plays(this::play);
        assertThat(publish(withHandle(thread))).isInstanceOf(Published.class);
        assertThat(textsOut()).containsExactly(TEXT, "Second", "Third");
    }

    @Test
    void a_refusal_in_the_middle_says_that_the_rest_is_out_and_a_new_try_takes_it_up() {
        Publication thread = thread("Second", "Third");
        server.plays(asked -> asked.is("POST", "/2/tweets") && posts.size() == 2
                ? problem(400, "Your Tweet text is too long.")
                : play(asked));
        assertThat(publish(thread)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(FailureKind.TEXT_REFUSED);
            assertThat(refused.detail()).contains("post 3 of 3");
        });
        server.plays(this::play);
        assertThat(publish(thread("Second", "Short")))
                .as("a person's new try begins without a handle")
                .isInstanceOf(Published.class);
        assertThat(textsOut()).containsExactly(TEXT, "Second", "Short");
    }

    @Test
    void a_whole_thread_with_the_same_words_is_another_ones() {
        publish(thread("Second"));
        assertThat(publish(thread("Second"))).isInstanceOf(Published.class);
        assertThat(textsOut()).containsExactly(TEXT, "Second", TEXT, "Second");
    }

    private Publication thread(String... parts) {
        return post().withExtras(new Extras(Map.of("thread", Extras.ofParts(List.of(parts)))));
    }

    @Override
    protected SocialNetwork client(NetworkEndpoints endpoints, HttpCalls http, Clock clock) {
        return new XNetwork().x(endpoints, new RulesCatalogue(), http, clock);
    }

    @Override
    protected String createPath() {
        return "/2/tweets";
    }

    @Override
    protected String preparePath() {
        return "/2/media/upload";
    }

    @Override
    protected String listPath() {
        return "/2/users/" + ACCOUNT + "/tweets";
    }

    @Override
    protected String accountId() {
        return ACCOUNT;
    }

    @Override
    protected Said tooMany(Instant reset) {
        return Said.status(429, "{'title':'Too Many Requests','detail':'Too Many Requests','status':429}")
                .with("x-rate-limit-limit", "100")
                .with("x-rate-limit-remaining", "0")
                .with("x-rate-limit-reset", String.valueOf(reset.getEpochSecond()));
    }

    @Override
    protected Said unauthorized() {
        return Said.status(401, "{'title':'Unauthorized','type':'about:blank','status':401,'detail':'Unauthorized'}");
    }

    @Override
    protected Map<Said, FailureKind> refusals() {
        Map<Said, FailureKind> refusals = new LinkedHashMap<>();
        refusals.put(
                problem(403, "You are not allowed to create a Tweet with duplicate content."), FailureKind.DUPLICATE);
        refusals.put(problem(403, "You are not permitted to perform this action."), FailureKind.PERMISSION_MISSING);
        refusals.put(problem(403, "Your account is suspended."), FailureKind.ACCOUNT_RESTRICTED);
        refusals.put(problem(400, "Your Tweet text is too long."), FailureKind.TEXT_REFUSED);
        refusals.put(problem(400, "Your media IDs are invalid."), FailureKind.MEDIA_REFUSED);
        refusals.put(problem(402, "Your enrolled account does not have any credits."), FailureKind.PLAN_EXHAUSTED);
        refusals.put(
                Said.status(
                        429,
                        "{'type':'https://api.x.com/2/problems/usage-capped','title':'UsageCapExceeded','detail':'Usage cap exceeded: Monthly product cap'}"),
                FailureKind.PLAN_EXHAUSTED);
        refusals.put(problem(400, "One or more parameters to your request was invalid."), FailureKind.OTHER);
        return refusals;
    }

    @Override
    protected List<String> textsOut() {
        return posts.stream().map(post -> post.path("text").asString("")).toList();
    }

    @Override
    protected List<String> idsOut() {
        return java.util.stream.IntStream.range(0, posts.size())
                .mapToObj(i -> String.valueOf(1000 + i))
                .toList();
    }

    @Override
    protected int mediaOfLast() {
        return posts.getLast().at("/media/media_ids").size();
    }

    @Override
    protected Said play(Asked asked) {
        if (asked.is("POST", "/token")) {
            return token(asked);
        }
        if (!asked.header("Authorization").equals("Bearer access-1")) {
            return unauthorized();
        }
        return switch (asked.method() + " " + asked.path()) {
            case "GET /2/users/me" -> Said.ok("{'data':{'id':'12345','name':'Atelier Nord','username':'atelier'}}");
            case "POST /2/media/upload" -> picture(asked);
            case "POST /2/media/metadata" -> Said.ok("{'data':{}}");
            case "POST /2/media/upload/initialize" -> Said.ok("{'data':{'id':'" + media.incrementAndGet() + "'}}");
            case "GET /2/media/upload" -> status(String.valueOf(asked.query().get("media_id")));
            case "POST /2/tweets" -> create(asked);
            case "GET /2/users/12345/tweets" -> timeline(asked);
            default ->
                asked.path().endsWith("/finalize") || asked.path().endsWith("/append")
                        ? Said.ok("{'data':{'id':'" + media.get()
                                + "','processing_info':{'state':'pending','check_after_secs':3}}}")
                        : Said.status(404, "{}");
        };
    }

    private Said token(Asked asked) {
        String basic = Base64.getEncoder().encodeToString("app-id:app-secret".getBytes(StandardCharsets.UTF_8));
        if (!asked.header("Authorization").equals("Basic " + basic)) {
            return Said.status(401, "{'error':'invalid_client'}");
        }
        Map<String, String> form = asked.form();
        if ("authorization_code".equals(form.get("grant_type"))) {
            boolean good = "good-code".equals(form.get("code"))
                    && form.get("code_verifier") != null
                    && CALLBACK.equals(URI.create(form.get("redirect_uri")));
            return good
                    ? tokens("access-1")
                    : Said.status(
                            400,
                            "{'error':'invalid_request','error_description':'Value passed for the authorization code was invalid.'}");
        }
        if (!refreshToken.equals(form.get("refresh_token"))) {
            return Said.status(
                    400, "{'error':'invalid_request','error_description':'Value passed for the token was invalid.'}");
        }
        refreshToken = "refresh-2";
        return tokens("access-2");
    }

    private Said tokens(String access) {
        return Said.ok("{'token_type':'bearer','expires_in':7200,'access_token':'" + access
                + "','scope':'tweet.read tweet.write','refresh_token':'" + refreshToken + "'}");
    }

    private Said picture(Asked asked) {
        String body = asked.text();
        boolean good = asked.header("Content-Type").startsWith("multipart/form-data; boundary=")
                && asked.header("Content-Length").equals(String.valueOf(asked.body().length))
                && body.contains("name=\"media_category\"\r\n\r\ntweet_image\r\n")
                && body.contains("Content-Type: image/jpeg\r\n\r\npicture ");
        return good ? Said.ok("{'data':{'id':'" + media.incrementAndGet() + "'}}") : Said.status(400, "{}");
    }

    private Said status(String id) {
        if (videoFails) {
            return Said.ok("{'data':{'id':'" + id
                    + "','processing_info':{'state':'failed','error':{'message':'unsupported codec'}}}}");
        }
        String state = checks.incrementAndGet() < 2 ? "in_progress" : "succeeded";
        return Said.ok("{'data':{'id':'" + id + "','processing_info':{'state':'" + state + "','check_after_secs':1}}}");
    }

    private Said create(Asked asked) {
        posts.add(asked.json());
        return Said.status(201, "{'data':{'id':'" + (999 + posts.size()) + "','text':'x'}}");
    }

    /** As X gives a text back: links shortened, one added for media, signs of HTML escaped. */
    private Said timeline(Asked asked) {
        ObjectNode answer = HttpCalls.JSON.createObjectNode();
        ArrayNode data = answer.putArray("data");
        boolean meant = !Instant.parse(asked.query().get("start_time")).isAfter(NOW);
        for (int i = posts.size() - 1; meant && i >= 0; i--) {
            String text = posts.get(i).path("text").asString("");
            ObjectNode post = data.addObject().put("id", idsOut().get(i)).put("created_at", NOW.toString());
            String parent = posts.get(i).at("/reply/in_reply_to_tweet_id").asString("");
            if (!parent.isEmpty()) {
                post.putArray("referenced_tweets")
                        .addObject()
                        .put("type", "replied_to")
                        .put("id", parent);
            }
            ArrayNode urls = post.putObject("entities").putArray("urls");
            StringBuilder shown = new StringBuilder();
            int from = 0;
            for (WebLinks.Link link : WebLinks.find(text)) {
                shown.append(text, from, link.start()).append("https://t.co/Ab12");
                urls.addObject().put("expanded_url", text.substring(link.start(), link.end()));
                from = link.end();
            }
            shown.append(text.substring(from));
            JsonNode ids = posts.get(i).at("/media/media_ids");
            if (!ids.isEmpty()) {
                shown.append(" https://t.co/Pic9");
                urls.addObject()
                        .put("expanded_url", "https://x.com/atelier/status/" + idsOut().get(i) + "/photo/1")
                        .put("media_key", "3_1");
                ArrayNode keys = post.putObject("attachments").putArray("media_keys");
                ids.forEach(id -> keys.add("3_" + id.asString()));
            }
            post.put("text", HtmlUtils.htmlEscape(shown.toString()));
        }
        answer.putObject("meta").put("result_count", data.size());
        return new Said(200, answer.toString(), Map.of());
    }

    private static Said problem(int status, String detail) {
        return Said.status(
                status, "{'title':'Refused','type':'about:blank','status':" + status + ",'detail':'" + detail + "'}");
    }
}
