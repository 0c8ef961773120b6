package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.jobs.Jobs;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The usual design, as the benchmark's baseline: one durable Quartz trigger a post. The work of each is the same as the
 * ledger's, by the same classes: claim, journal, call, record.
 */
@TestComponent
public class OneTriggerAPost implements JobHandler<OneTriggerAPost.Due> {

    /** @param publication to publish */
    public record Due(UUID publication) {}

    private static final String NAME = "bench.one-trigger-a-post";

    private final Claims claims;
    private final Courier courier;
    private final Recorder recorder;
    private final Node node;
    private final Rest rest;

    /** What planning and reading need. */
    @TestComponent
    record Rest(JdbcTemplate jdbc, org.springframework.beans.factory.ObjectProvider<Jobs> jobs, LedgerLoad load) {}

    OneTriggerAPost(Claims claims, Courier courier, Recorder recorder, Node node, Rest rest) {
        this.claims = claims;
        this.courier = courier;
        this.recorder = recorder;
        this.node = node;
        this.rest = rest;
    }

    /** Publishes so many posts that are all due at one instant. */
    public LedgerLoad.Result run(int posts) throws InterruptedException {
        // Storing the triggers is not measured; they wait for an instant that is then moved to now.
        LedgerLoad.Plan plan = rest.load.plan(posts, Instant.now().plus(Duration.ofHours(1)), Duration.ZERO);
        rest.load.withoutWaking(plan);
        Jobs jobs = rest.jobs.getObject();
        plan.publications().forEach(id -> jobs.schedule(NAME, new Due(id), plan.due()));
        Instant due = Instant.now();
        rest.jdbc.update("update social_publication set due_at = ? where status = 'SCHEDULED'", SqlTime.toSql(due));
        rest.jdbc.update(
                "update QRTZ_TRIGGERS set NEXT_FIRE_TIME = ?, START_TIME = ? where TRIGGER_GROUP = ?",
                due.toEpochMilli(),
                due.toEpochMilli(),
                NAME);
        rest.load.awaitSettled();
        return rest.load.result(new LedgerLoad.Plan(plan.publications(), due));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Due> payloadType() {
        return Due.class;
    }

    @Override
    public void run(Due due) {
        List<Candidate> candidate = rest.jdbc.query(
                "select * from social_publication where id = ?",
                (row, index) -> new Candidate(
                        new PublicationId(due.publication()),
                        new WorkspaceId(Ids.uuid(row.getBytes("workspace_id"))),
                        new PostId(Ids.uuid(row.getBytes("post_id"))),
                        new ChannelId(Ids.uuid(row.getBytes("channel_id"))),
                        row.getString("network"),
                        PublicationStatus.valueOf(row.getString("status")),
                        row.getLong("fence"),
                        SqlTime.fromSql(row.getObject("due_at", LocalDateTime.class)),
                        Instant.EPOCH,
                        row.getInt("attempts"),
                        row.getInt("sends"),
                        row.getInt("absents"),
                        row.getString("handle"),
                        OutagePolicy.LATE,
                        null),
                Ids.bytes(due.publication()));
        for (Work work : claims.claim(node.name(), node.now(), candidate)) {
            courier.carry(work).ifPresent(settlement -> recorder.write(List.of(settlement)));
        }
    }
}
