package com.webox.social;

import com.webox.kernel.Ids;
import com.webox.platform.time.SqlTime;
import com.webox.social.network.FailureKind;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the ledger of one post. */
@Component
class ReceiptQueries {

    private static final String PUBLICATIONS = """
            select p.*, c.name from social_publication p join social_channel c on c.id = p.channel_id
            where p.post_id = ? order by c.network, c.name""";

    private final JdbcTemplate jdbc;

    ReceiptQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<PublicationSummary> summaries(PostId post) {
        return jdbc.query(
                PUBLICATIONS,
                (row, index) -> new PublicationSummary(
                        publication(row),
                        new ChannelId(Ids.uuid(row.getBytes("channel_id"))),
                        row.getString("network"),
                        row.getString("name"),
                        PublicationStatus.valueOf(row.getString("status")),
                        link(row),
                        row.getString("failure") == null ? null : FailureKind.valueOf(row.getString("failure")),
                        row.getString("detail"),
                        instant(row, "wake_at")),
                Ids.bytes(post.value()));
    }

    Receipt receipt(PostId post) {
        Map<UUID, List<Receipt.Attempt>> attempts = attempts(post);
        return new Receipt(
                post,
                jdbc.query(
                        PUBLICATIONS,
                        (row, index) -> line(row, attempts.getOrDefault(Ids.uuid(row.getBytes("id")), List.of())),
                        Ids.bytes(post.value())));
    }

    private static Receipt.Line line(ResultSet row, List<Receipt.Attempt> attempts) throws SQLException {
        Instant due = instant(row, "due_at");
        Instant sent = instant(row, "sent_at");
        return new Receipt.Line(
                publication(row),
                row.getString("network"),
                row.getString("name"),
                PublicationStatus.valueOf(row.getString("status")),
                due,
                sent,
                instant(row, "accepted_at"),
                due == null || sent == null ? null : Duration.between(due, sent).toMillis(),
                row.getString("remote_id"),
                link(row),
                attempts);
    }

    private Map<UUID, List<Receipt.Attempt>> attempts(PostId post) {
        Map<UUID, List<Receipt.Attempt>> attempts = new HashMap<>();
        jdbc.query(
                """
                select a.* from social_attempt a join social_publication p on p.id = a.publication_id
                where p.post_id = ? order by a.number""",
                row -> {
                    attempts.computeIfAbsent(Ids.uuid(row.getBytes("publication_id")), key -> new ArrayList<>())
                            .add(new Receipt.Attempt(
                                    row.getInt("number"),
                                    row.getString("kind"),
                                    SqlTime.fromSql(row.getObject("started_at", LocalDateTime.class)),
                                    instant(row, "ended_at"),
                                    row.getString("request_hash"),
                                    row.getString("outcome"),
                                    row.getString("detail")));
                },
                Ids.bytes(post.value()));
        return attempts;
    }

    private static PublicationId publication(ResultSet row) throws SQLException {
        return new PublicationId(Ids.uuid(row.getBytes("id")));
    }

    private static @Nullable URI link(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return link == null ? null : URI.create(link);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.orNull(row.getObject(column, LocalDateTime.class));
    }
}
