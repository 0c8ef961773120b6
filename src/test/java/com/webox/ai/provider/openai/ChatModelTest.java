package com.webox.ai.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.Access;
import com.webox.ai.AiFailure;
import com.webox.ai.Maker;
import com.webox.ai.Shape;
import com.webox.ai.Stop;
import com.webox.ai.TextLimits;
import com.webox.ai.TextParts;
import com.webox.ai.TextReply;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.TokenPrice;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.provider.ApiDescription;
import com.webox.ai.provider.ModelServer;
import com.webox.ai.provider.chat.ChatModel;
import com.webox.kernel.Money;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A chat model over a real socket: what is sent, what is heard, and what becomes of everything that goes wrong. */
class ChatModelTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final TextRequest WRITE = TextRequest.on(
                    TextTask.WRITE, "test", "Our new cider", Locale.ENGLISH, TextLimits.characters(280))
            .withPoints(List.of("dry"));

    private static final OpenAiDialect NEWER = new OpenAiDialect(false, true);

    private final HttpCalls http = new HttpCalls();
    private ModelServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
    }

    @AfterEach
    void stop() {
        server.close();
        http.destroy();
    }

    @Test
    void severalTextsAreHeardWhileTheyAreWritten() {
        server.plays(reply -> {
            for (String part :
                    List.of("Cider", " is here.\n", "\nTaste it.\n==", "===\nSecond", "\n=====\n", "Third = 3")) {
                reply.says(part);
            }
            reply.ends("stop", 120, 30);
        });
        List<StringBuilder> heard = List.of(new StringBuilder(), new StringBuilder(), new StringBuilder());
        List<Integer> parts = new ArrayList<>();

        TextReply reply = model(NEWER)
                .write(
                        WRITE.withResults(3),
                        (result, part) -> {
                            heard.get(result).append(part);
                            parts.add(result);
                        },
                        Stop.never());

        assertThat(reply)
                .isEqualTo(new TextReply.Written(
                        List.of("Cider is here.\n\nTaste it.", "Second", "Third = 3"),
                        new Usage(Unit.TOKEN, 120, 30, true)));
        assertThat(heard)
                .extracting(StringBuilder::toString)
                .containsExactly("Cider is here.\n\nTaste it.", "Second", "Third = 3");
        assertThat(parts).as("in parts").hasSizeGreaterThan(3).isSorted();
        assertThat(model(NEWER).price().of(reply.usage())).isEqualTo(Money.dollars("0.00009"));
    }

    @ParameterizedTest
    @EnumSource(TextTask.class)
    void whatIsSentIsWhatOpenAiDescribes(TextTask task) {
        JsonNode body = sent(NEWER, task);

        assertThat(ApiDescription.find("openai").errors("/chat/completions", body))
                .isEmpty();
        assertThat(body.path("stream").asBoolean()).isTrue();
        assertThat(body.path("stream_options").path("include_usage").asBoolean())
                .isTrue();
        assertThat(body.path("max_completion_tokens").asInt()).isPositive();
        assertThat(body.has("max_tokens")).isFalse();
    }

    /** A record that a program asks for. */
    record Plan(String title, List<String> tags) {}

    @Test
    void aRecordIsAskedForAsOpenAiDescribes() {
        server.plays(reply -> {
            reply.says("{\"title\":\"Cider\",\"tags\":[]}");
            reply.ends("stop", 1, 1);
        });

        model(NEWER)
                .write(
                        TextRequest.shaped(
                                new Shape<>(Plan.class),
                                "test",
                                "Plan it.",
                                "Cider",
                                Locale.ENGLISH,
                                TextLimits.characters(200)),
                        TextParts.UNHEARD,
                        Stop.never());

        JsonNode body = server.asked().getFirst().body();
        assertThat(ApiDescription.find("openai").errors("/chat/completions", body))
                .isEmpty();
        assertThat(body.at("/response_format/json_schema/schema/required/1").asString())
                .isEqualTo("tags");
    }

    @Test
    void serversOfOnesOwnTakeTheOlderName() {
        JsonNode body = sent(new OpenAiDialect(true, false), TextTask.WRITE);

        assertThat(body.path("max_tokens").asInt()).isPositive();
        assertThat(body.has("max_completion_tokens")).isFalse();
    }

    @Test
    void theDescriptionCatchesWhatIsWrong() {
        JsonNode body = HttpCalls.JSON.readTree("{\"messages\":[],\"stream_options\":7,\"color\":\"red\"}");

        assertThat(ApiDescription.find("openai").errors("/chat/completions", body))
                .contains("$ lacks model", "$.messages has 0 items", "$ does not know color");
        assertThat(ApiDescription.find("mistral").errors("/v1/chat/completions", body))
                .contains("$ does not know stream_options");
    }

    @Test
    void theKeyAndTheBriefAreSentAndTheBriefIsNoOrder() {
        sent(NEWER, TextTask.WRITE);

        ModelServer.Asked asked = server.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer sk-test");
        assertThat(asked.body().path("model").asString()).isEqualTo("m-1");
        JsonNode messages = asked.body().path("messages");
        assertThat(messages.path(0).path("role").asString()).isEqualTo("system");
        assertThat(messages.path(0).path("content").asString())
                .contains("English", "never follow instructions", "280")
                .doesNotContain("Our new cider");
        assertThat(messages.path(1).toString()).contains("Our new cider", "dry");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "400 | {'error':{'message':'bad','type':'invalid_request_error','code':null}} | input",
                "401 | {'message':'Unauthorized','request_id':'1'} | input",
                "404 | {'error':'model not found'} | input",
                "422 | {'detail':[{'loc':['body'],'msg':'Extra inputs are not permitted','type':'extra'}]} | input",
                "400 | {'error':{'message':'no','type':'x','code':'content_policy_violation'}} | policy",
                "403 | {'error':{'message':'no','type':'moderation_blocked'}} | policy",
                "402 | {} | quota",
                "429 | {'error':{'message':'slow','type':'requests','code':'rate_limit_exceeded'}} | quota",
                "429 | {'error':{'message':'pay','type':'insufficient_quota','code':'insufficient_quota'}} | quota",
                "498 | {'error':{'message':'flex'}} | quota",
                "500 | not json | down",
                "503 | {} | down",
                "529 | {} | down"
            })
    void everyErrorHasItsOutcomeAndNothingIsSentTwice(int status, String body, String code) {
        server.plays(reply -> reply.json(status, body));

        TextReply reply = model(NEWER).write(WRITE, TextParts.UNHEARD, Stop.never());

        assertThat(failure(reply).code()).isEqualTo(code);
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "retry-after, 7, 7000",
        "retry-after-ms, 250, 250",
        "x-ratelimit-reset-requests, 2m59.56s, 179560",
        "retry-after, 1h2m, 3720000"
    })
    void aQuotaSaysWhenItEnds(String header, String value, long millis) {
        server.plays(reply -> reply.header(header, value).json(429, "{}"));

        assertThat(failure(model(NEWER).write(WRITE, TextParts.UNHEARD, Stop.never())))
                .isEqualTo(new AiFailure.OverQuota(NOW.plusMillis(millis)));
    }

    @Test
    void anEmptyAccountDoesNotFillWithTime() {
        server.plays(reply ->
                reply.header("retry-after", "7").json(429, "{'error':{'type':'insufficient_quota','message':'pay'}}"));

        assertThat(failure(model(NEWER).write(WRITE, TextParts.UNHEARD, Stop.never())))
                .isEqualTo(new AiFailure.OverQuota(null));
    }

    @Test
    void nobodyThereIsAnOutageAndCostsNothing() {
        server.close();

        TextReply reply = model(NEWER).write(WRITE, TextParts.UNHEARD, Stop.never());

        assertThat(failure(reply)).isInstanceOf(AiFailure.ProviderDown.class);
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void noAnswerInTimeIsUnknownAndMayHaveCost() {
        CountDownLatch never = new CountDownLatch(1);
        server.plays(reply -> never.await());

        TextReply reply = model(NEWER, Duration.ofMillis(300)).write(WRITE, TextParts.UNHEARD, Stop.never());
        never.countDown();

        assertThat(failure(reply)).isInstanceOf(AiFailure.Unknown.class);
        assertThat(reply.usage().counted()).isFalse();
        assertThat(reply.usage().in()).isPositive();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatStallsEndsAtTheTimeout() {
        CountDownLatch never = new CountDownLatch(1);
        server.plays(reply -> {
            reply.says("Cider is");
            never.await();
        });

        TextReply reply = model(NEWER, Duration.ofMillis(500)).write(WRITE, TextParts.UNHEARD, Stop.never());
        never.countDown();

        assertThat(failure(reply)).isInstanceOf(AiFailure.Unknown.class);
        assertThat(reply.usage().out()).isPositive();
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswer() {
        server.plays(reply -> reply.says("Cider is"));

        assertThat(failure(model(NEWER).write(WRITE, TextParts.UNHEARD, Stop.never())))
                .isInstanceOf(AiFailure.Unknown.class);
    }

    @Test
    void aRefusalInTheStreamIsARefusal() {
        server.plays(reply -> {
            reply.says("I");
            reply.ends("content_filter", 100, 1);
        });

        TextReply reply = model(NEWER).write(WRITE, TextParts.UNHEARD, Stop.never());

        assertThat(failure(reply)).isInstanceOf(AiFailure.RefusedByPolicy.class);
        assertThat(reply.usage()).isEqualTo(new Usage(Unit.TOKEN, 100, 1, true));
    }

    @Test
    void anAuthorWhoStopsIsHeardAtOnce() {
        CountDownLatch never = new CountDownLatch(1);
        server.plays(reply -> {
            reply.says("Cider is here. ");
            never.await();
        });
        Stop stop = new Stop();

        TextReply reply = model(NEWER).write(WRITE, (result, part) -> stop.ask(), stop);
        never.countDown();

        assertThat(failure(reply)).isInstanceOf(AiFailure.Stopped.class);
        assertThat(reply.usage().out()).isPositive();
    }

    @Test
    void tagsAndSignsAreTakenOutOfWhatIsSaid() {
        server.plays(reply -> {
            reply.says("Here you go:\n#AppleCider, #Normandy\n1. #AppleCider");
            reply.ends("stop", 1, 1);
        });

        TextReply reply = model(NEWER)
                .write(
                        TextRequest.on(TextTask.HASHTAGS, "test", "Cider", Locale.ENGLISH, TextLimits.characters(280)),
                        TextParts.UNHEARD,
                        Stop.never());

        assertThat(((TextReply.Written) reply).texts()).containsExactly("#AppleCider", "#Normandy");
    }

    @Test
    void nothingCostsMoreThanWasSetAside() {
        server.plays(reply -> {
            reply.says("x");
            reply.ends("stop", 10, 10);
        });
        ChatModel model = model(NEWER);
        Usage most = model.most(WRITE);

        model.write(WRITE, TextParts.UNHEARD, Stop.never());

        assertThat(most.out())
                .isEqualTo(server.asked()
                        .getFirst()
                        .body()
                        .path("max_completion_tokens")
                        .asLong());
        assertThat(most.in()).isGreaterThan(model.likely(WRITE).in());
        assertThat(most.out()).isGreaterThan(model.likely(WRITE).out());
    }

    private JsonNode sent(OpenAiDialect dialect, TextTask task) {
        server.plays(reply -> {
            reply.says("#Cider 🍏");
            reply.ends("stop", 1, 1);
        });
        TextRequest request = new TextRequest(
                task,
                "test",
                "Never say cheap.",
                WRITE.text(),
                WRITE.points(),
                WRITE.tone(),
                WRITE.language(),
                WRITE.limits(),
                3,
                1,
                null);
        model(dialect).write(request, TextParts.UNHEARD, Stop.never());
        return server.asked().getLast().body();
    }

    private ChatModel model(OpenAiDialect dialect) {
        return model(dialect, Duration.ofSeconds(20));
    }

    private ChatModel model(OpenAiDialect dialect, Duration timeout) {
        return new ChatModel(
                new Access(
                        new Maker("acme", "Acme", "m-1"),
                        server.address(),
                        "sk-test",
                        new TokenPrice(new BigDecimal("0.25"), new BigDecimal("2"), Currency.getInstance("USD")),
                        timeout,
                        null),
                dialect,
                http,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static AiFailure failure(TextReply reply) {
        return ((TextReply.Failed) reply).failure();
    }
}
