package com.webox.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import com.webox.notifications.Inbox;
import com.webox.testing.WeboxTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month's budget holds, however many runs come at once, and the ledger says to the cent where it went. */
@WeboxTest
class BudgetTest {

    private static final int RUNS = 50;

    @Autowired
    TestAccounts accounts;

    @Autowired
    BudgetBook budgets;

    @Autowired
    CostLedger ledger;

    @Autowired
    ProviderRows rows;

    @Autowired
    Costs costs;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void fiftyRunsAtOnceSpendTheDollarAndNoCentMore() throws Exception {
        Member owner = accounts.signUp("Ada");
        accounts.as(owner, () -> costs.limit(BigDecimal.ONE));
        CountDownLatch start = new CountDownLatch(1);
        TextRuns runs = runs(new FourCents());
        List<Future<TextOutcome>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RUNS; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return runs.run(Payer.of(owner), request(), TextParts.UNHEARD, Stop.never());
                }));
            }
            start.countDown();
        }

        long made = 0;
        for (Future<TextOutcome> future : futures) {
            switch (future.get()) {
                case TextOutcome.Made each -> made++;
                case TextOutcome.Failed failed ->
                    assertThat(failed.failure()).isEqualTo(new AiFailure.OverBudget(Money.dollars("1")));
            }
        }
        assertThat(made).isEqualTo(25);
        assertThat(ledgerSum(owner)).isEqualTo(1_000_000);
        CostMonth month = accounts.as(owner, () -> costs.now());
        assertThat(month.spent()).isEqualTo(Money.dollars("1.00"));
        assertThat(month.reserved()).isEqualTo(Money.dollars("0"));
        assertThat(month.byPerson()).containsExactly(new CostMonth.Share("Ada", 25, Money.dollars("1")));
        assertThat(month.byFeature()).containsExactly(new CostMonth.Share("test", 25, Money.dollars("1")));
    }

    @Test
    void thoseWhoRunTheWorkspaceAreWarnedOnceAtFourFifths() {
        Member owner = accounts.signUp("Ada");
        Member editor = accounts.join(owner.workspace(), "Ed", Role.EDITOR);
        accounts.as(owner, () -> costs.limit(new BigDecimal("0.20")));
        TextRuns runs = runs(new FourCents());
        for (int i = 0; i < 3; i++) {
            runs.run(Payer.of(editor), request(), TextParts.UNHEARD, Stop.never());
        }
        assertThat(accounts.as(owner, () -> inbox.unread())).as("60 %").isZero();

        runs.run(Payer.of(editor), request(), TextParts.UNHEARD, Stop.never());
        runs.run(Payer.of(editor), request(), TextParts.UNHEARD, Stop.never());

        assertThat(accounts.as(owner, () -> inbox.newest(true, 10)))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.notice().key()).isEqualTo("ai.news.budget");
                    assertThat(entry.notice().args()).containsExactly("$0.16", "$0.20");
                });
        assertThat(accounts.as(editor, () -> inbox.unread())).isZero();
    }

    @Test
    void whatADeadNodeSetAsideIsFreeAgain() {
        Member owner = accounts.signUp("Ada");
        accounts.as(owner, () -> costs.limit(new BigDecimal("0.04")));
        YearMonth month = Payer.of(owner).month(clock.instant());
        Reservation lost =
                budgets.reserve(owner.workspace(), month, Money.dollars("0.04")).orElseThrow();
        assertThat(budgets.reserve(owner.workspace(), month, Money.dollars("0.04")))
                .isEmpty();

        jdbc.sql("update ai_reservation set expires_at = '2020-01-01 00:00:00' where id = ?")
                .param(Ids.bytes(lost.id()))
                .update();

        assertThat(budgets.reserve(owner.workspace(), month, Money.dollars("0.04")))
                .isPresent();
        assertThat(budgets.standing(owner.workspace(), month).reserved()).isEqualTo(Money.dollars("0.04"));
    }

    @Test
    void aRunThatOutlivedItsReservationIsStillPaidFor() {
        Member owner = accounts.signUp("Ada");
        YearMonth month = Payer.of(owner).month(clock.instant());
        Reservation reservation =
                budgets.reserve(owner.workspace(), month, Money.dollars("0.04")).orElseThrow();
        budgets.settle(reservation, Money.dollars("0"));

        budgets.settle(reservation, Money.dollars("0.03"));

        BudgetBook.Standing standing = budgets.standing(owner.workspace(), month);
        assertThat(standing.spent()).isEqualTo(Money.dollars("0.03"));
        assertThat(standing.reserved()).isEqualTo(Money.dollars("0"));
    }

    @Test
    void aFailureThatCostNothingGivesTheMoneyBack() {
        Member owner = accounts.signUp("Ada");
        accounts.as(owner, () -> costs.limit(new BigDecimal("0.04")));
        TextRuns down = runs(new FourCents() {
            @Override
            public TextReply write(TextRequest request, TextParts parts, Stop stop) {
                return new TextReply.Failed(new AiFailure.ProviderDown("503"), Usage.NONE);
            }
        });

        down.run(Payer.of(owner), request(), TextParts.UNHEARD, Stop.never());

        assertThat(runs(new FourCents()).run(Payer.of(owner), request(), TextParts.UNHEARD, Stop.never()))
                .isInstanceOf(TextOutcome.Made.class);
        assertThat(ledgerSum(owner)).isEqualTo(40_000);
    }

    @Test
    void onlyThoseWhoRunTheWorkspaceSeeWhatItCosts() {
        Member owner = accounts.signUp("=Ada");
        Member editor = accounts.join(owner.workspace(), "Ed", Role.EDITOR);
        runs(new FourCents()).run(Payer.of(owner), request(), TextParts.UNHEARD, Stop.never());

        accounts.as(editor, () -> {
            Assertions.assertThatExceptionOfType(Problem.class).isThrownBy(() -> costs.now());
            Assertions.assertThatExceptionOfType(Problem.class).isThrownBy(() -> costs.export());
        });
        String csv = accounts.as(owner, () -> new String(costs.export(), StandardCharsets.UTF_8));
        assertThat(csv.lines()).hasSize(2).element(1).asString().contains(",'=Ada,test,write,acme,four,", ",0.040000,");
        assertThat(accounts.as(accounts.signUp("Bob"), () -> costs.now())
                        .spent()
                        .isZero())
                .as("another workspace")
                .isTrue();
    }

    private TextRuns runs(TextModel model) {
        Routes routes = TestRoutes.of(rows, Capability.TEXT, List.of(), clock);
        return new TextRuns(List.of(workspace -> List.of(model)), routes, budgets, ledger, clock);
    }

    private long ledgerSum(Member member) {
        return jdbc.sql("select sum(cost_micros) from ai_cost where workspace_id = ?")
                .param(Ids.bytes(member.workspace().value()))
                .query(Long.class)
                .single();
    }

    private static TextRequest request() {
        return TextRequest.on(TextTask.WRITE, "test", "Cider", Locale.ENGLISH, TextLimits.characters(100));
    }

    /** A model that sells forty thousand tokens for four cents, and always all of them. */
    private static class FourCents implements TextModel {

        private static final Usage ALL = new Usage(Unit.TOKEN, 0, 40_000, true);

        @Override
        public Maker maker() {
            return new Maker("acme", "Acme", "four");
        }

        @Override
        public TokenPrice price() {
            return new TokenPrice(BigDecimal.ZERO, BigDecimal.ONE, java.util.Currency.getInstance("USD"));
        }

        @Override
        public Usage most(TextRequest request) {
            return ALL;
        }

        @Override
        public Usage likely(TextRequest request) {
            return ALL;
        }

        @Override
        public TextReply write(TextRequest request, TextParts parts, Stop stop) {
            return new TextReply.Written(List.of("Cider"), ALL);
        }
    }
}
