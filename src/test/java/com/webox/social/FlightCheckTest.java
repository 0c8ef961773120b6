package com.webox.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.media.AssetId;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.time.SqlTime;
import com.webox.social.flight.Finding;
import com.webox.social.flight.FlightCheck;
import com.webox.social.flight.FlightChecks;
import com.webox.social.flight.FlightNeed;
import com.webox.social.flight.Stage;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.Quota;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A day and an hour before its minute a post is looked at, once each, on every database. */
@WeboxTest
@Import(ScriptedNetwork.class)
class FlightCheckTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Posts posts;

    @Autowired
    private ChannelChanges changes;

    @Autowired
    private FlightChecks checks;

    @Autowired
    private ScriptedNetwork network;

    @Autowired
    private List<JobHandler<?>> handlers;

    @Autowired
    private JdbcTemplate jdbc;

    private Member author;
    private ChannelId channel;
    private String account;

    @BeforeEach
    void aConnectedChannel() {
        author = accounts.signUp("Ada");
        account = "account-" + UUID.randomUUID();
        network.scopes(Set.of("write"));
        network.refreshWorks(true);
        channel = connect("refresh", Instant.now().plus(Duration.ofDays(10)), null);
    }

    @AfterEach
    void asBefore() {
        network.scopes(Set.of("write", "comment"));
        network.limits(AccountLimits.NONE);
        network.quotas();
        network.refreshWorks(true);
    }

    @Test
    void aReadyPostIsLookedAtOnceAStageAndNobodyIsTold() throws Exception {
        PostId post = planned(Duration.ofHours(20), "Ready");
        look();
        FlightCheck check = check(post);
        assertThat(check.stage()).isEqualTo(Stage.DAY);
        assertThat(check.ready()).isTrue();
        Instant first = check.checkedAt();
        look();
        assertThat(check(post).checkedAt()).isEqualTo(first);
        nearer(post, Duration.ofMinutes(50));
        look();
        assertThat(check(post).stage()).isEqualTo(Stage.HOUR);
        assertThat(news()).isEmpty();
        assertThat(needs()).isEmpty();
    }

    @Test
    void whatIsFurtherAwayIsLeftAlone() throws Exception {
        PostId post = planned(Duration.ofHours(26), "Next week");
        look();
        assertThat(checks(post)).isEmpty();
    }

    @Test
    void missingScopesAreToldOnceWithALinkToThePostAndShownAtHome() throws Exception {
        network.scopes(Set.of("write", "video"));
        PostId post = planned(Duration.ofHours(20), "Needs a scope");
        look();
        look();
        assertThat(check(post).findings()).containsExactly(new Finding(Finding.Kind.SCOPES_MISSING, List.of("video")));
        assertThat(news()).containsExactly("social.news.flight.day posts/" + post);
        assertThat(needs()).containsExactly(post);
        // Saved again with the same fault: checked anew, not told anew.
        PostDetails seen = accounts.as(author, () -> posts.get(post));
        accounts.as(
                author, () -> posts.save(post, seen.version(), seen.content().withText("Other words")));
        assertThat(checks(post)).isEmpty();
        look();
        assertThat(check(post).ready()).isFalse();
        assertThat(news()).hasSize(1);
        // Reconnected with everything: the next stage finds it ready.
        network.scopes(Set.of("write"));
        nearer(post, Duration.ofMinutes(50));
        look();
        assertThat(needs()).isEmpty();
    }

    @Test
    void aTokenThatEndsBeforeTheMinuteIsRenewedAhead() throws Exception {
        connect("refresh", Instant.now().plus(Duration.ofMinutes(20)), null);
        PostId post = planned(Duration.ofMinutes(50), "Soon");
        look();
        assertThat(check(post).ready()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select token_expires_at from social_channel where id = ?",
                        LocalDateTime.class,
                        Ids.bytes(channel.value())))
                .isAfter(SqlTime.toSql(Instant.now().plus(Duration.ofMinutes(60))));
    }

    @Test
    void aTokenThatCannotBeRenewedIsToldAnHourBefore() throws Exception {
        network.refreshWorks(false);
        connect("refresh", Instant.now().plus(Duration.ofMinutes(20)), null);
        PostId post = planned(Duration.ofMinutes(50), "Soon");
        look();
        assertThat(kinds(post)).containsExactly(Finding.Kind.TOKEN_REFUSED);
        assertThat(news()).containsExactly("social.news.flight.hour posts/" + post);
    }

    @Test
    void aConsentThatEndsBeforeTheMinuteIsTold() throws Exception {
        connect("refresh", Instant.now().plus(Duration.ofDays(2)), Instant.now().plus(Duration.ofHours(10)));
        PostId post = planned(Duration.ofHours(20), "Tomorrow");
        look();
        assertThat(kinds(post)).containsExactly(Finding.Kind.CONSENT_ENDS);
    }

    @Test
    void aPausedChannelIsTold() throws Exception {
        PostId post = planned(Duration.ofHours(20), "Waits for its channel");
        jdbc.update("update social_channel set paused = true where id = ?", Ids.bytes(channel.value()));
        jdbc.update("update social_publication set wake_at = null where post_id = ?", Ids.bytes(post.value()));
        look();
        assertThat(kinds(post)).containsExactly(Finding.Kind.CHANNEL_PAUSED);
    }

    @Test
    void mediaThatIsGoneIsTold() throws Exception {
        PostId post = planned(Duration.ofHours(20), "With a picture");
        jdbc.update(
                "insert into social_post_media (post_id, position, asset_id) values (?, 0, ?)",
                Ids.bytes(post.value()),
                Ids.bytes(Ids.next()));
        look();
        assertThat(check(post).findings())
                .containsExactly(new Finding(Finding.Kind.RULE, List.of("social.obstacle.mediaGone")));
    }

    @Test
    void aQuotaThatWillBeFullIsTold() throws Exception {
        network.quotas(
                new Quota(1, Duration.ofHours(24), null, LocalDate.EPOCH, URI.create("https://network.example")));
        PostId first = planned(Duration.ofHours(19), "First");
        PostId second = planned(Duration.ofHours(20), "Second");
        look();
        assertThat(check(first).ready()).isTrue();
        assertThat(check(second).findings()).containsExactly(new Finding(Finding.Kind.QUOTA, List.of("2", "1")));
    }

    @Test
    void whatTheNetworkSaysIsLeftCounts() throws Exception {
        network.limits(
                new AccountLimits(Map.of(), Set.of(), null, 0, Instant.now().plus(Duration.ofHours(23))));
        PostId post = planned(Duration.ofHours(20), "No room");
        look();
        assertThat(kinds(post)).containsExactly(Finding.Kind.QUOTA);
        assertThat(jdbc.queryForObject(
                        "select posts_left from social_channel where id = ?",
                        Integer.class,
                        Ids.bytes(channel.value())))
                .isZero();
    }

    @Test
    void aLookThatAStoppedNodeBeganIsBegunAnew() throws Exception {
        PostId post = planned(Duration.ofHours(20), "Left lying");
        look();
        jdbc.update(
                "update social_flight_check set checked_at = null, claimed_at = ? where post_id = ?",
                SqlTime.toSql(Instant.now().minus(Duration.ofMinutes(11))),
                Ids.bytes(post.value()));
        assertThat(checks(post)).isEmpty();
        look();
        assertThat(check(post).ready()).isTrue();
    }

    private void look() throws Exception {
        JobHandler<?> handler = handlers.stream()
                .filter(each -> each.name().equals("social.flight-check"))
                .findFirst()
                .orElseThrow();
        run(handler);
        // The scheduler's own round may have taken some of it.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Integer.valueOf(0)
                        .equals(jdbc.queryForObject(
                                "select count(*) from social_flight_check where workspace_id = ? and checked_at is null",
                                Integer.class,
                                Ids.bytes(author.workspace().value()))));
    }

    private static <P extends Record> void run(JobHandler<P> handler) throws Exception {
        handler.run(JsonMapper.builder().build().readValue("{}", handler.payloadType()));
    }

    private PostId planned(Duration ahead, String text) {
        PostContent content =
                new PostContent(text, Map.of(), List.of(channel), List.<AssetId>of(), Set.of(), OutagePolicy.LATE);
        return accounts.as(author, () -> {
            PostId post = posts.create(content).id();
            posts.schedule(post, LocalDateTime.now(author.zone()).plus(ahead));
            return post;
        });
    }

    /** Time goes by. */
    private void nearer(PostId post, Duration ahead) {
        accounts.as(
                author,
                () -> posts.schedule(post, LocalDateTime.now(author.zone()).plus(ahead)));
    }

    private ChannelId connect(String refresh, Instant expires, @Nullable Instant consentEnds) {
        Tokens tokens = new Tokens("access", refresh, expires, consentEnds, Set.of("write"));
        RemoteAccount remote = new RemoteAccount(account, "Scripted account", "@scripted", null);
        return changes.connected(author.workspace(), author.user(), ScriptedNetwork.KEY, remote, tokens);
    }

    private List<FlightCheck> checks(PostId post) {
        return accounts.as(author, () -> checks.of(post));
    }

    private FlightCheck check(PostId post) {
        List<FlightCheck> found = checks(post);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Stream<Finding.Kind> kinds(PostId post) {
        return check(post).findings().stream().map(Finding::kind);
    }

    private List<PostId> needs() {
        return accounts.as(author, () -> checks.needing(10)).stream()
                .map(FlightNeed::post)
                .toList();
    }

    private List<String> news() {
        return jdbc.query(
                "select * from notification_item where person_id = ? order by created_at",
                (row, index) -> row.getString("message_key") + " " + row.getString("link"),
                Ids.bytes(author.user().value()));
    }
}
