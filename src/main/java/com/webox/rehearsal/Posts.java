package com.webox.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was published on the stand-in networks. An insert is one statement: once it is answered it is on disk. */
@Component
@InRehearsal
public class Posts {

    private static final TypeReference<List<Post.Attached>> MEDIA = new TypeReference<>() {};

    /** A network's posts as of now; two equal revisions show the same wall. */
    public record Revision(long newest, long lastDeletion) {

        @Override
        public String toString() {
            return newest + "-" + lastDeletion;
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Posts(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Publishes. {@code fingerprint} tells equal content (see {@link #duplicate}). */
    public Post add(
            Network network,
            String accountId,
            String kind,
            String text,
            List<Post.Attached> media,
            @Nullable String detail,
            String fingerprint) {
        Post post = new Post(Serials.next(), network, accountId, kind, text, media, detail, clock.instant());
        jdbc.sql("""
                        insert into rehearsal_post
                        (id, network, account_id, kind, body, media, detail, fingerprint, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        post.id(),
                        network.key(),
                        accountId,
                        kind,
                        text,
                        media.isEmpty() ? "[]" : json.writeValueAsString(media))
                .param(detail)
                .param(fingerprint)
                .param(Times.column(post.publishedAt()))
                .update();
        return post;
    }

    /** The account's post with the same fingerprint that is younger than {@code window}. */
    public Optional<Long> duplicate(Network network, String accountId, String fingerprint, Duration window) {
        return jdbc.sql("""
                        select id from rehearsal_post
                        where fingerprint = ? and account_id = ? and network = ? and deleted_at is null
                        and published_at > ? order by id desc limit 1""")
                .params(
                        fingerprint,
                        accountId,
                        network.key(),
                        Times.column(clock.instant().minus(window)))
                .query(Long.class)
                .optional();
    }

    public Optional<Post> find(Network network, long id) {
        return jdbc.sql("select * from rehearsal_post where id = ? and network = ? and deleted_at is null")
                .params(id, network.key())
                .query((row, _) -> post(row))
                .optional();
    }

    /** Newest first, published from {@code since} on, with ids below {@code before}. */
    public List<Post> by(Network network, String accountId, Instant since, long before, int limit) {
        return jdbc.sql("""
                        select * from rehearsal_post
                        where network = ? and account_id = ? and id < ? and published_at >= ? and deleted_at is null
                        order by id desc limit ?""")
                .params(network.key(), accountId, before, Times.column(since), limit)
                .query((row, _) -> post(row))
                .list();
    }

    /** What everybody sees, newest first. */
    public List<Post> newest(Network network, int limit) {
        return jdbc.sql("""
                        select * from rehearsal_post where network = ? and deleted_at is null
                        order by id desc limit ?""")
                .params(network.key(), limit)
                .query((row, _) -> post(row))
                .list();
    }

    public int countBy(Network network, String accountId, Instant since) {
        return jdbc.sql("""
                        select count(*) from rehearsal_post
                        where network = ? and account_id = ? and published_at >= ?""")
                .params(network.key(), accountId, Times.column(since))
                .query(Integer.class)
                .single();
    }

    public int count(Network network) {
        return jdbc.sql("select count(*) from rehearsal_post where network = ? and deleted_at is null")
                .param(network.key())
                .query(Integer.class)
                .single();
    }

    /** Changes what the network keeps of a post beside its text. */
    public void detail(Network network, long id, String detail) {
        jdbc.sql("update rehearsal_post set detail = ? where id = ? and network = ?")
                .params(detail, id, network.key())
                .update();
    }

    /** True when the account had it and it is gone now. */
    public boolean delete(Network network, String accountId, long id) {
        return jdbc.sql("""
                        update rehearsal_post set deleted_at = ?
                        where id = ? and network = ? and account_id = ? and deleted_at is null""")
                        .params(Times.column(clock.instant()), id, network.key(), accountId)
                        .update()
                == 1;
    }

    public Revision revision(Network network) {
        return jdbc.sql("select max(id) as newest, max(deleted_at) as gone from rehearsal_post where network = ?")
                .param(network.key())
                .query((row, _) -> {
                    Instant gone = Times.orNull(row, "gone");
                    return new Revision(row.getLong("newest"), gone == null ? 0 : gone.toEpochMilli());
                })
                .single();
    }

    private Post post(ResultSet row) throws SQLException {
        String media = row.getString("media");
        return new Post(
                row.getLong("id"),
                Network.of(row.getString("network")),
                row.getString("account_id"),
                row.getString("kind"),
                row.getString("body"),
                "[]".equals(media) ? List.of() : json.readValue(media, MEDIA),
                row.getString("detail"),
                Times.of(row, "published_at"));
    }
}
