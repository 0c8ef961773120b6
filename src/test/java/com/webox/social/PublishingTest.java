package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.kernel.Problem;
import com.webox.platform.time.SqlTime;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.Quota;
import com.webox.social.network.ReadBack;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.Tokens;
import com.webox.testing.WeboxTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** What the publisher promises, on every database: once, on time, proved; and what it does when the network fails it. */
@WeboxTest
@Import(ScriptedNetwork.class)
@TestPropertySource(
        properties = {"webox.publishing.settle=200ms", "webox.publishing.lease=3s", "webox.publishing.catch-up-gap=2s"})
class PublishingTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Posts posts;

    @Autowired
    private Channels channels;

    @Autowired
    private ChannelChanges changes;

    @Autowired
    private ScriptedNetwork network;

    @Autowired
    private JdbcTemplate jdbc;

    private Member author;
    private ChannelId channel;
    private String text;
    private String account;

    @BeforeEach
    void aConnectedChannel() {
        author = accounts.signUp("Ada");
        // An account of its own: quotas count an account, whoever connected it.
        account = "account-" + UUID.randomUUID();
        channel = connect();
        text = "Hello " + UUID.randomUUID();
        network.refreshWorks(true);
        network.quotas();
        network.limits(AccountLimits.NONE);
    }

    @Test
    void publishesAtItsMinuteAndProvesIt() {
        PostId post = draft(OutagePolicy.LATE);
        LocalDateTime soon = LocalDateTime.now(author.zone()).plusSeconds(2);
        accounts.as(author, () -> posts.schedule(post, soon));
        assertThat(network.shown(text)).isZero();
        awaitStatus(post, PostStatus.PUBLISHED);
        Receipt.Line line = receipt(post);
        assertThat(network.shown(text)).isEqualTo(1);
        assertThat(line.status()).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(line.due())
                .isEqualTo(
                        SqlTime.fromSql(SqlTime.toSql(soon.atZone(author.zone()).toInstant())));
        assertThat(line.sent()).isAfterOrEqualTo(line.due());
        assertThat(line.latenessMillis()).isBetween(0L, 2000L);
        assertThat(line.accepted()).isAfterOrEqualTo(line.sent());
        assertThat(line.remoteId()).startsWith("remote-");
        assertThat(line.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.kind()).isEqualTo("send");
            assertThat(attempt.outcome()).isEqualTo("published");
            assertThat(attempt.requestHash()).hasSize(64);
        });
    }

    @Test
    void aLostAnswerIsReadBackAndNotSentAgain() {
        network.script(text, (publication, checkpoint) -> {
            network.show(publication, checkpoint);
            return new PublishOutcome.Unknown("the connection broke");
        });
        PostId post = publishNow();
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
        assertThat(outcomes(post)).containsExactly("unknown", "found");
    }

    @Test
    void aFirstCommentFollowsAPostThatIsOutAndItsFailureIsNotedWithIt() {
        PostId post = publishNowCommented("no");
        awaitStatus(post, PostStatus.PUBLISHED);
        Receipt.Line line = receipt(post);
        assertThat(network.followed()).contains(line.remoteId() + " no");
        assertThat(line.status()).isEqualTo(PublicationStatus.PUBLISHED);
        assertThat(line.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo("published");
            assertThat(attempt.detail()).isEqualTo("comments are closed");
        });
    }

    @Test
    void aFirstCommentOfAPostThatWasReadBackIsLookedForFirst() {
        network.script(text, (publication, checkpoint) -> {
            network.show(publication, checkpoint);
            return new PublishOutcome.Unknown("the connection broke");
        });
        PostId post = publishNowCommented("yes");
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.followed()).contains(receipt(post).remoteId() + "? yes");
    }

    /** Without the right to read, nobody can tell; but the channel can go on writing. */
    @Test
    void anUnknownPostThatMayNotBeReadIsForAPersonAndTheChannelGoesOn() {
        network.script(text, (publication, checkpoint) -> new PublishOutcome.Unknown("time-out"));
        network.answerReadBack(text, new ReadBack.Unreadable(FailureKind.PERMISSION_MISSING, "no right to read"));
        PostId post = publishNow();
        awaitStatus(post, PostStatus.UNCERTAIN);
        text = "Next " + UUID.randomUUID();
        PostId next = publishNow();
        awaitStatus(next, PostStatus.PUBLISHED);
    }

    @Test
    void whatDidNotArriveIsSentAgainOnlyAfterTwoLooks() {
        network.script(text, (publication, checkpoint) -> {
            checkpoint.aboutToSend();
            return new PublishOutcome.Unknown("time-out");
        });
        PostId post = publishNow();
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
        assertThat(outcomes(post)).containsExactly("unknown", "absent", "absent", "published");
    }

    @Test
    void anIdThatAnEarlierPostHasIsNotBelieved() {
        PostId first = publishNow();
        awaitStatus(first, PostStatus.PUBLISHED);
        String id = java.util.Objects.requireNonNull(receipt(first).remoteId());
        text = "Another " + UUID.randomUUID();
        network.script(text, (publication, checkpoint) -> {
            checkpoint.aboutToSend();
            return new PublishOutcome.Published(id, null);
        });
        PostId second = publishNow();
        awaitStatus(second, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
        assertThat(outcomes(second)).containsExactly("unknown", "absent", "absent", "published");
        assertThat(receipt(second).remoteId()).isNotEqualTo(id);
    }

    @Test
    void anErrorInTheMiddleOfACallCountsAsUnknown() {
        network.script(text, (publication, checkpoint) -> {
            network.show(publication, checkpoint);
            throw new IllegalStateException("a bug");
        });
        PostId post = publishNow();
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
    }

    @Test
    void waitsAsLongAsTheNetworkSays() {
        Instant told = Instant.now().plusSeconds(2);
        network.script(
                text, (publication, checkpoint) -> new PublishOutcome.Retry(FailureKind.RATE_LIMITED, "429", told));
        PostId post = publishNow();
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(receipt(post).sent()).isAfterOrEqualTo(told.minusMillis(50));
        assertThat(outcomes(post)).containsExactly("retry", "published");
    }

    @Test
    void aContainerIsContinuedNotMadeAnew() {
        network.script(
                text,
                (publication, checkpoint) -> {
                    checkpoint.handle("container-7");
                    return new PublishOutcome.Pending("container-7", Duration.ofMillis(300));
                },
                (publication, checkpoint) -> {
                    assertThat(publication.handle()).isEqualTo("container-7");
                    return network.show(publication, checkpoint);
                });
        PostId post = publishNow();
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(outcomes(post)).containsExactly("pending", "published");
    }

    @Test
    void aRefusalIsFinalAndTellsTheAuthor() {
        network.script(
                text,
                (publication, checkpoint) -> new PublishOutcome.Refused(FailureKind.TEXT_REFUSED, "no such word"));
        PostId post = publishNow();
        awaitStatus(post, PostStatus.FAILED);
        PublicationSummary failed = details(post).publications().getFirst();
        assertThat(failed.failure()).isEqualTo(FailureKind.TEXT_REFUSED);
        assertThat(failed.detail()).isEqualTo("no such word");
        assertThat(news()).containsExactly("social.news.failed");

        accounts.as(author, () -> posts.retry(failed.id()));
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
    }

    @Test
    void whatStaysUnknownIsForAPerson() {
        network.script(text, (publication, checkpoint) -> {
            network.show(publication, checkpoint);
            return new PublishOutcome.Unknown("time-out");
        });
        network.answerReadBack(text, new ReadBack.Unreadable(FailureKind.NETWORK_DOWN, "503"));
        PostId post = publishNow();
        // The patience of many checks is over.
        await().until(() -> details(post).publications().getFirst().status() == PublicationStatus.CHECKING);
        jdbc.update("update social_publication set attempts = 40 where post_id = ?", Ids.bytes(post.value()));
        jdbc.update(
                "update social_publication set wake_at = due_at where post_id = ? and status = 'CHECKING'",
                Ids.bytes(post.value()));
        awaitStatus(post, PostStatus.UNCERTAIN);
        assertThat(news()).containsExactly("social.news.uncertain");

        accounts.as(
                author,
                () -> posts.decide(details(post).publications().getFirst().id(), true));
        assertThat(details(post).status()).isEqualTo(PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
    }

    @Test
    void anExpiredTokenIsRenewedFirst() {
        jdbc.update(
                "update social_channel set token_expires_at = ? where id = ?",
                SqlTime.toSql(Instant.now().minusSeconds(60)),
                Ids.bytes(channel.value()));
        network.script(text, (publication, checkpoint) -> {
            assertThat(publication.accessToken()).isEqualTo("renewed");
            return network.show(publication, checkpoint);
        });
        awaitStatus(publishNow(), PostStatus.PUBLISHED);
    }

    @Test
    void aRevokedTokenPausesTheChannelAndReconnectingResumesItsPosts() {
        network.refreshWorks(false);
        network.script(
                text, (publication, checkpoint) -> new PublishOutcome.Refused(FailureKind.TOKEN_INVALID, "revoked"));
        PostId post = publishNow();
        await().until(() -> accounts.as(author, () -> channels.list().getFirst().health()) == ChannelHealth.PAUSED);
        assertThat(network.shown(text)).isZero();
        assertThat(details(post).publications().getFirst().status()).isEqualTo(PublicationStatus.SCHEDULED);
        assertThat(news()).containsExactly("social.news.paused");

        connect();
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
    }

    @Test
    void anEditDuringAClaimIsRefused() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        network.script(text, (publication, checkpoint) -> {
            inside.countDown();
            hold(go);
            return network.show(publication, checkpoint);
        });
        PostId post = publishNow();
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        PostDetails seen = details(post);
        assertThatThrownBy(() -> accounts.as(author, () -> posts.save(post, seen.version(), seen.content())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("post.locked"));
        assertThatThrownBy(() -> accounts.as(author, () -> posts.delete(post))).isInstanceOf(Problem.class);
        go.countDown();
        awaitStatus(post, PostStatus.PUBLISHED);
    }

    @Test
    void whatWasCalledOffIsNeverPublished() {
        PostId post = draft(OutagePolicy.LATE);
        accounts.as(
                author,
                () -> posts.schedule(post, LocalDateTime.now(author.zone()).plusSeconds(2)));
        accounts.as(author, () -> posts.delete(post));
        PostId after = publishNowWith("After " + text);
        awaitStatus(after, PostStatus.PUBLISHED);
        PostId witness = draftWith("Witness " + text, OutagePolicy.LATE);
        accounts.as(
                author,
                () -> posts.schedule(witness, LocalDateTime.now(author.zone()).plusSeconds(3)));
        awaitStatus(witness, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isZero();
        assertThatThrownBy(() -> details(post)).isInstanceOf(Problem.class);
        assertThat(accounts.as(author, () -> posts.restore(post)).status()).isEqualTo(PostStatus.DRAFT);
    }

    @Test
    void afterAnOutageThePolicyDecides() {
        Map<OutagePolicy, PostStatus> expected = Map.of(
                OutagePolicy.LATE, PostStatus.PUBLISHED,
                OutagePolicy.ASK, PostStatus.HELD,
                OutagePolicy.SKIP, PostStatus.CANCELLED);
        expected.forEach((policy, status) -> {
            PostId post = missedBy(Duration.ofHours(2), policy);
            awaitStatus(post, status);
        });
        awaitStatus(missedBy(Duration.ofHours(30), OutagePolicy.LATE), PostStatus.HELD);
        assertThat(news()).contains("social.news.held", "social.news.skipped");
    }

    @Test
    void latePostsOfAChannelGoOutOneAfterTheOther() {
        PostId later = missedBy(Duration.ofHours(2), OutagePolicy.LATE, false);
        PostId earlier = missedBy(Duration.ofHours(3), OutagePolicy.LATE, false);
        wake(later, earlier);
        awaitStatus(earlier, PostStatus.PUBLISHED);
        awaitStatus(later, PostStatus.PUBLISHED);
        assertThat(Duration.between(receipt(earlier).sent(), receipt(later).sent()))
                .isBetween(Duration.ofMillis(1900), Duration.ofSeconds(8));
    }

    @Test
    void aMissedPostMovesToTheNextFreePlaceWithItsPlanAndTellsItsAuthor() {
        PostId first = missedBy(Duration.ofHours(2), OutagePolicy.NEXT_SLOT, false);
        PostId second = missedBy(Duration.ofHours(1), OutagePolicy.NEXT_SLOT, false);
        wake(first, second);
        await().until(() -> news().size() == 2);
        assertThat(news()).containsOnly("social.news.moved");
        PostDetails one = details(first);
        PostDetails other = details(second);
        assertThat(one.status()).isEqualTo(PostStatus.SCHEDULED);
        assertThat(one.dueAt()).isAfter(Instant.now());
        assertThat(java.util.Objects.requireNonNull(one.at()).atZone(one.zone()).toInstant())
                .isEqualTo(one.dueAt());
        assertThat(Duration.between(one.dueAt(), other.dueAt()).abs()).isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        assertThat(receipt(first).due()).isEqualTo(one.dueAt());
        assertThat(network.shown(text + OutagePolicy.NEXT_SLOT + Duration.ofHours(2)))
                .isZero();
    }

    @Test
    void whatWaitedForItsQuotaIsNotTakenForAnOutage() {
        PostId post = missedBy(Duration.ofHours(2), OutagePolicy.SKIP, false);
        jdbc.update(
                "update social_publication set failure = 'QUOTA_EXHAUSTED' where post_id = ?", Ids.bytes(post.value()));
        wake(post);
        awaitStatus(post, PostStatus.PUBLISHED);
    }

    @Test
    void whatFindsNoRoomInItsQuotaWaitsForItUnsentAndSaysWhy() {
        network.quotas(
                new Quota(1, Duration.ofSeconds(4), null, LocalDate.EPOCH, URI.create("https://network.example")));
        awaitStatus(publishNowWith("First " + text), PostStatus.PUBLISHED);
        Instant first = sent("First " + text);
        PostId second = publishNow();
        await().until(() -> details(second).publications().getFirst().failure() == FailureKind.QUOTA_EXHAUSTED);
        PublicationSummary waiting = details(second).publications().getFirst();
        assertThat(waiting.status()).isEqualTo(PublicationStatus.SCHEDULED);
        assertThat(waiting.nextAttempt()).isAfter(first.plusSeconds(4));
        assertThat(network.shown(text)).isZero();
        awaitStatus(second, PostStatus.PUBLISHED);
        assertThat(receipt(second).sent()).isAfter(first.plusSeconds(4));
        // It was not tried before there was room.
        assertThat(outcomes(second)).containsExactly("published");
    }

    @Test
    void aQuotaCountsTheAccountInAllWorkspaces() {
        network.quotas(new Quota(1, Duration.ofHours(1), null, LocalDate.EPOCH, URI.create("https://network.example")));
        awaitStatus(publishNowWith("First " + text), PostStatus.PUBLISHED);
        Member eve = accounts.signUp("Eve");
        ChannelId same = connect(eve, account);
        PostContent content = new PostContent(text, Map.of(), List.of(same), List.of(), Set.of(), OutagePolicy.LATE);
        PostId post = accounts.as(eve, () -> posts.create(content).id());
        accounts.as(eve, () -> posts.publishNow(post));
        await().until(() ->
                accounts.as(eve, () -> posts.get(post).publications().getFirst().failure())
                        == FailureKind.QUOTA_EXHAUSTED);
        assertThat(network.shown(text)).isZero();
        accounts.as(eve, () -> posts.delete(post));
    }

    @Test
    void anotherNodesClaimIsTakenOverAndCheckedFirst() {
        PostId post = draft(OutagePolicy.LATE);
        accounts.as(
                author,
                () -> posts.schedule(post, LocalDateTime.now(author.zone()).plusHours(1)));
        // A node that claimed it, sent it, and died before it could write that down.
        String dead = UUID.randomUUID().toString();
        network.show(new Publication("p", "1", "access", text, List.of(), null), silent());
        jdbc.update(
                "update social_publication set status = 'PUBLISHING', claimed_by = ?, fence = fence + 1, wake_at = null, attempts = 1, due_at = ? where post_id = ?",
                dead,
                SqlTime.toSql(Instant.now()),
                Ids.bytes(post.value()));
        jdbc.update(
                "insert into social_node (id, alive_until) values (?, ?)",
                dead,
                SqlTime.toSql(Instant.now().minusSeconds(1)));
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
        assertThat(outcomes(post)).containsExactly("found");
    }

    @Test
    void aClaimOfANodeThatNobodyKnowsIsTakenOver() {
        PostId post = draft(OutagePolicy.LATE);
        accounts.as(
                author,
                () -> posts.schedule(post, LocalDateTime.now(author.zone()).plusHours(1)));
        // It woke up after it was forgotten, in the middle of its claiming.
        jdbc.update(
                "update social_publication set status = 'PUBLISHING', claimed_by = 'forgotten', fence = fence + 1, wake_at = null, attempts = 1, due_at = ? where post_id = ?",
                SqlTime.toSql(Instant.now()),
                Ids.bytes(post.value()));
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
        assertThat(outcomes(post)).containsExactly("absent", "absent", "published");
    }

    @Test
    void aFailureOfThisServerDoesNotStopTheAccount() {
        String sealed = jdbc.queryForObject(
                "select access_token from social_channel where id = ?", String.class, Ids.bytes(channel.value()));
        jdbc.update("update social_channel set access_token = 'crooked' where id = ?", Ids.bytes(channel.value()));
        PostId post = publishNow();
        await().until(() -> details(post).publications().getFirst().failure() == FailureKind.OTHER);
        assertThat(details(post).publications().getFirst().status()).isEqualTo(PublicationStatus.SCHEDULED);
        jdbc.update("update social_channel set access_token = ? where id = ?", sealed, Ids.bytes(channel.value()));
        awaitStatus(post, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
    }

    @Test
    void anIdThatTheNetworkGaveTwiceHidesNoPost() {
        network.answerReadBack(text, new ReadBack.Unreadable(FailureKind.NETWORK_DOWN, "503"));
        String[] id = {""};
        network.script(text, (publication, checkpoint) -> {
            id[0] = network.show(publication, checkpoint).remoteId();
            return new PublishOutcome.Unknown("time-out");
        });
        PostId first = publishNow();
        await().until(() -> details(first).publications().getFirst().status() == PublicationStatus.CHECKING);
        network.script("Another " + text, (publication, checkpoint) -> {
            network.show(publication, checkpoint);
            return new PublishOutcome.Published(id[0], null);
        });
        awaitStatus(publishNowWith("Another " + text), PostStatus.PUBLISHED);
        network.answerReadBackByTheWall(text);
        awaitStatus(first, PostStatus.PUBLISHED);
        assertThat(network.shown(text)).isEqualTo(1);
    }

    @Test
    void aLateWriteOfALostClaimIsRefused() {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        network.script(text, (publication, checkpoint) -> {
            inside.countDown();
            hold(go);
            checkpoint.handle("too late");
            return network.show(publication, checkpoint);
        });
        PostId post = publishNow();
        await().until(() -> inside.getCount() == 0);
        jdbc.update("update social_publication set fence = fence + 1 where post_id = ?", Ids.bytes(post.value()));
        go.countDown();
        await().during(Duration.ofMillis(300)).until(() -> network.shown(text) == 0);
        assertThat(jdbc.queryForObject(
                        "select handle from social_publication where post_id = ?",
                        String.class,
                        Ids.bytes(post.value())))
                .isNull();
    }

    @Test
    void disconnectingCallsOffWhatIsPlanned() {
        PostId post = draft(OutagePolicy.LATE);
        accounts.as(
                author,
                () -> posts.schedule(post, LocalDateTime.now(author.zone()).plusHours(1)));
        accounts.as(author, () -> channels.disconnect(channel));
        assertThat(details(post).status()).isEqualTo(PostStatus.CANCELLED);
        assertThat(accounts.as(author, () -> channels.list())).isEmpty();
        assertThat(jdbc.queryForObject(
                        "select access_token from social_channel where id = ?",
                        String.class,
                        Ids.bytes(channel.value())))
                .isNull();
    }

    private PostId missedBy(Duration late, OutagePolicy policy) {
        return missedBy(late, policy, true);
    }

    private void wake(PostId... missed) {
        jdbc.update(
                "update social_publication set wake_at = due_at where post_id in (%s)"
                        .formatted(String.join(",", java.util.Collections.nCopies(missed.length, "?"))),
                java.util.Arrays.stream(missed)
                        .map(post -> Ids.bytes(post.value()))
                        .toArray());
    }

    private PostId missedBy(Duration late, OutagePolicy policy, boolean awake) {
        PostId post = draftWith(text + policy + late, policy);
        accounts.as(
                author,
                () -> posts.schedule(post, LocalDateTime.now(author.zone()).plusHours(1)));
        Instant due = Instant.now().minus(late);
        jdbc.update(
                "update social_publication set due_at = ?, wake_at = ? where post_id = ?",
                SqlTime.toSql(due),
                awake ? SqlTime.toSql(due) : null,
                Ids.bytes(post.value()));
        return post;
    }

    private ChannelId connect() {
        return connect(author, account);
    }

    private ChannelId connect(Member owner, String remoteId) {
        Tokens tokens = new Tokens("access", "refresh", Instant.now().plusSeconds(7200), null, Set.of("write"));
        RemoteAccount remote = new RemoteAccount(remoteId, "Scripted account", "@scripted", null);
        return changes.connected(owner.workspace(), owner.user(), ScriptedNetwork.KEY, remote, tokens);
    }

    private Instant sent(String words) {
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                        "select p.sent_at from social_publication p join social_post t on t.id = p.post_id where t.text = ?",
                        LocalDateTime.class,
                        words))
                .toInstant(java.time.ZoneOffset.UTC);
    }

    private PostId draft(OutagePolicy policy) {
        return draftWith(text, policy);
    }

    private PostId draftWith(String words, OutagePolicy policy) {
        PostContent content = new PostContent(words, Map.of(), List.of(channel), List.of(), Set.of(), policy);
        return accounts.as(author, () -> posts.create(content).id());
    }

    private PostId publishNow() {
        return publishNowWith(text);
    }

    private PostId publishNowCommented(String comment) {
        PostContent content = new PostContent(text, Map.of(), List.of(channel), List.of(), Set.of(), OutagePolicy.LATE)
                .withExtras(ScriptedNetwork.KEY, new Extras(Map.of("first-comment", comment)));
        PostId post = accounts.as(author, () -> posts.create(content).id());
        accounts.as(author, () -> posts.publishNow(post));
        return post;
    }

    private PostId publishNowWith(String words) {
        PostId post = draftWith(words, OutagePolicy.LATE);
        accounts.as(author, () -> posts.publishNow(post));
        return post;
    }

    private PostDetails details(PostId post) {
        return accounts.as(author, () -> posts.get(post));
    }

    private Receipt.Line receipt(PostId post) {
        return accounts.as(author, () -> posts.receipt(post)).lines().getFirst();
    }

    private List<String> outcomes(PostId post) {
        return receipt(post).attempts().stream().map(Receipt.Attempt::outcome).toList();
    }

    private List<String> news() {
        return jdbc.queryForList(
                "select message_key from notification_item where person_id = ? order by created_at",
                String.class,
                Ids.bytes(author.user().value()));
    }

    private void awaitStatus(PostId post, PostStatus status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(details(post).status()).isEqualTo(status));
    }

    private static void hold(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Checkpoint silent() {
        return new Checkpoint() {
            @Override
            public void handle(String handle) {}

            @Override
            public void aboutToSend() {}
        };
    }
}
