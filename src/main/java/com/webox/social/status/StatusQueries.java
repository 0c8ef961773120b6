package com.webox.social.status;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import com.webox.social.PublicationStatus;
import com.webox.social.status.StatusReport.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Three statements, however long the time: each reads one range of the index on (workspace, due). */
@Component
class StatusQueries {

    // The number of a bar stands in the text, the limits are its parameters; days are as long as the zone makes them.
    private static final String BAR = """
            select %d as bar, channel_id, status, count(*) as publications, sum(attempts) as attempts,
                sum(case when sends > 1 then sends - 1 else 0 end) as retries
            from social_publication where workspace_id = ? and due_at >= ? and due_at < ?
            group by channel_id, status""";

    private static final String STEP =
            "floor(ln(1 + greatest(timestampdiff(microsecond, due_at, sent_at), 0) / 1000.0) * %d)"
                    .formatted(LatenessSteps.PER_E);

    private static final String LATENESS = """
            select channel_id, %s as step, count(*) as publications
            from social_publication where workspace_id = ? and due_at >= ? and due_at < ?
                and status = 'PUBLISHED' and sent_at is not null
            group by channel_id, %s""".formatted(STEP, STEP);

    /** What fell due within one bar on one channel. */
    record Cell(int bar, ChannelId channel, Counts counts) {}

    record KnownChannel(ChannelId id, String network, String name) {}

    private final JdbcTemplate jdbc;

    StatusQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param edges of the bars; what is not due at {@code now} does not count */
    List<Cell> cells(WorkspaceId workspace, List<Instant> edges, Instant now) {
        List<String> arms = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (int bar = 0; bar + 1 < edges.size(); bar++) {
            Instant end = edges.get(bar + 1);
            arms.add(BAR.formatted(bar));
            values.add(Ids.bytes(workspace.value()));
            values.add(SqlTime.toSql(edges.get(bar)));
            values.add(SqlTime.toSql(end.isBefore(now) ? end : now));
        }
        return jdbc.query(
                String.join(" union all ", arms),
                (row, index) ->
                        new Cell(row.getInt("bar"), new ChannelId(Ids.uuid(row.getBytes("channel_id"))), counts(row)),
                values.toArray());
    }

    private static Counts counts(ResultSet row) throws SQLException {
        long count = row.getLong("publications");
        PublicationStatus status = PublicationStatus.valueOf(row.getString("status"));
        boolean underway = !status.settled();
        return new Counts(
                status == PublicationStatus.PUBLISHED ? count : 0,
                underway ? count : 0,
                status == PublicationStatus.FAILED ? count : 0,
                status == PublicationStatus.UNCERTAIN ? count : 0,
                status == PublicationStatus.HELD ? count : 0,
                status == PublicationStatus.CANCELLED ? count : 0,
                row.getLong("attempts"),
                row.getLong("retries"));
    }

    Map<ChannelId, LatenessSteps> lateness(WorkspaceId workspace, Instant from, Instant to) {
        Map<ChannelId, LatenessSteps> steps = new HashMap<>();
        jdbc.query(
                LATENESS,
                row -> {
                    steps.computeIfAbsent(
                                    new ChannelId(Ids.uuid(row.getBytes("channel_id"))), key -> new LatenessSteps())
                            .add(row.getInt("step"), row.getLong("publications"));
                },
                Ids.bytes(workspace.value()),
                SqlTime.toSql(from),
                SqlTime.toSql(to));
        return steps;
    }

    List<KnownChannel> channels(WorkspaceId workspace) {
        return jdbc.query(
                "select id, network, name from social_channel where workspace_id = ? order by network, name, id",
                (row, index) -> new KnownChannel(
                        new ChannelId(Ids.uuid(row.getBytes("id"))), row.getString("network"), row.getString("name")),
                Ids.bytes(workspace.value()));
    }
}
