package com.webox.ai.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.accounts.TestAccounts;
import com.webox.ai.AiFailure;
import com.webox.ai.Costs;
import com.webox.ai.Meter;
import com.webox.ai.Usage;
import com.webox.ai.job.TestWorks.Chapters;
import com.webox.ai.job.TestWorks.Films;
import com.webox.kernel.Ids;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import com.webox.notifications.Inbox;
import com.webox.platform.live.RevisionBoard;
import com.webox.platform.live.Subscription;
import com.webox.platform.live.Topic;
import com.webox.platform.time.DatabaseTime;
import com.webox.testing.WeboxTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs over the real job store: what they make, what they cost, and what survives a server that dies in the middle. */
@WeboxTest
@Import(TestWorks.class)
class GenerationJobsTest {

    @Autowired
    TestAccounts accounts;

    @Autowired
    GenerationJobs jobs;

    @Autowired
    Chapters chapters;

    @Autowired
    Films films;

    @Autowired
    Waking waking;

    @Autowired
    JobBook book;

    @Autowired
    JobRows rows;

    @Autowired
    Settlement settlement;

    @Autowired
    DatabaseTime time;

    @Autowired
    Clock clock;

    @Autowired
    Costs costs;

    @Autowired
    Inbox inbox;

    @Autowired
    RevisionBoard board;

    @Autowired
    Meter meter;

    @Autowired
    JdbcClient jdbc;

    private final String name = UUID.randomUUID().toString();
    private Member ada;

    @BeforeEach
    void aPerson() {
        ada = accounts.signUp("Ada");
    }

    /** Lets come to an end what a test left under way. */
    @AfterEach
    void theRestIsMade() {
        for (int i = 0; i < 20; i++) {
            films.studio(name).news.add(Films.film());
        }
        chapters.desk(name).pages.release(100);
    }

    @Test
    void partsAreMadeSideBySideUpToTheirBoundAndPutTogether() {
        AtomicInteger changes = new AtomicInteger();
        Subscription heard =
                board.subscribe(new Topic(ada.workspace(), JobTopic.of(ada.user())), changes::incrementAndGet);
        Chapters.Desk desk = chapters.desk(name);
        JobId job = accepted(as(() -> jobs.start(chapters, new Chapters.Book(name, 5, 2), "books", "A book")));
        await().until(() -> desk.writing.get() == 2);
        assertThat(get(job).state()).isEqualTo(JobState.RUNNING);

        desk.pages.release(2);
        await().until(() -> desk.begun.get() == 4);
        assertThat(get(job).percent()).isGreaterThanOrEqualTo(40);
        desk.pages.release(3);

        JobSummary done = ended(job);
        heard.cancel();
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.result())
                .isEqualTo(new JobResult("chapter 0, chapter 1, chapter 2, chapter 3, chapter 4", "library/book"));
        assertThat(desk.most).hasValue(2);
        assertThat(desk.begun).hasValue(5);
        assertThat(changes).hasValueGreaterThan(5);
        assertThat(as(() -> inbox.newest(true, 5))).singleElement().satisfies(entry -> {
            assertThat(entry.notice().key()).isEqualTo("ai.news.job.done");
            assertThat(entry.notice().args()).containsExactly("A book");
            assertThat(entry.notice().link()).isEqualTo("library/book");
        });
    }

    @Test
    void theHandleIsStoredBeforeItIsAskedAfterAndTheFilmIsPaidOnce() {
        Films.Studio studio = films.studio(name);
        List<Optional<String>> stored = new ArrayList<>();
        studio.atLook =
                () -> stored.add(jdbc.sql("""
                        select p.handle from ai_job_part p join ai_job j on j.id = p.job_id where j.title = ?""").param(name).query(String.class).optional());
        studio.news.add(Films.working(10));
        studio.news.add(Films.working(60));
        studio.news.add(Films.film());

        JobId job = film();

        JobSummary done = ended(job);
        assertThat(done.state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(done.cost()).isEqualTo(TestWorks.PRICE);
        assertThat(done.reserved()).isEqualTo(Money.dollars("0"));
        assertThat(stored).hasSize(3).containsOnly(Optional.of("order-1"));
        assertThat(studio.orders).hasValue(1);
        assertThat(ledger()).containsExactly("made 150000");
        settled("0.15");
    }

    @Test
    void aHandlerThatRunsTwiceForAJobOrdersOnce() throws Exception {
        Films.Studio studio = films.studio(name);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        studio.atOrder = () -> {
            asked.countDown();
            awaitQuietly(go);
        };
        JobId job = film();
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

        for (int i = 0; i < 3; i++) {
            waking.run(new Waking.Wake(job.value()));
        }
        go.countDown();
        studio.news.add(Films.film());

        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.orders).hasValue(1);
    }

    @Test
    void ofTwoNodesOneClaimsAJob() throws Exception {
        for (int round = 0; round < 20; round++) {
            JobId job = unattended();
            List<Claims> nodes = List.of(node(Duration.ofMinutes(1)), node(Duration.ofMinutes(1)));
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Optional<Hands.Hand>>> claims = new ArrayList<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Claims each : nodes) {
                    claims.add(threads.submit(() -> {
                        start.await();
                        return each.claim(job);
                    }));
                }
                start.countDown();
            }
            assertThat(claims).extracting(claim -> claim.get().isPresent()).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whatADeadServerWasAskingForIsNeverAskedForAgainByItself() throws Exception {
        JobId job = unattended();
        diedWhileBeginning(job);

        waking.run(new Waking.Wake(job.value()));

        JobSummary failed = ended(job);
        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.failure()).isEqualTo(new JobFailure("unknown", "", null));
        assertThat(films.studio(name).orders).hasValue(0);
        assertThat(ledger()).as("it may have been paid for").containsExactly("unknown 150000");
        settled("0.15");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> as(() -> jobs.retry(job, false)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("aiJobMayHaveBeenPaid"));
        assertThat(films.studio(name).orders).hasValue(0);

        films.studio(name).news.add(Films.film());
        accepted(as(() -> jobs.retry(job, true)));

        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(films.studio(name).orders).hasValue(1);
        assertThat(ledger()).containsExactly("unknown 150000", "made 150000");
        settled("0.30");
    }

    @Test
    void whatCostsNothingIsBegunAgainAfterACrashUnderTheSameKey() throws Exception {
        Chapters.Desk desk = chapters.desk(name);
        desk.pages.release(10);
        JobId job = insert(chapters, new Chapters.Book(name, 1, 1));
        UUID key = rows.parts(rows.find(job).orElseThrow()).getFirst().callKey();
        diedWhileBeginning(job);

        waking.run(new Waking.Wake(job.value()));

        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(desk.keys).containsExactly(key);
    }

    @Test
    void anOrderOfADeadServerIsAskedAfterByAnother() throws Exception {
        JobId job = unattended();
        Hands.Hand dead = node(Duration.ofMillis(1)).claim(job).orElseThrow();
        book.change(dead.claim(), sheet -> sheet.put(sheet.part(0).beginning(sheet.now())));
        book.change(dead.claim(), sheet -> sheet.put(sheet.part(0).working("order-9", sheet.now())));
        films.studio(name).news.add(Films.film());

        waking.run(new Waking.Wake(job.value()));

        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(films.studio(name).orders).hasValue(0);
        assertThat(ledger()).containsExactly("made 150000");
        assertThatExceptionOfType(LostClaim.class)
                .as("the dead one wakes up")
                .isThrownBy(() -> book.change(
                        dead.claim(), sheet -> sheet.put(sheet.part(0).looked(99, sheet.now()))));
    }

    @Test
    void aServerWhoseLeaseIsOverSendsNothing() {
        JobId job = unattended();
        Hands hands = hands(Duration.ofMillis(1));
        Hands.Hand hand = new Claims(book, hands, settlement).claim(job).orElseThrow();
        JobRow row = rows.find(job).orElseThrow();
        PartRow part = rows.parts(row).getFirst();

        assertThatExceptionOfType(LostClaim.class)
                .isThrownBy(() -> new PartRuns(book, settlement, hands)
                        .carry(hand, new Works.Task<>(films, new Films.Script(name)), row, part));
        assertThat(films.studio(name).orders).hasValue(0);
    }

    @Test
    void theWatchFindsWhatNobodyLookedAt() {
        JobId job = unattended();
        films.studio(name).news.add(Films.film());

        await().atMost(Duration.ofSeconds(30)).until(() -> get(job).state() == JobState.SUCCEEDED);
    }

    @Test
    void whatWasCertainlyNotDoneIsTriedAgainWhenItsTimeHasCome() {
        Films.Studio studio = films.studio(name);
        studio.answers.add(new PartReply.Failed(
                new AiFailure.OverQuota(clock.instant().plusMillis(700)), Usage.NONE, Money.dollars("0")));
        studio.news.add(Films.film());

        JobId job = film();

        await().until(() -> get(job).sentence().key().equals("ai.job.waits.quota"));
        assertThat(get(job).reserved()).as("still set aside").isEqualTo(TestWorks.PRICE);
        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.orders).hasValue(2);
        assertThat(ledger()).containsExactly("made 150000");
    }

    @Test
    void aRefusalEndsItAndGivesTheMoneyBack() {
        Films.Studio studio = films.studio(name);
        studio.answers.add(new PartReply.Failed(new AiFailure.RefusedByPolicy("no"), Usage.NONE, Money.dollars("0")));

        JobId job = film();

        JobSummary failed = ended(job);
        assertThat(failed.failure()).isEqualTo(new JobFailure("policy", "no", null));
        assertThat(studio.orders).hasValue(1);
        assertThat(ledger()).containsExactly("policy 0");
        settled("0");
        assertThat(as(() -> inbox.newest(true, 5)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.notice().key()).isEqualTo("ai.news.job.failed.policy"));
    }

    @Test
    void whatDidNotArriveIsFetchedAgainAndPaidOnce() {
        Films.Studio studio = films.studio(name);
        JobId job = unattended();
        Hands.Hand hand = node(Duration.ofMillis(1)).claim(job).orElseThrow();
        book.change(hand.claim(), sheet -> sheet.put(sheet.part(0).beginning(sheet.now())));
        book.change(hand.claim(), sheet -> {
            PartRow part = sheet.part(0).working("order-1", sheet.now());
            for (int miss = 1; miss < Patience.FETCHES; miss++) {
                part = part.missed(sheet.now());
            }
            sheet.put(part);
        });
        studio.news.add(new PartReply.Unfetched("its address is over (403)"));
        waking.now(List.of(job));
        assertThat(ended(job).failure())
                .isEqualTo(new JobFailure(JobFailure.UNFETCHED, "its address is over (403)", null));
        settled("0.15");

        studio.news.add(Films.film());
        accepted(as(() -> jobs.retry(job, false)));

        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(studio.orders).hasValue(0);
        assertThat(ledger()).containsExactly("unfetched 150000");
        settled("0.15");
    }

    @Test
    void partsThatCannotBePutTogetherAreNotMadeAgain() {
        Chapters.Desk desk = chapters.desk(name);
        desk.broken = new CountDownLatch(1);
        desk.pages.release(2);
        JobId job = accepted(as(() -> jobs.start(chapters, new Chapters.Book(name, 2, 2), "books", "A book")));
        assertThat(ended(job).failure()).isEqualTo(new JobFailure(JobFailure.BROKEN, "", null));

        desk.broken.countDown();
        accepted(as(() -> jobs.retry(job, false)));

        assertThat(ended(job).state()).isEqualTo(JobState.SUCCEEDED);
        assertThat(desk.begun).hasValue(2);
    }

    @Test
    void aCancelledOrderIsTakenBackFromItsProvider() {
        Films.Studio studio = films.studio(name);
        JobId job = film();
        await().until(() -> studio.looks.get() > 1);

        as(() -> jobs.cancel(job));

        JobSummary cancelled = ended(job);
        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(studio.abandoned).hasValue(1);
        assertThat(ledger()).containsExactly("stopped 150000");
        settled("0.15");
        assertThat(as(() -> inbox.unread())).as("whoever cancels knows").isZero();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> as(() -> jobs.cancel(job)));
    }

    @Test
    void aJobThatNobodyBeganIsCancelledAtOnceAndCostsNothing() {
        JobId job = unattended();

        as(() -> jobs.cancel(job));

        assertThat(get(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(films.studio(name).orders).hasValue(0);
        assertThat(ledger()).isEmpty();
        settled("0");
    }

    @Test
    void workOnThisServerStopsSoonWhenItIsCancelled() {
        Chapters.Desk desk = chapters.desk(name);
        JobId job = accepted(as(() -> jobs.start(chapters, new Chapters.Book(name, 4, 2), "books", "A book")));
        await().until(() -> desk.writing.get() == 2);

        as(() -> jobs.cancel(job));

        assertThat(ended(job).state()).isEqualTo(JobState.CANCELLED);
        assertThat(desk.begun).hasValue(2);
    }

    @Test
    void aCancellationAndAnEndThatMeetLeaveOneEndAndTheRightSum() throws Exception {
        for (int round = 0; round < 8; round++) {
            String title = UUID.randomUUID().toString();
            Films.Studio studio = films.studio(title);
            JobId job = accepted(as(() -> jobs.start(films, new Films.Script(title), "films", title)));
            await().until(() -> studio.looks.get() > 0);
            studio.news.add(Films.film());
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 2; i++) {
                    threads.execute(() -> {
                        try {
                            as(() -> jobs.cancel(job));
                        } catch (Problem over) {
                            assertThat(over.code()).isEqualTo("aiJobOver");
                        }
                    });
                }
            }
            assertThat(ended(job).state()).isIn(JobState.SUCCEEDED, JobState.CANCELLED);
            assertThat(get(job).cost()).isEqualTo(TestWorks.PRICE);
        }
        settled("1.20");
    }

    @Test
    void aSpentBudgetRefusesAndLeavesNothingBehind() {
        as(() -> costs.limit(new BigDecimal("0.20")));
        film();

        assertThat(as(() -> jobs.start(films, new Films.Script(name), "films", name)))
                .isEqualTo(new Started.Refused(new AiFailure.OverBudget(Money.dollars("0.20"))));
        assertThat(as(() -> jobs.mine(10))).hasSize(1);
        assertThat(as(() -> costs.now()).reserved()).isEqualTo(TestWorks.PRICE);
    }

    @Test
    void anothersJobIsNotThere() {
        JobId job = film();
        Member stranger = accounts.signUp("Bob");
        for (Runnable each :
                List.<Runnable>of(() -> jobs.get(job), () -> jobs.cancel(job), () -> jobs.retry(job, true))) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> accounts.as(stranger, each))
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        }
        assertThat(accounts.as(stranger, () -> jobs.list(0, 50))).isEmpty();
    }

    @Test
    void aColleagueSeesItAndOnlyWhoRunsTheWorkspaceMayCancelIt() {
        JobId job = film();
        Member editor = accounts.join(ada.workspace(), "Ed", Role.EDITOR);
        Member viewer = accounts.join(ada.workspace(), "Vera", Role.VIEWER);
        Member admin = accounts.join(ada.workspace(), "Adam", Role.ADMIN);

        assertThat(accounts.as(viewer, () -> jobs.get(job)).job().title()).isEqualTo(name);
        assertThat(accounts.as(viewer, () -> jobs.mine(10))).isEmpty();
        for (Member each : List.of(editor, viewer)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> accounts.as(each, () -> jobs.cancel(job)))
                    .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.DENIED));
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> accounts.as(viewer, () -> jobs.start(films, new Films.Script(name), "films", name)));
        accounts.as(admin, () -> jobs.cancel(job));
        assertThat(ended(job).state()).isEqualTo(JobState.CANCELLED);
    }

    private JobId film() {
        return accepted(as(() -> jobs.start(films, new Films.Script(name), "films", name)));
    }

    /** A job that is stored and that nobody was told of. */
    private JobId unattended() {
        return insert(films, new Films.Script(name));
    }

    private <P extends Record> JobId insert(GenerationWork<P> work, P payload) {
        JobDesk desk = new JobDesk(
                book,
                new Works(List.of(), tools.jackson.databind.json.JsonMapper.shared()),
                meter,
                time,
                new Endings(book, new PartRuns(book, settlement, hands(Duration.ofMinutes(1))), settlement));
        return accepted(desk.add(com.webox.ai.Payer.of(ada), work, payload, "films", name));
    }

    private void diedWhileBeginning(JobId job) {
        Hands.Hand dead = node(Duration.ofMillis(1)).claim(job).orElseThrow();
        book.change(dead.claim(), sheet -> sheet.put(sheet.part(0).beginning(sheet.now())));
    }

    private Claims node(Duration lease) {
        return new Claims(book, hands(lease), settlement);
    }

    private Hands hands(Duration lease) {
        return new Hands(rows, time, clock, new JobSettings(1, lease, Duration.ofDays(1)));
    }

    private static JobId accepted(Started started) {
        assertThat(started).isInstanceOf(Started.Accepted.class);
        return ((Started.Accepted) started).job();
    }

    private JobSummary ended(JobId job) {
        await().atMost(Duration.ofSeconds(30)).until(() -> get(job).state().over());
        return get(job);
    }

    private JobSummary get(JobId job) {
        return as(() -> jobs.get(job)).job();
    }

    private List<String> ledger() {
        return jdbc.sql("select outcome, cost_micros from ai_cost where workspace_id = ? order by id")
                .param(Ids.bytes(ada.workspace().value()))
                .query((row, number) -> row.getString(1) + " " + row.getLong(2))
                .list();
    }

    /** Nothing is set aside any more, and so much is spent. */
    private void settled(String dollars) {
        assertThat(as(() -> costs.now()).reserved()).isEqualTo(Money.dollars("0"));
        assertThat(as(() -> costs.now()).spent()).isEqualTo(Money.dollars(dollars));
    }

    private <T> T as(Supplier<T> code) {
        return accounts.as(ada, code);
    }

    private void as(Runnable code) {
        accounts.as(ada, code);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
