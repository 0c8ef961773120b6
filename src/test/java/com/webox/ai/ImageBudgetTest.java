package com.webox.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.kernel.Money;
import com.webox.testing.WeboxTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures are paid for one by one, within the month's budget; who is out is stood in for, what is refused is not. */
@WeboxTest
class ImageBudgetTest {

    private static final int RUNS = 40;
    private static final MadeImage PICTURE = new MadeImage(new byte[0], "image/png", 64, 64);

    @Autowired
    TestAccounts accounts;

    @Autowired
    ProviderRows rows;

    @Autowired
    BudgetBook budgets;

    @Autowired
    CostLedger ledger;

    @Autowired
    Costs costs;

    @Autowired
    Images images;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void fortyPicturesAtOnceSpendTheBudgetAndNoCentMore() throws Exception {
        Member owner = accounts.signUp("Ada");
        accounts.as(owner, () -> costs.limit(new BigDecimal("0.50")));
        ImageRuns runs = runs(List.of(), new Painter("acme", null, 3));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<ImageOutcome>> futures = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < RUNS; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return runs.run(Payer.of(owner), request(), Stop.never());
                }));
            }
            start.countDown();
        }

        long made = 0;
        for (Future<ImageOutcome> future : futures) {
            switch (future.get()) {
                case ImageOutcome.Made each -> {
                    made++;
                    assertThat(each.result().cost()).isEqualTo(Money.dollars("0.03"));
                }
                case ImageOutcome.Failed failed ->
                    assertThat(failed.failure()).isEqualTo(new AiFailure.OverBudget(Money.dollars("0.50")));
            }
        }
        // Five cents are set aside for each and three are spent: how many fit depends on who ends when.
        assertThat(made).isBetween(10L, 16L);
        assertThat(ledgerSum(owner)).isEqualTo(made * 30_000);
        CostMonth month = accounts.as(owner, () -> costs.now());
        assertThat(month.spent().micros()).isEqualTo(made * 30_000);
        assertThat(month.reserved()).isEqualTo(Money.dollars("0"));
        assertThat(month.byFeature())
                .singleElement()
                .satisfies(share ->
                        assertThat(share.runs()).isEqualTo(month.spent().micros() / 30_000));
    }

    @Test
    void eachPictureHasALineOfItsOwnWithItsUnit() {
        Member owner = accounts.signUp("Ada");
        runs(List.of(), new Painter("acme", null, 3)).run(Payer.of(owner), request(), Stop.never());

        assertThat(jdbc.sql(
                                "select concat(task, ' ', unit, ' ', units_out, ' ', outcome) from ai_cost where workspace_id = ?")
                        .param(Ids.bytes(owner.workspace().value()))
                        .query(String.class)
                        .list())
                .containsExactly("picture IMAGE 3 made");
    }

    @Test
    void whatBreaksIsCountedInFullAndWhatIsStoppedBeforeItBeganIsNot() {
        Member owner = accounts.signUp("Ada");
        ImageRuns runs = runs(List.of(), new Painter("acme", null, 3) {
            @Override
            public ImageReply make(ImageRequest request, Stop stop) {
                throw new IllegalStateException("a mistake");
            }
        });
        Stop stop = new Stop();
        stop.ask();

        assertThat(((ImageOutcome.Failed) runs.run(Payer.of(owner), request(), stop)).failure())
                .isEqualTo(new AiFailure.Stopped());
        assertThat(((ImageOutcome.Failed) runs.run(Payer.of(owner), request(), Stop.never())).failure())
                .isInstanceOf(AiFailure.Unknown.class);

        assertThat(ledgerSum(owner)).isEqualTo(50_000);
    }

    @Test
    void whoIsDownIsStoodInForAndWhatIsRefusedIsNot() {
        Member owner = accounts.signUp("Ada");
        Painter second = new Painter("second", null, 3);

        assertThat(runs(List.of("first", "second"), new Painter("first", new AiFailure.ProviderDown(""), 0), second)
                        .run(Payer.of(owner), request(), Stop.never()))
                .isInstanceOfSatisfying(
                        ImageOutcome.Made.class,
                        made -> assertThat(made.result().maker().provider()).isEqualTo("second"));
        assertThat(runs(
                                List.of("first", "second"),
                                new Painter("first", new AiFailure.RefusedByPolicy("no"), 0),
                                second)
                        .run(Payer.of(owner), request(), Stop.never()))
                .isInstanceOf(ImageOutcome.Failed.class);
        assertThat(second.asked.get()).isEqualTo(1);
    }

    @Test
    void whoNamedATimeIsPassedOverUntilThen() {
        Painter first =
                new Painter("first", new AiFailure.OverQuota(clock.instant().plus(Duration.ofHours(1))), 0);
        ImageRuns runs = runs(List.of("first", "second"), first, new Painter("second", null, 3));
        Payer payer = Payer.of(accounts.signUp("Ada"));

        runs.run(payer, request(), Stop.never());
        runs.run(payer, request(), Stop.never());

        assertThat(first.asked.get()).isEqualTo(1);
        assertThat(runs.estimate(payer.workspace(), request().times(4)).likely())
                .isEqualTo(Money.dollars("0.16"));
    }

    @Test
    void nothingOrTooMuchToShowAsksNobody() {
        Painter painter = new Painter("acme", null, 3);
        Payer payer = Payer.of(accounts.signUp("Ada"));

        for (String prompt : List.of(" \n", "x".repeat(ImageRequest.MOST_PROMPT + 1))) {
            ImageRequest request = ImageRequest.of("test", prompt, ImageStyle.POSTER, ImageFormat.SQUARE);
            assertThat(((ImageOutcome.Failed) runs(List.of(), painter).run(payer, request, Stop.never())).failure())
                    .isInstanceOf(AiFailure.BadInput.class);
        }
        assertThat(painter.asked.get()).isZero();
    }

    @Test
    void withoutAnyKeyTheBuiltInEngineMakesAllOfThemForNothing() throws Exception {
        Member owner = accounts.signUp("Ada");
        Map<Integer, ImageOutcome> ended = new ConcurrentHashMap<>();
        CountDownLatch all = new CountDownLatch(3);

        accounts.as(owner, () -> {
            images.start(request().times(3), (picture, outcome) -> {
                ended.put(picture, outcome);
                all.countDown();
            });
        });

        assertThat(all.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(ended).containsOnlyKeys(0, 1, 2).allSatisfy((picture, outcome) -> {
            ImageResult result = ((ImageOutcome.Made) outcome).result();
            assertThat(result.maker()).isEqualTo(Maker.BUILT_IN);
            assertThat(result.cost().isZero()).isTrue();
        });
        assertThat(ledgerSum(owner)).isZero();
    }

    private ImageRuns runs(List<String> order, ImageModel... models) {
        return new ImageRuns(
                List.of(workspace -> List.of(models)),
                TestRoutes.of(rows, Capability.IMAGE, order, clock),
                budgets,
                ledger,
                clock);
    }

    private long ledgerSum(Member member) {
        return jdbc.sql("select coalesce(sum(cost_micros), 0) from ai_cost where workspace_id = ?")
                .param(Ids.bytes(member.workspace().value()))
                .query(Long.class)
                .single();
    }

    private static ImageRequest request() {
        return new ImageRequest("test", "Cider", ImageStyle.POSTER, ImagePalette.INK, 256, 256, 0, 1);
    }

    /** Sells by the cent: five at most, four as a rule. */
    private static class Painter implements ImageModel {

        final AtomicInteger asked = new AtomicInteger();
        private final String name;
        private final @Nullable AiFailure failure;
        private final int cents;

        Painter(String name, @Nullable AiFailure failure, int cents) {
            this.name = name;
            this.failure = failure;
            this.cents = cents;
        }

        @Override
        public Maker maker() {
            return new Maker(name, name, "brush");
        }

        @Override
        public TokenPrice price() {
            return TokenPrice.each(new BigDecimal("0.01"), Currency.getInstance("USD"));
        }

        @Override
        public Usage most(ImageRequest request) {
            return new Usage(Unit.IMAGE, 0, 5, false);
        }

        @Override
        public Usage likely(ImageRequest request) {
            return new Usage(Unit.IMAGE, 0, 4, false);
        }

        @Override
        public ImageReply make(ImageRequest request, Stop stop) {
            asked.incrementAndGet();
            Usage usage = new Usage(Unit.IMAGE, 0, cents, true);
            return failure == null ? new ImageReply.Drawn(PICTURE, usage) : new ImageReply.Failed(failure, usage);
        }
    }
}
