package com.webox.social.flight;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import com.webox.social.ExtrasByNetwork;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the flight checks. A check belongs to a planned time: what is moved or changed is checked anew. */
@Component
class FlightBook {

    /** A node that looked and did not say what it found within this time is taken for gone. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int EXCERPT = 140;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Finding>> SHAPE = new TypeReference<>() {};

    // What waits for its minute, and what waits for its channel to be reconnected.
    private static final String OPEN = """
            select p.id, p.workspace_id, p.post_id, p.channel_id, p.network, p.due_at, t.author_id,
                coalesce(v.text, t.text) as text, t.extras
            from social_publication p
            join social_post t on t.id = p.post_id
            join social_channel c on c.id = p.channel_id
            left join social_post_variant v on v.post_id = p.post_id and v.network = p.network
            left join social_flight_check f on f.publication_id = p.id and f.stage = ?
            where p.status = 'SCHEDULED' and p.due_at > ? and p.due_at <= ? and %s
            and (f.publication_id is null or f.due_at <> p.due_at or (f.checked_at is null and f.claimed_at < ?))
            order by p.due_at limit ?""";

    private final JdbcTemplate jdbc;

    FlightBook(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Flight> open(Stage stage, Instant now, int most) {
        LocalDateTime from = SqlTime.toSql(now.plus(stage.latest()));
        LocalDateTime to = SqlTime.toSql(now.plus(stage.earliest()));
        LocalDateTime stale = SqlTime.toSql(now.minus(PATIENCE));
        List<Flight> open = new java.util.ArrayList<>(jdbc.query(
                OPEN.formatted("p.wake_at > ? and p.wake_at <= ?"),
                (row, index) -> flight(row, stage),
                stage.name(),
                from,
                to,
                from,
                to,
                stale,
                most));
        open.addAll(jdbc.query(
                OPEN.formatted("p.wake_at is null and c.paused = true"),
                (row, index) -> flight(row, stage),
                stage.name(),
                from,
                to,
                stale,
                most));
        return open;
    }

    private Flight flight(ResultSet row, Stage stage) throws SQLException {
        byte[] post = row.getBytes("post_id");
        return new Flight(
                new PublicationId(Ids.uuid(row.getBytes("id"))),
                stage,
                new WorkspaceId(Ids.uuid(row.getBytes("workspace_id"))),
                new PostId(Ids.uuid(post)),
                new ChannelId(Ids.uuid(row.getBytes("channel_id"))),
                row.getString("network"),
                SqlTime.fromSql(row.getObject("due_at", LocalDateTime.class)),
                new UserId(Ids.uuid(row.getBytes("author_id"))),
                row.getString("text"),
                jdbc.query(
                        "select asset_id from social_post_media where post_id = ? order by position",
                        (media, index) -> new AssetId(Ids.uuid(media.getBytes(1))),
                        post),
                ExtrasByNetwork.of(row.getString("extras"), row.getString("network")));
    }

    /** Whether this node is the one to look. */
    boolean claim(Flight flight, Instant now) {
        int again = jdbc.update(
                """
                update social_flight_check set due_at = ?, claimed_at = ?, checked_at = null
                where publication_id = ? and stage = ? and (due_at <> ? or (checked_at is null and claimed_at < ?))""",
                SqlTime.toSql(flight.due()),
                SqlTime.toSql(now),
                Ids.bytes(flight.id().value()),
                flight.stage().name(),
                SqlTime.toSql(flight.due()),
                SqlTime.toSql(now.minus(PATIENCE)));
        if (again == 1) {
            return true;
        }
        try {
            return jdbc.update(
                            """
                            insert into social_flight_check (publication_id, stage, due_at, workspace_id, post_id,
                            claimed_at, problems, findings) values (?, ?, ?, ?, ?, ?, 0, '[]')""",
                            Ids.bytes(flight.id().value()),
                            flight.stage().name(),
                            SqlTime.toSql(flight.due()),
                            Ids.bytes(flight.workspace().value()),
                            Ids.bytes(flight.post().value()),
                            SqlTime.toSql(now))
                    == 1;
        } catch (DataIntegrityViolationException e) {
            // Another node was faster, or the publication is gone.
            return false;
        }
    }

    /**
     * Writes down what was found.
     *
     * @return whether there is a problem that was not known of this stage before
     */
    boolean complete(Flight flight, Instant claimed, List<Finding> findings, Instant now) {
        List<Finding> before = jdbc
                .query(
                        "select findings from social_flight_check where publication_id = ? and stage = ?",
                        (row, index) -> JSON.readValue(row.getString(1), SHAPE),
                        Ids.bytes(flight.id().value()),
                        flight.stage().name())
                .stream()
                .findFirst()
                .orElse(List.of());
        List<Finding> problems =
                findings.stream().filter(each -> each.kind().problem()).toList();
        int written = jdbc.update(
                """
                update social_flight_check set checked_at = ?, problems = ?, findings = ?
                where publication_id = ? and stage = ? and due_at = ? and claimed_at = ?""",
                SqlTime.toSql(now),
                problems.size(),
                JSON.writeValueAsString(findings),
                Ids.bytes(flight.id().value()),
                flight.stage().name(),
                SqlTime.toSql(flight.due()),
                SqlTime.toSql(claimed));
        return written == 1 && !before.containsAll(problems);
    }

    List<FlightCheck> of(WorkspaceId workspace, PostId post) {
        return jdbc.query(
                """
                select f.stage, f.checked_at, f.findings, p.network, c.name from social_flight_check f
                join social_publication p on p.id = f.publication_id and p.due_at = f.due_at
                join social_channel c on c.id = p.channel_id
                where f.post_id = ? and f.workspace_id = ? and f.checked_at is not null and p.status = 'SCHEDULED'
                and not exists (select 1 from social_flight_check later where later.publication_id = f.publication_id
                    and later.due_at = f.due_at and later.checked_at > f.checked_at)
                order by p.network, c.name""",
                (row, index) -> new FlightCheck(
                        row.getString("network"),
                        row.getString("name"),
                        Stage.valueOf(row.getString("stage")),
                        SqlTime.fromSql(row.getObject("checked_at", LocalDateTime.class)),
                        JSON.readValue(row.getString("findings"), SHAPE)),
                Ids.bytes(post.value()),
                Ids.bytes(workspace.value()));
    }

    List<FlightNeed> needing(WorkspaceId workspace, Instant now, int most) {
        return jdbc.query(
                """
                select distinct t.id, substring(t.text, 1, 200) as text, t.planned_at from social_flight_check f
                join social_publication p on p.id = f.publication_id and p.due_at = f.due_at
                join social_post t on t.id = f.post_id
                where f.workspace_id = ? and f.due_at > ? and f.problems > 0 and f.checked_at is not null
                and p.status = 'SCHEDULED' and t.planned_at is not null
                and not exists (select 1 from social_flight_check later where later.publication_id = f.publication_id
                    and later.due_at = f.due_at and later.checked_at > f.checked_at)
                order by t.planned_at limit ?""",
                (row, index) -> new FlightNeed(
                        new PostId(Ids.uuid(row.getBytes("id"))),
                        excerpt(row.getString("text")),
                        row.getObject("planned_at", LocalDateTime.class)),
                Ids.bytes(workspace.value()),
                SqlTime.toSql(now),
                most);
    }

    private static String excerpt(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= EXCERPT
                ? line
                : line.substring(
                                0,
                                line.offsetByCodePoints(
                                        0, Math.min(line.codePointCount(0, line.length()), EXCERPT - 1)))
                        + "…";
    }
}
