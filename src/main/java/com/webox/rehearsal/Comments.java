package com.webox.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written below posts of the stand-in networks. */
@Component
@InRehearsal
public class Comments {

    /** A comment; {@code text} as it was sent. */
    public record Comment(long id, long postId, String accountId, String text, Instant createdAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Comment add(Network network, long postId, String accountId, String text) {
        Comment comment = new Comment(Serials.next(), postId, accountId, text, clock.instant());
        jdbc.sql("""
                        insert into rehearsal_comment (id, network, post_id, account_id, body, created_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(comment.id(), network.key(), postId, accountId, text, Times.column(comment.createdAt()))
                .update();
        return comment;
    }

    /** Oldest first. */
    public List<Comment> of(long postId) {
        return jdbc.sql("select * from rehearsal_comment where post_id = ? order by id")
                .param(postId)
                .query((row, _) -> comment(row))
                .list();
    }

    /** The comments below a network's posts from {@code oldestPost} on, by post, each oldest first. */
    Map<Long, List<Comment>> since(Network network, long oldestPost) {
        return jdbc
                .sql("select * from rehearsal_comment where network = ? and post_id >= ? order by id")
                .params(network.key(), oldestPost)
                .query((row, _) -> comment(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Comment::postId));
    }

    /** The newest comment's number on a network; 0 without any. */
    long newest(Network network) {
        return jdbc.sql("select coalesce(max(id), 0) from rehearsal_comment where network = ?")
                .param(network.key())
                .query(Long.class)
                .single();
    }

    private static Comment comment(ResultSet row) throws SQLException {
        return new Comment(
                row.getLong("id"),
                row.getLong("post_id"),
                row.getString("account_id"),
                row.getString("body"),
                Times.of(row, "created_at"));
    }
}
