package com.webox.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.testing.WeboxTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
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
    ProviderRows rows;

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

        TextResult result = ((TextOutcome.Made) outcome).result();
        assertThat(result.maker().provider()).isEqualTo("second");
        assertThat(result.insteadOf()).isEqualTo(model("first", null).maker());
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
        WorkspaceId anybody = accounts.signUp("Ada").workspace();
        TextModel builtIn = installed.stream()
                .flatMap(each -> each.of(anybody).stream())
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
        AiSettings settings =
                new AiSettings(Map.of(), Map.of(Capability.TEXT, List.of("nobody")), BigDecimal.TEN, List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new Preferences(rows, settings))
                .withMessageContaining("nobody");
    }

    @Test
    void aProviderIsPassedOverUntilTheTimeItNamed() {
        AiFailure full = new AiFailure.OverQuota(clock.instant().plus(Duration.ofHours(1)));
        TextRuns runs = runs(List.of("first", "second"), model("first", full), model("second", null));
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

        Estimate estimate = accounts.as(owner, () -> texts.estimate(request())).orElseThrow();
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
    void theBuiltInEngineSaysThatItCannotTranslate() {
        Member owner = accounts.signUp("Ada");
        TextRequest translation =
                TextRequest.on(TextTask.TRANSLATE, "test", "Our new cider", Locale.GERMAN, TextLimits.characters(100));

        accounts.as(owner, () -> {
            assertThat(texts.can(TextTask.TRANSLATE)).isFalse();
            assertThat(texts.can(TextTask.SHORTEN)).isTrue();
            assertThat(texts.estimate(translation)).isEmpty();
            assertThat(texts.write(translation, TextParts.UNHEARD))
                    .isEqualTo(new TextOutcome.Failed(new AiFailure.Unable(), Maker.BUILT_IN));
        });
    }

    @Test
    void anOutageIsLeftAloneAfterThreeAndTriedOnceAfterAWhile() {
        List<Instant> now = new ArrayList<>(List.of(Instant.parse("2026-11-21T12:00:00Z")));
        AtomicReference<@Nullable AiFailure> state = new AtomicReference<>(DOWN);
        TextModel first = new Scripted("first", null) {
            @Override
            public TextReply write(TextRequest request, TextParts parts, Stop stop) {
                super.write(request, parts, stop);
                AiFailure failure = state.get();
                return failure == null
                        ? new TextReply.Written(List.of("Cider"), Usage.NONE)
                        : new TextReply.Failed(failure, Usage.NONE);
            }
        };
        AiSettings settings = new AiSettings(Map.of(), Map.of(), BigDecimal.TEN, List.of());
        InstantSource time = now::getLast;
        Routes routes =
                new Routes(new Preferences(rows, settings), new Circuits(), time.withZone(java.time.ZoneOffset.UTC));
        TextRuns runs = new TextRuns(List.of(workspace -> List.of(first)), routes, budgets, ledger, clock);
        Payer payer = Payer.of(accounts.signUp("Ada"));
        for (int i = 0; i < 3; i++) {
            runs.run(payer, request(), TextParts.UNHEARD, Stop.never());
        }

        TextOutcome alone = runs.run(payer, request(), TextParts.UNHEARD, Stop.never());
        assertThat(((TextOutcome.Failed) alone).failure()).isInstanceOf(AiFailure.ProviderDown.class);
        assertThat(asked).hasSize(3);

        now.add(now.getLast().plus(Circuit.FIRST_WAIT));
        state.set(null);
        assertThat(runs.run(payer, request(), TextParts.UNHEARD, Stop.never())).isInstanceOf(TextOutcome.Made.class);
        assertThat(asked).hasSize(4);
    }

    @Test
    void nothingAndTooMuchAreRefusedBeforeAnybodyIsAsked() {
        for (String text : List.of(" \n", "a".repeat(TextRequest.MOST_TEXT + 1))) {
            TextRuns runs = runs(List.of(), model("first", null));

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
        return runs(order, models).run(Payer.of(accounts.signUp("Ada")), request(), TextParts.UNHEARD, Stop.never());
    }

    /** @param order as the operator set it */
    private TextRuns runs(List<String> order, TextModel... models) {
        return new TextRuns(
                List.of(workspace -> List.of(models)),
                TestRoutes.of(rows, Capability.TEXT, order, clock),
                budgets,
                ledger,
                clock);
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
