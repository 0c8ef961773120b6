package com.webox.social.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Ids;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelHealth;
import com.webox.social.PublicationStatus;
import com.webox.testing.WeboxTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The status page's figures, on every database. */
@WeboxTest
class PublishingReportsTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PublishingReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    private Member ada;
    private UUID channel;
    private final List<Object[]> rows = new ArrayList<>();

    @BeforeEach
    void aWorkspaceWithAChannel() {
        ada = accounts.signUp("Ada");
        channel = channel(ada, "Shop");
        rows.clear();
    }

    @Test
    void anEmptyWorkspaceHasAQuietReport() {
        StatusReport report = report(Period.WEEK);
        assertThat(report.total().due()).isZero();
        assertThat(report.lateness()).isEqualTo(new StatusReport.Lateness(null, null));
        assertThat(report.bars()).hasSize(7);
        assertThat(report.channels()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Shop");
            assertThat(line.health()).isEqualTo(ChannelHealth.OK);
        });
    }

    @Test
    void countsByStateChannelAndHour() {
        Instant now = Instant.now();
        UUID other = channel(ada, "Atelier");
        publication(ada, channel, PublicationStatus.PUBLISHED, now.minus(Duration.ofMinutes(90)), 100L, 1);
        publication(ada, channel, PublicationStatus.PUBLISHED, now.minus(Duration.ofMinutes(91)), 9_000L, 3);
        publication(ada, channel, PublicationStatus.FAILED, now.minus(Duration.ofHours(3)), null, 1);
        publication(ada, channel, PublicationStatus.UNCERTAIN, now.minus(Duration.ofHours(3)), 5L, 1);
        publication(ada, other, PublicationStatus.HELD, now.minus(Duration.ofHours(4)), null, 0);
        publication(ada, other, PublicationStatus.CANCELLED, now.minus(Duration.ofHours(4)), null, 0);
        publication(ada, other, PublicationStatus.CHECKING, now.minusSeconds(5), 5L, 1);
        // Not due yet, too long ago, another team's.
        publication(ada, channel, PublicationStatus.SCHEDULED, now.plus(Duration.ofMinutes(30)), null, 0);
        publication(ada, channel, PublicationStatus.PUBLISHED, now.minus(Duration.ofHours(25)), 1L, 1);
        Member eve = accounts.signUp("Eve");
        publication(eve, channel(eve, "Foreign"), PublicationStatus.FAILED, now.minusSeconds(60), null, 1);
        store();

        StatusReport report = report(Period.DAY);
        assertThat(report.total()).isEqualTo(new StatusReport.Counts(2, 1, 1, 1, 1, 1, 7, 2));
        assertThat(report.bars()).hasSize(24);
        assertThat(report.bars().stream().mapToLong(bar -> bar.counts().due()).sum())
                .isEqualTo(7);
        StatusReport.ChannelLine shop = report.channels().stream()
                .filter(line -> line.name().equals("Shop"))
                .findFirst()
                .orElseThrow();
        assertThat(shop.counts().due()).isEqualTo(4);
        assertThat(Objects.requireNonNull(shop.lateness().p50())).isCloseTo(100, Percentage.withPercentage(2));
        assertThat(Objects.requireNonNull(shop.lateness().p99())).isCloseTo(9_000, Percentage.withPercentage(2));
        assertThat(report(Period.WEEK).total().published()).isEqualTo(3);
    }

    @Test
    void eachBarHoldsWhatFellDueWithinIt() {
        Instant now = Instant.now();
        List<Instant> edges = Period.MONTH.edges(now, ada.zone());
        for (int i = 0; i < 29; i++) {
            publication(ada, channel, PublicationStatus.PUBLISHED, edges.get(i), 1L, 1);
            publication(ada, channel, PublicationStatus.FAILED, edges.get(i + 1).minusMillis(1), null, 1);
        }
        store();
        assertThat(report(Period.MONTH).bars().subList(0, 29)).allSatisfy(bar -> {
            assertThat(bar.counts().published()).isEqualTo(1);
            assertThat(bar.counts().failed()).isEqualTo(1);
        });
    }

    /** Run with {@code -Dwebox.measure=true}; prints what a report of 100,000 publications costs. */
    @Test
    @EnabledIfSystemProperty(named = "webox.measure", matches = "true")
    void aHundredThousandPublicationsAreCountedInAMoment() {
        Instant now = Instant.now();
        List<UUID> channels = new ArrayList<>(List.of(channel));
        for (int i = 1; i < 10; i++) {
            channels.add(channel(ada, "Channel " + i));
        }
        for (int i = 0; i < 100_000; i++) {
            PublicationStatus status = i % 50 == 0 ? PublicationStatus.FAILED : PublicationStatus.PUBLISHED;
            publication(ada, channels.get(i % 10), status, now.minusSeconds(25L * i), 20L + i % 4000, 1);
            if (rows.size() == 1000) {
                store();
            }
        }
        store();
        report(Period.MONTH);
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            long begun = System.nanoTime();
            assertThat(report(Period.MONTH).total().due()).isEqualTo(100_000);
            millis.add((System.nanoTime() - begun) / 1_000_000);
        }
        System.out.println("report of 100,000: " + millis + " ms");
        assertThat(millis.stream().sorted().toList().get(4)).isLessThan(200);
    }

    private StatusReport report(Period period) {
        return accounts.as(ada, () -> reports.of(period));
    }

    private UUID channel(Member owner, String name) {
        UUID id = Ids.next();
        jdbc.update(
                """
                insert into social_channel (id, workspace_id, network, remote_id, name, handle, paused, scopes,
                connected_by, connected_at, version) values (?, ?, 'x', ?, ?, '', false, '', ?, ?, 0)""",
                Ids.bytes(id),
                Ids.bytes(owner.workspace().value()),
                id.toString(),
                name,
                Ids.bytes(owner.user().value()),
                SqlTime.toSql(Instant.now()));
        return id;
    }

    private void publication(
            Member owner, UUID on, PublicationStatus status, Instant due, @Nullable Long late, int sends) {
        rows.add(new Object[] {
            Ids.bytes(Ids.next()),
            Ids.bytes(owner.workspace().value()),
            Ids.bytes(Ids.next()),
            Ids.bytes(on),
            status.name(),
            SqlTime.toSql(due),
            sends,
            sends,
            SqlTime.toSqlOrNull(late == null ? null : due.plusMillis(late))
        });
    }

    private void store() {
        jdbc.batchUpdate("""
                insert into social_publication (id, workspace_id, post_id, channel_id, occurrence, network, status,
                due_at, fence, attempts, sends, absents, sent_at, detail)
                values (?, ?, ?, ?, 0, 'x', ?, ?, 1, ?, ?, 0, ?, '')""", rows);
        rows.clear();
    }
}
