package com.webox.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored drafts. Each leaves {@code OPEN} once, whoever asks for it. */
@Component
@InRehearsal
public class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Draft begin(Network network, String accountId, String kind, String body, @Nullable Long mediaId) {
        Draft draft = new Draft(
                Serials.next(),
                network,
                accountId,
                kind,
                body,
                mediaId,
                Draft.State.OPEN,
                null,
                null,
                null,
                clock.instant());
        jdbc.sql("""
                        insert into rehearsal_draft (id, network, account_id, kind, body, media_id, state, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(draft.id(), network.key(), accountId, kind, body)
                .param(mediaId)
                .params(draft.state().name(), Times.column(draft.createdAt()))
                .update();
        return draft;
    }

    public Optional<Draft> find(Network network, long id) {
        return jdbc.sql("select * from rehearsal_draft where id = ? and network = ?")
                .params(id, network.key())
                .query((row, _) -> draft(row))
                .optional();
    }

    /** The draft that became the post. */
    public Optional<Draft> ofPost(Network network, long postId) {
        return jdbc.sql("select * from rehearsal_draft where post_id = ? and network = ?")
                .params(postId, network.key())
                .query((row, _) -> draft(row))
                .optional();
    }

    /** Those whose files are not all there, of one kind. */
    public List<Draft> open(Network network, String kind) {
        return jdbc.sql("select * from rehearsal_draft where network = ? and state = ? and kind = ? order by id")
                .params(network.key(), Draft.State.OPEN.name(), kind)
                .query((row, _) -> draft(row))
                .list();
    }

    public int begunSince(Network network, Instant since) {
        return jdbc.sql("select count(*) from rehearsal_draft where network = ? and created_at >= ?")
                .params(network.key(), Times.column(since))
                .query(Integer.class)
                .single();
    }

    /** Claims that it is done; false when somebody else did so before. */
    public boolean done(Draft draft, Instant readyAt) {
        return jdbc.sql("update rehearsal_draft set state = ?, ready_at = ? where id = ? and state = ?")
                        .params(Draft.State.DONE.name(), Times.column(readyAt), draft.id(), Draft.State.OPEN.name())
                        .update()
                == 1;
    }

    public void became(Draft draft, long postId) {
        jdbc.sql("update rehearsal_draft set post_id = ? where id = ?")
                .params(postId, draft.id())
                .update();
    }

    public void fail(Draft draft, String fault) {
        jdbc.sql("update rehearsal_draft set state = ?, fault = ? where id = ? and state = ?")
                .params(Draft.State.FAILED.name(), fault, draft.id(), Draft.State.OPEN.name())
                .update();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        long media = row.getLong("media_id");
        Long mediaId = row.wasNull() ? null : media;
        long post = row.getLong("post_id");
        Long postId = row.wasNull() ? null : post;
        return new Draft(
                row.getLong("id"),
                Network.of(row.getString("network")),
                row.getString("account_id"),
                row.getString("kind"),
                row.getString("body"),
                mediaId,
                Draft.State.valueOf(row.getString("state")),
                row.getString("fault"),
                Times.orNull(row, "ready_at"),
                postId,
                Times.of(row, "created_at"));
    }
}
