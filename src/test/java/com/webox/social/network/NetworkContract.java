package com.webox.social.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webox.platform.config.Installation;
import com.webox.platform.http.HttpCalls;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.StandIn.Asked;
import com.webox.social.network.StandIn.Said;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What the publisher relies on, the same for every network. A vendor's test adds the stand-in that plays it. */
public abstract class NetworkContract {

    protected static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    protected static final URI CALLBACK = URI.create("https://webox.example/connect/back");
    protected static final String TEXT =
            "Launch day! 🚀 50% off <everything> & more – #webox https://example.com/launch.";

    protected StandIn server;
    protected SocialNetwork network;
    protected final Ledger ledger = new Ledger();

    /** The vendor's client, speaking to {@code endpoints}. */
    protected abstract SocialNetwork client(NetworkEndpoints endpoints, HttpCalls http, Clock clock);

    /** Answers as the vendor does. The code is {@code good-code}, the access token {@code access-1}. */
    protected abstract Said play(Asked asked);

    /** Path of the request that creates a post. */
    protected abstract String createPath();

    /** Path of the first request that prepares media. */
    protected abstract String preparePath();

    /** Path of the request that lists the account's posts. */
    protected abstract String listPath();

    protected abstract String accountId();

    /** The vendor's words for "too many requests", with the time after which it may be tried again. */
    protected abstract Said tooMany(Instant reset);

    protected abstract Said unauthorized();

    /** A refusal and what it means. */
    protected abstract Map<Said, FailureKind> refusals();

    /** What is on the account, the latest last: the text as the author wrote it. */
    protected abstract List<String> textsOut();

    protected abstract List<String> idsOut();

    /** How many media the last post shows. */
    protected abstract int mediaOfLast();

    /** Whether the network takes posts without media. */
    protected boolean wordsAlone() {
        return true;
    }

    /** How the request that creates a post is sent; a network that waits for a file's last byte takes a PUT. */
    protected String createMethod() {
        return "POST";
    }

    /** How the account's posts are asked for. */
    protected String listMethod() {
        return "GET";
    }

    /** How the consent page calls the app's id. */
    protected String clientParameter() {
        return "client_id";
    }

    /** A file that the network takes. */
    protected Attachment sample(String name) {
        return picture(name);
    }

    /** As many files as one post shows. */
    protected Attachment[] several() {
        return new Attachment[] {sample("a"), sample("b"), sample("c")};
    }

    /** What every post must say to the network beyond text and media. */
    protected Extras extras() {
        return Extras.NONE;
    }

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
        server.plays(this::play);
        network = client(endpoints(server.address()), new HttpCalls(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void consent_names_the_app_the_way_back_and_the_state() {
        ConsentPage consent = network.consent().page(CALLBACK, "state-1");
        assertThat(consent.address().toString()).startsWith(server.address() + "/authorize?");
        assertThat(consent.address().getQuery())
                .contains(
                        clientParameter() + "=app-id",
                        "redirect_uri=" + CALLBACK,
                        "state=state-1",
                        "response_type=code",
                        "scope=")
                .doesNotContain("app-secret");
        assertThat(network.app().configured()).isTrue();
    }

    @Test
    void a_code_is_exchanged_for_tokens_that_end() {
        Tokens tokens = connect();
        assertThat(tokens.access()).isEqualTo("access-1");
        assertThat(tokens.expiresAt()).isAfter(NOW);
        assertThat(tokens.scopes()).isNotEmpty();
        assertThat(tokens.toString()).doesNotContain("access-1");
    }

    @Test
    void a_wrong_code_is_a_failure() {
        ConsentPage consent = network.consent().page(CALLBACK, "state-1");
        assertThatThrownBy(() -> network.consent().exchange("bad-code", CALLBACK, consent.verifier()))
                .isInstanceOf(NetworkFailure.class);
    }

    @Test
    void tokens_are_renewed() {
        Tokens fresh = network.consent().refresh(connect());
        assertThat(fresh.access()).isEqualTo("access-2");
        assertThat(fresh.expiresAt()).isAfter(NOW);
        assertThat(fresh.scopes()).isNotEmpty();
    }

    @Test
    void dead_tokens_ask_for_a_new_consent() {
        Tokens dead = new Tokens("dead", "dead", NOW, null, Set.of());
        assertThatThrownBy(() -> network.consent().refresh(dead))
                .isInstanceOfSatisfying(
                        NetworkFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FailureKind.TOKEN_INVALID));
    }

    @Test
    void accounts_are_named() {
        List<RemoteAccount> accounts = network.accounts().of(connect());
        assertThat(accounts).first().satisfies(account -> {
            assertThat(account.id()).isEqualTo(accountId());
            assertThat(account.name()).isEqualTo("Atelier Nord");
        });
    }

    @Test
    void a_post_goes_out_with_its_text() {
        PublishOutcome outcome = publish(wordsAlone() ? post() : post(sample("a")));
        assertThat(outcome).isInstanceOfSatisfying(Published.class, published -> {
            assertThat(idsOut()).containsExactly(published.remoteId());
            assertThat(published.link()).isNotNull();
        });
        assertThat(textsOut()).containsExactly(TEXT);
        assertThat(server.asked(createMethod(), createPath())).hasSize(1);
    }

    @Test
    void a_post_goes_out_with_its_pictures() {
        assertThat(publish(post(several()))).isInstanceOf(Published.class);
        assertThat(textsOut()).containsExactly(TEXT);
        assertThat(mediaOfLast()).isEqualTo(several().length);
    }

    @Test
    void the_ledger_is_told_right_before_the_one_request_that_creates() {
        publish(post(sample("a")));
        assertThat(ledger.sends).isEqualTo(1);
        Asked next = server.asked().get(ledger.askedBefore);
        assertThat(next.is(createMethod(), createPath())).as(next.path()).isTrue();
    }

    @Test
    void a_lost_claim_stops_before_anything_is_sent() {
        ledger.lost = true;
        assertThatThrownBy(() -> publish(post(sample("a")))).isInstanceOf(Checkpoint.LostClaim.class);
        assertThat(server.asked(createMethod(), createPath())).isEmpty();
        assertThat(textsOut()).isEmpty();
    }

    @Test
    void refusals_say_why() {
        refusals().forEach((said, kind) -> {
            server.refuses(createMethod(), createPath(), said);
            assertThat(publish(post(sample("a")))).isInstanceOfSatisfying(Refused.class, refused -> {
                assertThat(refused.kind()).as(said.body()).isEqualTo(kind);
                assertThat(refused.detail()).isNotBlank();
            });
        });
        assertThat(textsOut()).isEmpty();
    }

    @Test
    void an_ended_token_is_refused_as_such() {
        server.refuses(createMethod(), createPath(), unauthorized());
        assertThat(publish(post(sample("a"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(FailureKind.TOKEN_INVALID));
    }

    @Test
    void too_many_requests_wait_as_told() {
        Instant reset = NOW.plusSeconds(900);
        server.refuses(createMethod(), createPath(), tooMany(reset));
        assertThat(publish(post(sample("a")))).isInstanceOfSatisfying(Retry.class, retry -> {
            assertThat(retry.kind()).isEqualTo(FailureKind.RATE_LIMITED);
            assertThat(retry.notBefore()).isEqualTo(reset);
        });
        assertThat(server.asked(createMethod(), createPath())).hasSize(1);
    }

    @Test
    void a_server_error_on_creating_is_unknown_and_not_repeated() {
        server.refuses(createMethod(), createPath(), Said.status(503, "upstream connect error"));
        assertThat(publish(post(sample("a")))).isInstanceOf(Unknown.class);
        assertThat(server.asked(createMethod(), createPath())).hasSize(1);
    }

    @Test
    void a_lost_answer_is_unknown_and_read_back_finds_the_post() {
        server.losesAnswerOf(createMethod(), createPath());
        Publication publication = post(sample("a"));
        assertThat(publish(publication)).isInstanceOf(Unknown.class);
        assertThat(server.asked(createMethod(), createPath())).hasSize(1);
        server.behaves();

        ReadBack found = network.readBack(withHandle(publication), NOW.minusSeconds(5), Set.of());
        assertThat(found).isInstanceOfSatisfying(ReadBack.Found.class, it -> {
            assertThat(idsOut()).containsExactly(it.remoteId());
            assertThat(it.link()).isNotNull();
        });
    }

    @Test
    void a_broken_connection_is_unknown_and_read_back_does_not_find_it() {
        server.breaksOff(createMethod(), createPath());
        Publication publication = post(sample("a"));
        assertThat(publish(publication)).isInstanceOf(Unknown.class);
        server.behaves();
        assertThat(network.readBack(withHandle(publication), NOW.minusSeconds(5), Set.of()))
                .isInstanceOf(ReadBack.Absent.class);
        assertThat(publish(withHandle(publication))).isInstanceOf(Published.class);
        assertThat(textsOut()).containsExactly(TEXT);
    }

    @Test
    void read_back_does_not_take_another_post_for_this_one() {
        publish(post(sample("a")));
        Publication other =
                new Publication("p-2", accountId(), "access-1", "Other words", List.of(), null).withExtras(extras());
        assertThat(network.readBack(other, NOW.minusSeconds(5), Set.of())).isInstanceOf(ReadBack.Absent.class);
        Publication twin =
                new Publication("p-3", accountId(), "access-1", TEXT, List.of(sample("a")), null).withExtras(extras());
        assertThat(network.readBack(twin, NOW.minusSeconds(5), Set.copyOf(idsOut())))
                .as("the same words, but known as another publication")
                .isInstanceOf(ReadBack.Absent.class);
        assertThat(network.readBack(twin, NOW.plusSeconds(3600), Set.of()))
                .as("older than meant")
                .isInstanceOf(ReadBack.Absent.class);
    }

    @Test
    void read_back_says_when_it_cannot_look() {
        server.refuses(listMethod(), listPath(), Said.status(500, "{}"));
        assertThat(network.readBack(post(), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Unreadable.class,
                        unreadable -> assertThat(unreadable.kind()).isEqualTo(FailureKind.NETWORK_DOWN));
        server.refuses(listMethod(), listPath(), unauthorized());
        assertThat(network.readBack(post(), NOW, Set.of()))
                .isInstanceOfSatisfying(
                        ReadBack.Unreadable.class,
                        unreadable -> assertThat(unreadable.kind()).isEqualTo(FailureKind.TOKEN_INVALID));
    }

    @Test
    void trouble_before_creating_is_tried_again() {
        for (int round = 0; round < 2; round++) {
            if (round == 0) {
                server.refuses("POST", preparePath(), Said.status(502, "bad gateway"));
            } else {
                server.losesAnswerOf("POST", preparePath());
            }
            assertThat(publish(post(sample("a"))))
                    .isInstanceOfSatisfying(
                            Retry.class, retry -> assertThat(retry.kind()).isEqualTo(FailureKind.NETWORK_DOWN));
        }
        assertThat(ledger.sends).isZero();
        assertThat(server.asked(createMethod(), createPath())).isEmpty();
    }

    @Test
    void a_network_that_cannot_be_reached_is_tried_again() {
        server.close();
        assertThat(publish(wordsAlone() ? post() : post(sample("a"))))
                .isInstanceOfSatisfying(
                        Retry.class, retry -> assertThat(retry.kind()).isEqualTo(FailureKind.NETWORK_DOWN));
        assertThatThrownBy(() -> network.accounts().of(new Tokens("access-1", null, null, null, Set.of())))
                .isInstanceOfSatisfying(
                        NetworkFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FailureKind.NETWORK_DOWN));
    }

    /** The answer to the {@code place}th request that is meant is lost, though the request was acted upon. */
    protected void loseAnswerOf(int place, Predicate<Asked> meant) {
        AtomicInteger seen = new AtomicInteger();
        server.plays(asked -> {
            Said said = play(asked);
            return meant.test(asked) && seen.incrementAndGet() == place ? Said.status(504, "gateway time-out") : said;
        });
    }

    /** Publishes as the publisher does: goes on with the handle while the network prepares. */
    protected PublishOutcome publish(Publication publication) {
        Publication next = publication;
        for (int i = 0; i < 10; i++) {
            PublishOutcome outcome = network.publish(next, ledger);
            if (!(outcome instanceof Pending pending)) {
                return outcome;
            }
            assertThat(pending.pause()).isPositive();
            assertThat(pending.handle()).as("stored before it is used").isEqualTo(ledger.handle);
            next = withHandle(publication);
        }
        throw new AssertionError("still pending");
    }

    protected Publication withHandle(Publication publication) {
        return publication.withHandle(ledger.handle);
    }

    protected Publication post(Attachment... media) {
        return new Publication("p-1", accountId(), "access-1", TEXT, Arrays.asList(media), null).withExtras(extras());
    }

    protected static Attachment picture(String name) {
        byte[] bytes = ("picture " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Attachment(
                name + ".jpg",
                "image/jpeg",
                bytes.length,
                1080,
                1080,
                "A picture of " + name,
                URI.create("https://webox.example/media/" + name),
                () -> new ByteArrayInputStream(bytes));
    }

    protected static Attachment video(int bytes) {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) 'v');
        return new Attachment(
                "v.mp4",
                "video/mp4",
                bytes,
                1280,
                720,
                "",
                URI.create("https://webox.example/media/v"),
                () -> new ByteArrayInputStream(content));
    }

    /** What a consent page is told of a verifier. */
    protected static byte[] hash(String verifier) {
        return new ProofKey(verifier).hash();
    }

    protected Tokens connect() {
        ConsentPage consent = network.consent().page(CALLBACK, "state-1");
        return network.consent().exchange("good-code", CALLBACK, consent.verifier());
    }

    protected static NetworkEndpoints endpoints(String address) {
        NetworkSettings settings = new NetworkSettings(
                URI.create(address + "/authorize"),
                URI.create(address + "/token"),
                URI.create(address),
                "app-id",
                "app-secret",
                address + "/wall#{id}",
                null,
                List.of());
        return new NetworkEndpoints(
                new ConfiguredNetworks(
                        Stream.of("facebook", "instagram", "linkedin", "linkedin-pages", "tiktok", "x", "youtube")
                                .collect(Collectors.toMap(key -> key, key -> settings))),
                new Installation(Path.of("."), URI.create("https://webox.example")),
                new MockEnvironment());
    }

    /** The ledger of one publication. */
    protected final class Ledger implements Checkpoint {
        public @Nullable String handle;
        public int sends;
        public int askedBefore;
        public boolean lost;
        public final List<String> handles = new ArrayList<>();

        @Override
        public void handle(String made) {
            handle = made;
            handles.add(made);
        }

        @Override
        public void aboutToSend() {
            if (lost) {
                throw new LostClaim("another node has it");
            }
            sends++;
            askedBefore = server.asked().size();
        }
    }
}
