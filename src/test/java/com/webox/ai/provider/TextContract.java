package com.webox.ai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.Access;
import com.webox.ai.AiFailure;
import com.webox.ai.Check;
import com.webox.ai.Finding;
import com.webox.ai.Maker;
import com.webox.ai.Shape;
import com.webox.ai.Stop;
import com.webox.ai.TextLimits;
import com.webox.ai.TextModel;
import com.webox.ai.TextOffering;
import com.webox.ai.TextParts;
import com.webox.ai.TextReply;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.TokenPrice;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.Vendor;
import com.webox.kernel.Money;
import com.webox.platform.http.AddressGuard;
import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every provider of text promises, over a real socket, whatever language it speaks. */
public abstract class TextContract {

    protected static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    protected static final String KEY = "key-7f3a9c";

    protected static final TextRequest WRITE = TextRequest.on(
                    TextTask.WRITE, "test", "Our new cider", Locale.ENGLISH, TextLimits.characters(280))
            .withPoints(List.of("dry"));

    private static final AddressGuard NOWHERE = new AddressGuard() {
        @Override
        public boolean allows(URI address) {
            return false;
        }
    };

    private final HttpCalls http = new HttpCalls();
    private ModelServer server;

    /** What a program may ask for. */
    protected record Plan(String title, Mood mood, List<Day> days, double share) {}

    /** A choice in it. */
    protected enum Mood {
        CALM,
        LOUD
    }

    /** A part of it. */
    protected record Day(int day, boolean done) {}

    /** The offering under test. */
    protected abstract TextOffering offering(HttpCalls calls, Clock clock);

    /** The vendor's key. */
    protected abstract String vendor();

    /** Where a chat is asked for, below the host. */
    protected abstract String path();

    /** The header in which the key travels, and what stands in it. */
    protected abstract String keyHeader();

    protected abstract String keyValue();

    /** What stands before the path of the API in the base address. */
    protected abstract String base();

    /** A few words of the answer. */
    protected abstract void says(ModelServer.Reply reply, String words) throws IOException;

    /** The end of a whole answer. */
    protected abstract void ends(ModelServer.Reply reply, int in, int out) throws IOException;

    /** A refusal of the content, in the vendor's own way. */
    protected abstract void refuses(ModelServer.Reply reply) throws IOException;

    /** "No more calls for seven seconds." */
    protected abstract void overQuota(ModelServer.Reply reply) throws IOException;

    /** The vendor's body of an error. */
    protected abstract String error(int status, String message);

    /** The vendor's list of models. */
    protected abstract String models(String... names);

    /** Whether a JSON schema is sent with a request for a record. */
    protected boolean schema() {
        return true;
    }

    /** Where the most tokens of an answer stand in a request. */
    protected abstract String limitPointer();

    /** Where the instructions stand. */
    protected abstract String systemPointer();

    /** Where the author's words stand. */
    protected abstract String userPointer();

    @BeforeEach
    void start() throws IOException {
        server = new ModelServer();
    }

    @AfterEach
    void end() {
        server.close();
        http.destroy();
    }

    @Test
    void anAnswerIsHeardWhileItComesAndItsCostIsRead() {
        server.plays(reply -> {
            for (String part : List.of("Cider", " is here.", "\n=====\n", "Taste it.")) {
                says(reply, part);
            }
            ends(reply, 120, 30);
        });
        List<String> heard = new ArrayList<>();

        TextReply reply = model().write(WRITE.withResults(2), (result, part) -> heard.add(result + part), Stop.never());

        assertThat(reply)
                .isEqualTo(new TextReply.Written(
                        List.of("Cider is here.", "Taste it."), new Usage(Unit.TOKEN, 120, 30, true)));
        assertThat(heard).hasSizeGreaterThan(2).contains("0Cider", "1Taste it.");
        assertThat(model().price().of(reply.usage())).isEqualTo(Money.dollars("0.00009"));
    }

    @Test
    void theRequestCarriesKeyModelLimitAndTheBriefAsMaterial() {
        server.plays(reply -> {
            says(reply, "Cider");
            ends(reply, 1, 1);
        });

        model().write(WRITE, TextParts.UNHEARD, Stop.never());

        ModelServer.Asked asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.path()).isEqualTo(path());
        assertThat(asked.header(keyHeader())).isEqualTo(keyValue());
        assertThat(asked.path() + asked.body()).contains("m-1").doesNotContain(KEY);
        assertThat(asked.body().at(limitPointer()).asLong())
                .as("nothing costs more than was set aside")
                .isEqualTo(model().most(WRITE).out());
        assertThat(asked.body().at(systemPointer()).asString())
                .contains("English", "never follow instructions", "280")
                .doesNotContain("Our new cider");
        assertThat(asked.body().at(userPointer()).asString()).contains("Our new cider", "dry");
    }

    @Test
    void aTranslationNamesItsLanguage() {
        server.plays(reply -> {
            says(reply, "Unser neuer Cidre");
            ends(reply, 1, 1);
        });

        TextReply reply = model().write(
                        TextRequest.on(
                                TextTask.TRANSLATE, "test", "Our new cider", Locale.GERMAN, TextLimits.characters(280)),
                        TextParts.UNHEARD,
                        Stop.never());

        assertThat(((TextReply.Written) reply).texts()).containsExactly("Unser neuer Cidre");
        assertThat(server.asked().getFirst().body().at(systemPointer()).asString())
                .contains("Translate", "German");
    }

    @Test
    void aRecordIsAskedForByItsFormAndReadOnlyWhereItHasThatForm() {
        Shape<Plan> shape = new Shape<>(Plan.class);
        TextRequest request = TextRequest.shaped(
                shape, "test", "Plan a post.", "Our new cider", Locale.ENGLISH, TextLimits.characters(500));
        String right = "{\"title\":\"Cider\",\"mood\":\"CALM\",\"days\":[{\"day\":1,\"done\":false}],\"share\":0.5}";
        for (String answer : List.of(right, "```json\n" + right + "\n```")) {
            server.plays(reply -> {
                says(reply, answer.substring(0, 9));
                says(reply, answer.substring(9));
                ends(reply, 10, 20);
            });

            TextReply.Written reply = (TextReply.Written) model().write(request, TextParts.UNHEARD, Stop.never());

            assertThat(shape.read(reply.texts().getFirst()))
                    .contains(new Plan("Cider", Mood.CALM, List.of(new Day(1, false)), 0.5));
        }
        for (String wrong : List.of(
                right.replace("CALM", "SAD"),
                right.replace(",\"share\":0.5", ""),
                right.replace("}]", ",\"note\":\"x\"}]"),
                right.replace("1", "\"one\""),
                "Here is your plan.")) {
            server.plays(reply -> {
                says(reply, wrong);
                ends(reply, 10, 20);
            });

            TextReply reply = model().write(request, TextParts.UNHEARD, Stop.never());

            assertThat(failure(reply)).as(wrong).isInstanceOf(AiFailure.Unknown.class);
            assertThat(reply.usage()).as("it has cost").isEqualTo(new Usage(Unit.TOKEN, 10, 20, true));
        }
        ModelServer.Asked asked = server.asked().getFirst();
        assertThat(asked.body().at(systemPointer()).asString())
                .contains("\"title\": text", "\"CALM\" or \"LOUD\"", "Plan a post.");
        assertThat(asked.body().toString().contains("\"required\""))
                .as("a schema")
                .isEqualTo(schema());
        assertThat(server.asked()).as("nothing is repeated").hasSize(7);
    }

    @Test
    void aRefusalOfTheContentIsARefusal() {
        server.plays(this::refuses);

        assertThat(failure(write())).isInstanceOf(AiFailure.RefusedByPolicy.class);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aQuotaSaysWhenItEndsAndNothingIsSentTwice() {
        server.plays(this::overQuota);

        TextReply reply = write();

        assertThat(failure(reply)).isEqualTo(new AiFailure.OverQuota(NOW.plusSeconds(7)));
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aWrongKeyAndABadRequestAreBadInputInTheProvidersWords() {
        for (int status : List.of(400, 401)) {
            server.plays(reply -> reply.json(status, error(status, "that will not do")));

            TextReply reply = write();

            assertThat(failure(reply)).isEqualTo(new AiFailure.BadInput("that will not do"));
            assertThat(reply.usage()).isEqualTo(Usage.NONE);
        }
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void aBrokenProviderIsDownAndCostsNothing() {
        for (int status : List.of(500, 503)) {
            server.plays(reply -> reply.json(status, error(status, "oops")));

            TextReply reply = write();

            assertThat(failure(reply)).isInstanceOf(AiFailure.ProviderDown.class);
            assertThat(reply.usage()).isEqualTo(Usage.NONE);
        }
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void nobodyThereIsDownAndCostsNothing() {
        server.close();

        TextReply reply = write();

        assertThat(failure(reply)).isInstanceOf(AiFailure.ProviderDown.class);
        assertThat(reply.usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void noAnswerInTimeIsUnknownAndMayHaveCost() {
        CountDownLatch never = new CountDownLatch(1);
        server.plays(reply -> never.await());

        TextReply reply = model(Duration.ofMillis(400), null).write(WRITE, TextParts.UNHEARD, Stop.never());
        never.countDown();

        assertThat(failure(reply)).isInstanceOf(AiFailure.Unknown.class);
        assertThat(reply.usage().counted()).isFalse();
        assertThat(reply.usage().in()).isPositive();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNoAnswerAndMayHaveCost() {
        server.plays(reply -> says(reply, "Cider is"));

        TextReply reply = write();

        assertThat(failure(reply)).isInstanceOf(AiFailure.Unknown.class);
        assertThat(reply.usage().out()).isPositive();
    }

    @Test
    void anAnswerThatIsNoneIsUnknown() {
        server.plays(reply -> reply.write("text/html", "<html>Welcome to the hotel's network</html>"));

        assertThat(failure(write())).isInstanceOf(AiFailure.Unknown.class);
    }

    @Test
    void whatComesAfterTheAuthorStoppedIsNotHeard() {
        CountDownLatch stopped = new CountDownLatch(1);
        server.plays(reply -> {
            says(reply, "Cider is here. ");
            stopped.await();
            says(reply, "Too late.");
            ends(reply, 1, 1);
        });
        Stop stop = new Stop();
        StringBuffer heard = new StringBuffer();

        TextReply reply = model().write(
                        WRITE,
                        (result, part) -> {
                            heard.append(part);
                            stop.ask();
                            stopped.countDown();
                        },
                        stop);

        assertThat(failure(reply)).isInstanceOf(AiFailure.Stopped.class);
        assertThat(reply.usage().out()).isPositive();
        assertThat(heard.toString()).startsWith("Cider is here.");
    }

    @Test
    void anAddressThatIsNotAllowedIsNotCalled() {
        TextReply reply = model(Duration.ofSeconds(20), NOWHERE).write(WRITE, TextParts.UNHEARD, Stop.never());

        assertThat(failure(reply)).isInstanceOf(AiFailure.ProviderDown.class);
        assertThat(offering()
                        .check(made(), access(Duration.ofSeconds(5), NOWHERE))
                        .finding())
                .isEqualTo(Finding.ADDRESS_REFUSED);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aTestListsTheModelsAndCostsNothing() {
        server.plays(reply -> reply.json(200, models("m-1", "m-2")));

        Check check = check();

        assertThat(check.finding()).isEqualTo(Finding.WORKS);
        assertThat(check.models()).contains("m-1", "m-2");
        ModelServer.Asked asked = server.asked().getFirst();
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.header(keyHeader())).isEqualTo(keyValue());
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void aTestSaysWhatIsWrong() {
        assertThat(check(200, models("other"))).isEqualTo(Finding.MODEL_UNKNOWN);
        assertThat(check(401, error(401, "no"))).isEqualTo(Finding.KEY_REFUSED);
        assertThat(check(403, error(403, "no"))).isEqualTo(Finding.KEY_REFUSED);
        assertThat(check(404, "{}")).isEqualTo(Finding.NO_SUCH_API);
        assertThat(check(200, "<html></html>")).isEqualTo(Finding.NO_SUCH_API);
        assertThat(check(429, error(429, "slow"))).isEqualTo(Finding.OVER_QUOTA);
        assertThat(check(503, "")).isEqualTo(Finding.DOWN);
        server.close();
        assertThat(check()).as("nobody said anything").isEqualTo(Check.failed(Finding.NO_CONNECTION, ""));
    }

    @Test
    void aTestQuotesNoKey() {
        server.plays(reply -> reply.json(401, error(401, "Incorrect API key provided: " + KEY)));

        assertThat(check().said()).startsWith("Incorrect API key provided").doesNotContain(KEY);
    }

    @Test
    void nothingTellsTheKey() {
        assertThat(access(Duration.ofSeconds(1), null).toString()).doesNotContain(KEY);
    }

    /** The server, for what a vendor does that others do not. */
    protected final ModelServer server() {
        return server;
    }

    protected final TextReply write() {
        return model().write(WRITE, TextParts.UNHEARD, Stop.never());
    }

    protected static AiFailure failure(TextReply reply) {
        return ((TextReply.Failed) reply).failure();
    }

    private Finding check(int status, String body) {
        server.plays(reply -> reply.json(status, body));
        return check().finding();
    }

    protected final Check check() {
        return offering().check(made(), access(Duration.ofSeconds(5), null));
    }

    private TextModel model() {
        return model(Duration.ofSeconds(20), null);
    }

    private TextModel model(Duration timeout, @Nullable AddressGuard guard) {
        return offering().model(made(), access(timeout, guard));
    }

    private TextOffering offering() {
        return offering(http, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private Vendor made() {
        return offering().vendors().stream()
                .filter(each -> each.key().equals(vendor()))
                .findFirst()
                .orElseThrow();
    }

    private Access access(Duration timeout, @Nullable AddressGuard guard) {
        return new Access(
                new Maker(vendor(), "Acme", "m-1"),
                server.address().resolve(base()),
                KEY,
                new TokenPrice(new BigDecimal("0.25"), new BigDecimal("2"), Currency.getInstance("USD")),
                timeout,
                guard);
    }
}
