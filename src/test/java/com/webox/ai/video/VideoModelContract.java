package com.webox.ai.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.webox.ai.AiFailure;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every provider of videos must hold, over a real socket: each way an order and a question can end. */
public abstract class VideoModelContract {

    protected static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    protected static final VideoRequest WORDS = new VideoRequest("A lantern in the orchard", null, VideoShape.WIDE, 1);
    protected static final VideoRequest PICTURE = new VideoRequest(
            "The lantern swings", URI.create("https://media.example.com/lantern.jpg"), VideoShape.TALL, 2);

    protected final HttpCalls http = new HttpCalls();
    protected final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    protected StudioServer server;

    /** How a provider says things. */
    protected abstract VideoModel model(VideoDoor door);

    protected abstract String orderPath(VideoRequest request);

    protected abstract String lookPath(String handle);

    /** The body of a taken order. */
    protected abstract String taken(String handle);

    protected abstract String queued();

    protected abstract String making();

    protected abstract String ready(URI address);

    protected abstract String refusedWhileMaking();

    protected abstract String brokenWhileMaking();

    /** The body of an error that says so. */
    protected abstract String error(String said);

    @BeforeEach
    void start() throws IOException {
        server = new StudioServer();
    }

    @AfterEach
    void stop() {
        server.close();
        http.destroy();
    }

    protected VideoModel model() {
        return model(Duration.ofSeconds(10));
    }

    private VideoModel model(Duration timeout) {
        return model(new VideoDoor(server.address(), "key-1", null, timeout));
    }

    @Test
    void anOrderIsTakenUnderAHandleAndMadeInItsTime() {
        server.plays("POST " + orderPath(WORDS), reply -> reply.json(201, taken("order-1")));
        URI film = server.address().resolve("/films/1.mp4");

        assertThat(model().order(WORDS, () -> {})).isEqualTo(new VideoReply.Accepted("order-1"));
        answersLooks(queued());
        assertThat(model().look("order-1")).isEqualTo(new VideoReply.Queued());
        answersLooks(making());
        assertThat(model().look("order-1")).isInstanceOf(VideoReply.Making.class);
        answersLooks(ready(film));
        assertThat(model().look("order-1"))
                .isInstanceOfSatisfying(
                        VideoReply.Ready.class,
                        ready -> assertThat(ready.address()).isEqualTo(film));

        assertThat(server.asked("POST"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.headers()).containsEntry("authorization", "Bearer key-1"));
        assertThat(server.asked("GET"))
                .hasSize(3)
                .allSatisfy(asked -> assertThat(asked.path()).isEqualTo(lookPath("order-1")));
    }

    @ParameterizedTest
    @CsvSource({
        "400, Input rejected by content moderation, policy",
        "400, bad duration, input",
        "401, Invalid API key is provided, input",
        "402, Insufficient credits, quota",
        "403, Forbidden, input",
        "404, no such model, input",
        "422, bad image, input",
        "429, Too many requests, quota",
        "500, oops, unknown",
        "502, Bad gateway, unknown",
        "503, Overloaded, down",
        "504, Gateway timeout, unknown"
    })
    void everyErrorOfAnOrderHasItsMeaningAndNothingIsSentTwice(int status, String said, String code) {
        server.plays("POST " + orderPath(WORDS), reply -> reply.json(status, error(said)));

        VideoReply.Ordered reply = model().order(WORDS, () -> {});

        assertThat(failure(reply).code()).isEqualTo(code);
        assertThat(((VideoReply.Failed) reply).paid()).isFalse();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aQuotaSaysWhenItEnds() {
        server.plays("POST", reply -> reply.header("Retry-After", "90").json(429, error("slow down")));
        assertThat(failure(model().order(WORDS, () -> {}))).isEqualTo(new AiFailure.OverQuota(NOW.plusSeconds(90)));

        server.plays(
                "POST",
                reply -> reply.header("Retry-After", "Sat, 21 Nov 2026 13:00:00 GMT")
                        .json(429, error("slow down")));
        assertThat(failure(model().order(WORDS, () -> {}))).isEqualTo(new AiFailure.OverQuota(NOW.plusSeconds(3_600)));
    }

    @Test
    void anEmptyAccountDoesNotFillWithTime() {
        server.plays("POST", reply -> reply.header("Retry-After", "90").json(402, error("Insufficient credits")));

        assertThat(failure(model().order(WORDS, () -> {}))).isEqualTo(new AiFailure.OverQuota(null));
    }

    @Test
    void nobodyThereIsAnOutageAndCertainlyNoOrder() {
        server.close();

        assertThat(failure(model().order(WORDS, () -> {}))).isInstanceOf(AiFailure.ProviderDown.class);
        assertThat(model().look("order-1"))
                .isInstanceOfSatisfying(
                        VideoReply.NoAnswer.class,
                        none -> assertThat(none.why()).isInstanceOf(AiFailure.ProviderDown.class));
    }

    @Test
    void anOrderWithoutAnAnswerIsUnknownAndSentOnce() {
        CountDownLatch never = new CountDownLatch(1);
        server.plays("POST", reply -> never.await());

        VideoReply.Ordered reply = model(Duration.ofMillis(300)).order(WORDS, () -> {});
        never.countDown();

        assertThat(failure(reply)).isInstanceOf(AiFailure.Unknown.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffOrNamesNothingIsUnknown() {
        server.plays("POST", reply -> reply.half(taken("order-1").getBytes()));
        assertThat(failure(model().order(WORDS, () -> {}))).isInstanceOf(AiFailure.Unknown.class);

        for (String strange : new String[] {"{}", "not json", taken("../../secrets"), taken("")}) {
            server.plays("POST", reply -> reply.json(200, strange));
            assertThat(failure(model().order(WORDS, () -> {}))).as(strange).isInstanceOf(AiFailure.Unknown.class);
        }
    }

    @Test
    void theLastCheckKeepsAnOrderBack() {
        server.plays("POST", reply -> reply.json(201, taken("order-1")));

        assertThatIllegalStateException()
                .isThrownBy(() -> model().order(WORDS, () -> {
                    throw new IllegalStateException("the lease is over");
                }));

        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aRefusalWhileItIsMadeIsARefusal() {
        answersLooks(refusedWhileMaking());
        assertThat(failure(model().look("order-1"))).isInstanceOf(AiFailure.RefusedByPolicy.class);

        answersLooks(brokenWhileMaking());
        assertThat(failure(model().look("order-1"))).isInstanceOf(AiFailure.ProviderDown.class);
    }

    @Test
    void aQuestionThatIsNotAnsweredWellChangesNothing() {
        for (int status : new int[] {401, 408, 429, 500, 502, 503}) {
            server.plays("GET", reply -> reply.json(status, error("no")));
            assertThat(model().look("order-1")).as("%s", status).isInstanceOf(VideoReply.NoAnswer.class);
        }
        for (String strange : new String[] {"{}", "not json", ready(URI.create("nowhere"))}) {
            answersLooks(strange);
            assertThat(model().look("order-1")).as(strange).isInstanceOf(VideoReply.NoAnswer.class);
        }
        server.plays("GET", reply -> reply.header("Retry-After", "30").json(429, error("slow down")));
        assertThat(model().look("order-1"))
                .isEqualTo(new VideoReply.NoAnswer(new AiFailure.OverQuota(NOW.plusSeconds(30))));
    }

    @Test
    void anOrderThatTheProviderForgotMayHaveBeenPaid() {
        server.plays("GET", reply -> reply.json(404, error("not found")));

        assertThat(model().look("order-1")).isInstanceOfSatisfying(VideoReply.Failed.class, failed -> {
            assertThat(failed.failure()).isInstanceOf(AiFailure.Unknown.class);
            assertThat(failed.paid()).isTrue();
        });
    }

    @Test
    void anOrderIsTakenBack() {
        server.plays("DELETE", reply -> reply.bytes(204, new byte[0]));

        model().cancel("order-1");

        assertThat(server.asked("DELETE"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).isEqualTo(lookPath("order-1")));
    }

    private void answersLooks(String body) {
        server.plays("GET", reply -> reply.json(200, body));
    }

    private static AiFailure failure(VideoReply reply) {
        assertThat(reply).isInstanceOf(VideoReply.Failed.class);
        return ((VideoReply.Failed) reply).failure();
    }
}
