package com.webox.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Problem;
import com.webox.testing.WeboxTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked for a text, and who instead. */
@WeboxTest
class RoutingTest {

    private static final AiFailure DOWN = new AiFailure.ProviderDown("503");

    @Autowired
    TestAccounts accounts;

    @Autowired
    BudgetBook budgets;

    @Autowired
    CostLedger ledger;

    @Autowired
    Texts texts;

    @Autowired
    List<TextModels> installed;

    @Autowired
    Clock clock;

    private final List<String> asked = new ArrayList<>();

    @Test
    void anOutageIsTakenOverAndTheResultSaysByWhom() {
        TextOutcome outcome = run(List.of("first", "second"), model("first", DOWN), model("second", null));

        assertThat(((TextOutcome.Made) outcome).result().maker().provider()).isEqualTo("second");
        assertThat(asked).containsExactly("first", "second");
    }

    @Test
    void whatOneRefusesForItsContentNobodyElseIsAsked() {
        for (AiFailure failure : List.of(
                new AiFailure.RefusedByPolicy("no"), new AiFailure.BadInput("no"), new AiFailure.Unknown("?"))) {
            asked.clear();

            TextOutcome outcome = run(List.of("first", "second"), model("first", failure), model("second", null));

            assertThat(outcome)
                    .isEqualTo(
                            new TextOutcome.Failed(failure, model("first", null).maker()));
            assertThat(asked).containsExactly("first");
        }
    }

    @Test
    void whatOneBeganToSayNobodyElseGoesOnWith() {
        TextModel begins = new Scripted("first", DOWN) {
            @Override
            public TextReply write(TextRequest request, TextParts parts, Stop stop) {
                parts.part(0, "Ci");
                return super.write(request, parts, stop);
            }
        };

        assertThat(run(List.of("first", "second"), begins, model("second", null)))
                .isInstanceOf(TextOutcome.Failed.class);
        assertThat(asked).containsExactly("first");
    }

    @Test
    void theBuiltInEngineTakesOverOnlyWhereItIsConfigured() {
        TextModel builtIn = installed.stream()
                .flatMap(each -> each.available().stream())
                .filter(each -> each.maker().builtIn())
                .findFirst()
                .orElseThrow();

        assertThat(run(List.of(), model("first", DOWN), builtIn)).isInstanceOf(TextOutcome.Failed.class);
        assertThat(run(List.of("first", "built-in"), model("first", DOWN), builtIn))
                .isInstanceOfSatisfying(
                        TextOutcome.Made.class,
                        made -> assertThat(made.result().maker().builtIn()).isTrue());
        assertThat(run(List.of(), builtIn)).isInstanceOf(TextOutcome.Made.class);
    }

    @Test
    void whoIsNotSetUpCannotBeChosen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> route(List.of("nobody"), model("first", null)))
                .withMessageContaining("nobody");
    }

    @Test
    void aProviderIsPassedOverUntilTheTimeItNamed() {
        AiFailure full = new AiFailure.OverQuota(clock.instant().plus(Duration.ofHours(1)));
        TextRoute route = route(List.of("first", "second"), model("first", full), model("second", null));
        TextRuns runs = new TextRuns(route, budgets, ledger, clock);
        Payer payer = Payer.of(accounts.signUp("Ada"));

        runs.run(payer, request(), TextParts.UNHEARD, Stop.never());
        runs.run(payer, request(), TextParts.UNHEARD, Stop.never());

        assertThat(asked).containsExactly("first", "second", "second");
    }

    @Test
    void withoutAnyKeyTheBuiltInEngineWritesForThoseWhoMayCompose() throws Exception {
        Member owner = accounts.signUp("Ada");
        Member viewer = accounts.join(owner.workspace(), "Vera", Role.VIEWER);
        CompletableFuture<TextOutcome> end = new CompletableFuture<>();
        StringBuffer heard = new StringBuffer();

        Estimate estimate = accounts.as(owner, () -> texts.estimate(request()));
        accounts.as(owner, () -> texts.start(request(), (result, part) -> heard.append(part), end::complete));

        TextResult result = ((TextOutcome.Made) end.get(10, TimeUnit.SECONDS)).result();
        assertThat(result.maker()).isEqualTo(Maker.BUILT_IN).isEqualTo(estimate.maker());
        assertThat(result.cost().isZero()).isTrue();
        assertThat(heard.toString()).isEqualTo(result.texts().getFirst()).containsIgnoringCase("our new cider");
        accounts.as(
                viewer,
                () -> Assertions.assertThatExceptionOfType(Problem.class)
                        .isThrownBy(() -> texts.write(request(), TextParts.UNHEARD)));
    }

    @Test
    void nothingAndTooMuchAreRefusedBeforeAnybodyIsAsked() {
        for (String text : List.of(" \n", "a".repeat(TextRequest.MOST_TEXT + 1))) {
            TextRuns runs = new TextRuns(route(List.of(), model("first", null)), budgets, ledger, clock);

            TextOutcome outcome = runs.run(
                    Payer.of(accounts.signUp("Ada")),
                    TextRequest.on(TextTask.WRITE, "test", text, Locale.ENGLISH, TextLimits.characters(100)),
                    TextParts.UNHEARD,
                    Stop.never());

            assertThat(((TextOutcome.Failed) outcome).failure()).isInstanceOf(AiFailure.BadInput.class);
        }
        assertThat(asked).isEmpty();
    }

    private TextOutcome run(List<String> order, TextModel... models) {
        return new TextRuns(route(order, models), budgets, ledger, clock)
                .run(Payer.of(accounts.signUp("Ada")), request(), TextParts.UNHEARD, Stop.never());
    }

    private TextRoute route(List<String> order, TextModel... models) {
        AiSettings settings = new AiSettings(Map.of(), new AiSettings.Routing(order, List.of()), BigDecimal.TEN);
        return new TextRoute(
                Stream.of(models).<TextModels>map(model -> () -> List.of(model)).toList(), settings, clock);
    }

    private TextModel model(String key, @Nullable AiFailure failure) {
        return new Scripted(key, failure);
    }

    private static TextRequest request() {
        return TextRequest.on(TextTask.WRITE, "test", "Our new cider", Locale.ENGLISH, TextLimits.characters(100));
    }

    private class Scripted implements TextModel {

        private final String key;
        private final @Nullable AiFailure failure;

        Scripted(String key, @Nullable AiFailure failure) {
            this.key = key;
            this.failure = failure;
        }

        @Override
        public Maker maker() {
            return new Maker(key, key, "m");
        }

        @Override
        public TokenPrice price() {
            return TokenPrice.free(Currency.getInstance("USD"));
        }

        @Override
        public Usage most(TextRequest request) {
            return Usage.NONE;
        }

        @Override
        public Usage likely(TextRequest request) {
            return Usage.NONE;
        }

        @Override
        public TextReply write(TextRequest request, TextParts parts, Stop stop) {
            asked.add(key);
            return failure == null
                    ? new TextReply.Written(List.of("Cider"), Usage.NONE)
                    : new TextReply.Failed(failure, Usage.NONE);
        }
    }
}
