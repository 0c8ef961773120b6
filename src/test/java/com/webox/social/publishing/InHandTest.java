package com.webox.social.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.social.ChannelId;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import com.webox.social.network.Extras;
import com.webox.social.network.FailureKind;
import com.webox.testing.WeboxTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** What befalls a publication while it is in the hands of a node. */
@WeboxTest
@Import(LedgerLoad.class)
@TestPropertySource(properties = "webox.publishing.lease=3s")
class InHandTest {

    @Autowired
    private LedgerLoad load;

    @Autowired
    private Recorder recorder;

    @Autowired
    private Node node;

    @Autowired
    private JdbcTemplate jdbc;

    private byte[] publication;

    @BeforeEach
    void aClaimedPublication() {
        load.channel();
        LedgerLoad.Plan plan = load.plan(1, Instant.now().plusSeconds(3600), java.time.Duration.ZERO);
        publication = Ids.bytes(plan.publications().getFirst());
        await().until(() -> !node.name().isEmpty());
        claimedBy(node.name());
    }

    @ParameterizedTest
    @EnumSource(names = {"SCHEDULED", "PREPARING", "CHECKING"})
    void whatWouldWaitForAChannelThatWorksAgainGoesOn(PublicationStatus status) {
        recorder.write(List.of(waitingForItsChannel(status)));

        assertThat(state()).isEqualTo(status.name());
        assertThat(waking()).isNotNull();
    }

    @Test
    void whatWaitsForAPausedChannelIsNotWoken() {
        jdbc.update(
                "update social_channel set paused = true where id = (select channel_id from social_publication where id = ?)",
                publication);
        recorder.write(List.of(waitingForItsChannel(PublicationStatus.SCHEDULED)));

        assertThat(state()).isEqualTo("SCHEDULED");
        assertThat(waking()).isNull();
    }

    /** One answer that no column holds must not keep the others of its batch, or the lane, waiting. */
    @Test
    void anAnswerThatCannotBeStoredBecomesAQuestion() {
        Settlement whole = waitingForItsChannel(PublicationStatus.SCHEDULED);
        recorder.add(whole.with(Verdict.published("published", true, "9".repeat(500), null)));

        await().until(() -> "UNCERTAIN".equals(state()));
    }

    @Test
    void whatANodeIsNotSureOfIsTakenFromIt() {
        String before = node.name();
        node.renounce(before);

        assertThat(node.holds(before)).isFalse();
        await().until(() -> !node.name().equals(before) && node.alive());
        await().until(() -> !"PUBLISHING".equals(state()));
    }

    private Settlement waitingForItsChannel(PublicationStatus status) {
        return jdbc.queryForObject(
                "select * from social_publication where id = ?",
                (row, index) -> {
                    Claim claim = new Claim(
                            new PublicationId(Ids.uuid(publication)),
                            new WorkspaceId(Ids.uuid(row.getBytes("workspace_id"))),
                            new PostId(Ids.uuid(row.getBytes("post_id"))),
                            new ChannelId(Ids.uuid(row.getBytes("channel_id"))),
                            "x",
                            status,
                            row.getLong("fence"),
                            row.getString("claimed_by"),
                            Instant.now(),
                            1,
                            0,
                            0,
                            null,
                            UUID.randomUUID(),
                            Instant.now());
                    Content content = new Content(
                            new UserId(UUID.randomUUID()),
                            "1",
                            "Bench",
                            "sealed",
                            null,
                            true,
                            "",
                            List.of(),
                            List.of(),
                            Extras.NONE);
                    Verdict verdict =
                            new Verdict(status, null, "refused", false, 0, null, null, FailureKind.TOKEN_INVALID, "");
                    return new Settlement(
                            new Work(claim, content),
                            verdict,
                            null,
                            Instant.now().plusSeconds(3600));
                },
                publication);
    }

    private void claimedBy(String name) {
        jdbc.update(
                "update social_publication set status = 'PUBLISHING', claimed_by = ?, fence = fence + 1, wake_at = null, attempts = 1 where id = ?",
                name,
                publication);
    }

    private @Nullable String state() {
        return jdbc.queryForObject("select status from social_publication where id = ?", String.class, publication);
    }

    private java.time.@Nullable LocalDateTime waking() {
        return jdbc.queryForObject(
                "select wake_at from social_publication where id = ?", java.time.LocalDateTime.class, publication);
    }
}
