package com.webox.social.publishing;

import static com.webox.social.PublicationStatus.CHECKING;
import static com.webox.social.PublicationStatus.PUBLISHING;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostId;
import com.webox.social.PublicationId;
import com.webox.social.PublicationStatus;
import com.webox.social.network.FailureKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who works on what. A claim is a compare-and-set by primary key on (state, fence): whoever changes the row first wins,
 * and an edit, a cancellation or another node that came first makes the claim fail.
 */
@Component
class Claims {

    private static final Duration FORGET_NODES_AFTER = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TransactionTemplate transaction;
    private final ContentReader contents;

    Claims(JdbcTemplate jdbc, TransactionTemplate transaction, ContentReader contents) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.transaction = transaction;
        this.contents = contents;
    }

    /** What is due, or will be within {@code ahead}, and the database's time at that moment. */
    record Agenda(Instant now, List<Candidate> candidates) {}

    /** @param busy channels that take no more now */
    Agenda agenda(Instant horizon, Collection<ChannelId> busy, int limit) {
        String sql = """
                select p.*, t.policy, localtimestamp(6) as moment from social_publication p
                join social_post t on t.id = p.post_id
                where p.wake_at <= :horizon %s order by p.wake_at limit :limit""".formatted(busy.isEmpty() ? "" : "and p.channel_id not in (:busy)");
        Instant[] now = {Instant.EPOCH};
        List<Candidate> found = named.query(
                sql,
                Map.of(
                        "horizon", SqlTime.toSql(horizon),
                        "busy", busy.stream().map(id -> Ids.bytes(id.value())).toList(),
                        "limit", limit),
                (row, index) -> {
                    now[0] = SqlTime.fromSql(row.getObject("moment", LocalDateTime.class));
                    return candidate(row);
                });
        return new Agenda(now[0], found);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        return new Candidate(
                new PublicationId(Ids.uuid(row.getBytes("id"))),
                new WorkspaceId(Ids.uuid(row.getBytes("workspace_id"))),
                new PostId(Ids.uuid(row.getBytes("post_id"))),
                new ChannelId(Ids.uuid(row.getBytes("channel_id"))),
                row.getString("network"),
                PublicationStatus.valueOf(row.getString("status")),
                row.getLong("fence"),
                SqlTime.fromSql(row.getObject("due_at", LocalDateTime.class)),
                SqlTime.fromSql(row.getObject("wake_at", LocalDateTime.class)),
                row.getInt("attempts"),
                row.getInt("sends"),
                row.getInt("absents"),
                row.getString("handle"),
                OutagePolicy.valueOf(row.getString("policy")),
                row.getString("failure") == null ? null : FailureKind.valueOf(row.getString("failure")));
    }

    /** The connection broke while claims were committed: nobody here knows whether they hold. */
    static final class InDoubt extends RuntimeException {
        InDoubt(RuntimeException cause) {
            super("claims were made, or not: " + cause, cause);
        }
    }

    /**
     * Claims what nobody else changed meanwhile, journals an attempt for each, and reads what is to be sent.
     *
     * @throws InDoubt when the database was lost while it committed
     */
    List<Work> claim(String node, Instant now, List<Candidate> wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        boolean[] committing = {false};
        try {
            return claimAll(node, now, wanted, committing);
        } catch (RuntimeException e) {
            throw committing[0] ? new InDoubt(e) : e;
        }
    }

    private List<Work> claimAll(String node, Instant now, List<Candidate> wanted, boolean[] committing) {
        List<Work> work = transaction.execute(status -> {
            List<Claim> won = compareAndSet(node, now, wanted);
            Map<PublicationId, Content> read = contents.read(won);
            List<Work> claimed = new ArrayList<>(won.size());
            for (Claim claim : won) {
                Content content = read.get(claim.id());
                if (content != null) {
                    claimed.add(new Work(claim, content));
                }
            }
            journal(claimed);
            markPosts(claimed);
            committing[0] = true;
            return claimed;
        });
        return work == null ? List.of() : work;
    }

    private List<Claim> compareAndSet(String node, Instant now, List<Candidate> wanted) {
        // All writers take rows in the same order, so that batches wait for each other instead of dead-locking.
        List<Candidate> ordered = wanted.stream()
                .sorted((a, b) -> Ids.ORDER.compare(a.id().value(), b.id().value()))
                .toList();
        int[] changed = jdbc.batchUpdate(
                """
                update social_publication set status = 'PUBLISHING', fence = fence + 1, claimed_by = ?, wake_at = null,
                attempts = attempts + 1 where id = ? and fence = ? and status = ?""",
                ordered.stream()
                        .map(each -> new Object[] {
                            node,
                            Ids.bytes(each.id().value()),
                            each.fence(),
                            each.status().name()
                        })
                        .toList());
        List<Claim> won = new ArrayList<>(ordered.size());
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) {
                Candidate each = ordered.get(i);
                won.add(new Claim(
                        each.id(),
                        each.workspace(),
                        each.post(),
                        each.channel(),
                        each.network(),
                        each.status(),
                        each.fence() + 1,
                        node,
                        each.due(),
                        each.attempts() + 1,
                        each.sends(),
                        each.absents(),
                        each.handle(),
                        Ids.next(),
                        now));
            }
        }
        return won;
    }

    private void journal(List<Work> claimed) {
        jdbc.batchUpdate(
                """
                insert into social_attempt
                (id, publication_id, number, kind, fence, started_at, request_hash, outcome, detail)
                values (?, ?, ?, ?, ?, ?, ?, 'open', '')""",
                claimed.stream()
                        .map(work -> new Object[] {
                            Ids.bytes(work.claim().attempt()),
                            Ids.bytes(work.claim().id().value()),
                            work.claim().number(),
                            work.claim().check() ? "check" : "send",
                            work.claim().fence(),
                            SqlTime.toSql(work.claim().started()),
                            work.content().hash()
                        })
                        .toList());
    }

    private void markPosts(List<Work> claimed) {
        List<byte[]> posts = claimed.stream()
                .map(work -> work.claim().post().value())
                .distinct()
                .sorted(Ids.ORDER)
                .map(Ids::bytes)
                .toList();
        if (!posts.isEmpty()) {
            named.update(
                    "update social_post set status = 'PUBLISHING' where id in (:posts) and status <> 'PUBLISHING'",
                    Map.of("posts", posts));
        }
    }

    /** Puts candidates that nobody else changed into another state, without an attempt. Says which ones changed. */
    List<Candidate> settle(List<Candidate> chosen, PublicationStatus to) {
        List<Candidate> changed = new ArrayList<>();
        for (Candidate each : chosen) {
            int rows = jdbc.update(
                    "update social_publication set status = ?, wake_at = null, fence = fence + 1 where id = ? and fence = ? and status = ?",
                    to.name(),
                    Ids.bytes(each.id().value()),
                    each.fence(),
                    each.status().name());
            if (rows == 1) {
                changed.add(each);
            }
        }
        return changed;
    }

    /** Lets candidates that nobody else changed wait until then. Says which ones. */
    List<Candidate> postpone(Map<Candidate, Instant> until, @Nullable FailureKind why) {
        List<Candidate> changed = new ArrayList<>();
        until.forEach((each, wake) -> {
            int rows = jdbc.update(
                    "update social_publication set wake_at = ?, failure = ?, detail = '', fence = fence + 1 where id = ? and fence = ? and status = 'SCHEDULED'",
                    SqlTime.toSql(wake),
                    why == null ? null : why.name(),
                    Ids.bytes(each.id().value()),
                    each.fence());
            if (rows == 1) {
                changed.add(each);
            }
        });
        return changed;
    }

    /** Plans candidates that nobody else changed for another time. Says which ones. */
    List<Candidate> replan(List<Candidate> chosen, Instant due) {
        List<Candidate> changed = new ArrayList<>();
        for (Candidate each : chosen) {
            int rows = jdbc.update(
                    "update social_publication set due_at = ?, wake_at = ?, fence = fence + 1 where id = ? and fence = ? and status = 'SCHEDULED'",
                    SqlTime.toSql(due),
                    SqlTime.toSql(due),
                    Ids.bytes(each.id().value()),
                    each.fence());
            if (rows == 1) {
                changed.add(each);
            }
        }
        return changed;
    }

    /**
     * Stores what a call made on the network, before it is used.
     *
     * @return whether the claim still holds
     */
    boolean storeHandle(Claim claim, String handle) {
        return jdbc.update(
                        "update social_publication set handle = ? where id = ? and fence = ? and status = 'PUBLISHING'",
                        handle,
                        Ids.bytes(claim.id().value()),
                        claim.fence())
                == 1;
    }

    /**
     * Takes the claims of nodes whose lease is over, or that are known no more. Each is checked on its network before
     * anything is sent again. Several nodes may do so at once: of each claim one wins.
     */
    int takeOver(Instant now) {
        Map<byte[], Long> held = new TreeMap<>(java.util.Arrays::compareUnsigned);
        jdbc.query(
                """
                select p.id, p.fence from social_publication p
                left join social_node n on n.id = p.claimed_by and n.alive_until >= ?
                where p.claimed_by is not null and p.status = ? and n.id is null""",
                row -> {
                    held.put(row.getBytes(1), row.getLong(2));
                },
                SqlTime.toSql(now),
                PUBLISHING.name());
        int taken = 0;
        for (Map.Entry<byte[], Long> each : held.entrySet()) {
            taken += jdbc.update("""
                    update social_publication set status = ?, fence = fence + 1, claimed_by = null, wake_at = ?,
                    sends = sends + 1, absents = 0 where id = ? and fence = ? and status = 'PUBLISHING'""", CHECKING.name(), SqlTime.toSql(now), each.getKey(), each.getValue());
            jdbc.update(
                    "update social_attempt set outcome = 'unknown', ended_at = ?, detail = 'the server stopped' where publication_id = ? and outcome = 'open'",
                    SqlTime.toSql(now),
                    each.getKey());
        }
        return taken;
    }

    /** Forgets nodes that are long gone. What one of them may still claim, waking up after that, is taken over too. */
    void forgetNodes(Instant now) {
        jdbc.update("delete from social_node where alive_until < ?", SqlTime.toSql(now.minus(FORGET_NODES_AFTER)));
    }

    /** When the next publication wants to be looked at, for a node that found nothing within its horizon. */
    static Duration untilNext(Agenda agenda, Duration most) {
        return agenda.candidates().stream()
                .map(each -> Duration.between(agenda.now(), each.wake()))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .min(Duration::compareTo)
                .filter(wait -> wait.compareTo(most) < 0)
                .orElse(most);
    }
}
