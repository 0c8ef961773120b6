package com.webox.social.publishing;

import static com.webox.social.PublicationStatus.CANCELLED;
import static com.webox.social.PublicationStatus.FAILED;
import static com.webox.social.PublicationStatus.HELD;
import static com.webox.social.PublicationStatus.PUBLISHED;
import static com.webox.social.PublicationStatus.SCHEDULED;
import static com.webox.social.PublicationStatus.UNCERTAIN;

import com.webox.kernel.Ids;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What people do to publications: plan, move, call off, try again, decide. Every change first takes the rows from under
 * any claim being made ({@link #lock}), so of an edit and a claim one wins, never both. Joins the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Ledger {

    /** States in which a publication is certainly not out and in nobody's hands. */
    private static final Set<PublicationStatus> IDLE = Set.of(SCHEDULED, HELD, CANCELLED, FAILED);

    private record Row(byte[] id, ChannelId channel, PublicationStatus status, long fence, int attempts) {}

    private final JdbcTemplate jdbc;
    private final PostStates states;
    private final Dispatcher dispatcher;

    Ledger(JdbcTemplate jdbc, PostStates states, Dispatcher dispatcher) {
        this.jdbc = jdbc;
        this.states = states;
        this.dispatcher = dispatcher;
    }

    /**
     * Keeps a post's publications still for the rest of the transaction.
     *
     * @throws Problem {@code post.locked} when one is being published, is out, or may be out
     */
    public void lock(PostId post) {
        List<Row> rows = rows(post);
        int[] taken = jdbc.batchUpdate(
                "update social_publication set fence = fence + 1 where id = ? and fence = ? and status = ?",
                rows.stream()
                        .map(row -> new Object[] {row.id, row.fence, row.status.name()})
                        .toList());
        if (Arrays.stream(taken).anyMatch(count -> count != 1)
                || rows.stream().anyMatch(row -> !IDLE.contains(row.status))) {
            throw Problem.conflict("post.locked");
        }
    }

    /** Plans a locked post for exactly these channels, at {@code due}. */
    public void plan(WorkspaceId workspace, PostId post, Map<ChannelId, String> channels, Instant due) {
        Set<ChannelId> known = new HashSet<>();
        for (Row row : rows(post)) {
            known.add(row.channel);
            if (channels.containsKey(row.channel)) {
                jdbc.update("""
                        update social_publication set status = 'SCHEDULED', due_at = ?, wake_at = ?, sends = 0,
                        absents = 0, handle = null, failure = null, detail = '' where id = ?""", SqlTime.toSql(due), SqlTime.toSql(due), row.id);
            } else {
                drop(row);
            }
        }
        List<Object[]> fresh = channels.entrySet().stream()
                .filter(each -> !known.contains(each.getKey()))
                .map(each -> new Object[] {
                    Ids.bytes(PublicationId.next().value()),
                    Ids.bytes(workspace.value()),
                    Ids.bytes(post.value()),
                    Ids.bytes(each.getKey().value()),
                    each.getValue(),
                    SqlTime.toSql(due),
                    SqlTime.toSql(due)
                })
                .toList();
        // What is planned anew is checked anew before its minute.
        jdbc.update(
                "update social_flight_check set due_at = ? where post_id = ?",
                SqlTime.toSql(Instant.EPOCH.plusSeconds(1)),
                Ids.bytes(post.value()));
        jdbc.batchUpdate("""
                insert into social_publication (id, workspace_id, post_id, channel_id, occurrence, network, status, due_at,
                wake_at, fence, attempts, sends, absents, detail) values (?, ?, ?, ?, 0, ?, 'SCHEDULED', ?, ?, 1, 0, 0, 0, '')""", fresh);
        wakeAfterCommit();
    }

    /** Calls a locked post off; what was never tried is forgotten, the rest stays as history. */
    public void callOff(PostId post) {
        rows(post).forEach(this::drop);
    }

    private void drop(Row row) {
        if (row.attempts == 0) {
            jdbc.update("delete from social_publication where id = ?", row.id);
        } else {
            jdbc.update("update social_publication set status = 'CANCELLED', wake_at = null where id = ?", row.id);
        }
    }

    /** A person wants a failed publication sent again. */
    public PostId retry(WorkspaceId workspace, PublicationId id, Instant now) {
        return change(workspace, id, FAILED, SCHEDULED, now);
    }

    /** A person saw whether an uncertain publication is out. */
    public PostId decide(WorkspaceId workspace, PublicationId id, boolean isOut, Instant now) {
        return change(workspace, id, UNCERTAIN, isOut ? PUBLISHED : SCHEDULED, now);
    }

    private PostId change(
            WorkspaceId workspace, PublicationId id, PublicationStatus from, PublicationStatus to, Instant now) {
        byte[] post = jdbc
                .query(
                        "select post_id from social_publication where id = ? and workspace_id = ?",
                        (row, index) -> row.getBytes(1),
                        Ids.bytes(id.value()),
                        Ids.bytes(workspace.value()))
                .stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("publication"));
        boolean again = to == SCHEDULED;
        @Nullable LocalDateTime wake = again ? SqlTime.toSql(now) : null;
        @Nullable LocalDateTime accepted = again ? null : SqlTime.toSql(now);
        int changed = jdbc.update(
                """
                update social_publication set status = ?, fence = fence + 1, wake_at = ?, accepted_at = ?, failure = null,
                detail = '', sends = 0, absents = 0, handle = null, due_at = case when ? then ? else due_at end
                where id = ? and status = ?""", to.name(), wake, accepted, again, SqlTime.toSql(now), Ids.bytes(id.value()), from.name());
        if (changed != 1 || !from.mayBecome(to)) {
            throw Problem.conflict("post.changed");
        }
        states.sumUp(List.of(Ids.uuid(post)));
        wakeAfterCommit();
        return new PostId(Ids.uuid(post));
    }

    /** The channel works again: what waited for it goes on. */
    public void resume(ChannelId channel, Instant now) {
        jdbc.update("""
                update social_publication set failure = case when due_at > ? then null else failure end,
                wake_at = case when due_at > ? then due_at else ? end
                where channel_id = ? and wake_at is null and status in ('SCHEDULED', 'PREPARING', 'CHECKING')""", SqlTime.toSql(now), SqlTime.toSql(now), SqlTime.toSql(now), Ids.bytes(channel.value()));
        wakeAfterCommit();
    }

    /** The channel is gone: what it still had to publish is called off. Returns the posts concerned. */
    public List<PostId> abandon(ChannelId channel) {
        List<PostId> posts = jdbc.query(
                "select distinct post_id from social_publication where channel_id = ? and status in ('SCHEDULED', 'HELD')",
                (row, index) -> new PostId(Ids.uuid(row.getBytes(1))),
                Ids.bytes(channel.value()));
        jdbc.update("""
                update social_publication set status = 'CANCELLED', wake_at = null, fence = fence + 1
                where channel_id = ? and status in ('SCHEDULED', 'HELD')""", Ids.bytes(channel.value()));
        states.sumUp(posts.stream().map(PostId::value).toList());
        return posts;
    }

    private List<Row> rows(PostId post) {
        return jdbc
                .query(
                        "select id, channel_id, status, fence, attempts from social_publication where post_id = ?",
                        (row, index) -> new Row(
                                row.getBytes(1),
                                new ChannelId(Ids.uuid(row.getBytes(2))),
                                PublicationStatus.valueOf(row.getString(3)),
                                row.getLong(4),
                                row.getInt(5)),
                        Ids.bytes(post.value()))
                .stream()
                .sorted((a, b) -> Arrays.compareUnsigned(a.id, b.id))
                .toList();
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dispatcher.wake();
            }
        });
    }
}
