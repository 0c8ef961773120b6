package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.platform.secrets.SecretBox;
import com.webox.platform.time.SqlTime;
import com.webox.testing.Looks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the ledger with posts for the benchmark, and reads from it how they went. */
@TestComponent
public class LedgerLoad {

    /** Posts that belong together. */
    public record Plan(List<UUID> publications, Instant due) {}

    /** How a plan went; lateness is from due to sent, in ms. */
    public record Result(double perSecond, long p50, long p99) {}

    private record Channel(byte[] id, byte[] workspace) {}

    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final SecretBox box;
    private final List<Channel> channels = new ArrayList<>();
    private int planned;

    LedgerLoad(JdbcTemplate jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** Connects accounts of X, spread over workspaces. */
    public void channels(int workspaces, int count) {
        List<UUID> teams = new ArrayList<>();
        for (int i = 0; i < workspaces; i++) {
            teams.add(Ids.next());
        }
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID workspace = teams.get(i % workspaces);
            UUID channel = Ids.next();
            channels.add(new Channel(Ids.bytes(channel), Ids.bytes(workspace)));
            rows.add(new Object[] {
                Ids.bytes(channel),
                Ids.bytes(workspace),
                "remote-" + i,
                box.seal("token-" + i, workspace + "/" + channel)
            });
        }
        jdbc.batchUpdate("""
                insert into social_channel (id, workspace_id, network, remote_id, name, handle, paused, access_token,
                scopes, connected_by, connected_at, version)
                values (?, ?, 'x', ?, 'Bench', '@bench', false, ?, '', x'00000000000000000000000000000000',
                localtimestamp(6), 0)""", rows);
    }

    /** Plans posts from {@code due} on, evenly over {@code spread}. */
    public Plan plan(int count, Instant due, Duration spread) {
        List<UUID> publications = new ArrayList<>(count);
        List<Object[]> posts = new ArrayList<>();
        List<Object[]> ledger = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Channel channel = channels.get(i % channels.size());
            Instant at = due.plus(spread.multipliedBy(i).dividedBy(count));
            UUID post = Ids.next();
            UUID publication = Ids.next();
            publications.add(publication);
            posts.add(new Object[] {
                Ids.bytes(post), channel.workspace, "Post number " + planned++, SqlTime.toSql(at), SqlTime.toSql(at)
            });
            ledger.add(new Object[] {
                Ids.bytes(publication),
                channel.workspace,
                Ids.bytes(post),
                channel.id,
                SqlTime.toSql(at),
                SqlTime.toSql(at)
            });
        }
        jdbc.batchUpdate("""
                insert into social_post (id, workspace_id, author_id, text, status, policy, planned_at, zone, due_at,
                created_at, changed_at, version) values (?, ?, x'00000000000000000000000000000000', ?, 'SCHEDULED', 'LATE',
                ?, 'UTC', ?, localtimestamp(6), localtimestamp(6), 0)""", posts, BATCH, LedgerLoad::bind);
        jdbc.batchUpdate("""
                insert into social_publication (id, workspace_id, post_id, channel_id, occurrence, network, status, due_at,
                wake_at, fence, attempts, sends, absents, detail)
                values (?, ?, ?, ?, 0, 'x', 'SCHEDULED', ?, ?, 1, 0, 0, 0, '')""", ledger, BATCH, LedgerLoad::bind);
        if (Instant.now().isAfter(due)) {
            throw new IllegalStateException("planning took longer than there was time");
        }
        return new Plan(publications, due);
    }

    /** Takes the plan out of the dispatcher's hands: nothing wakes it. */
    void withoutWaking(Plan plan) {
        jdbc.batchUpdate(
                "update social_publication set wake_at = null where id = ?",
                plan.publications.stream()
                        .map(id -> new Object[] {Ids.bytes(id)})
                        .toList());
    }

    /** How many posts were planned so far. */
    public int planned() {
        return planned;
    }

    public void awaitDue(Plan plan) throws InterruptedException {
        Looks.pause(Math.max(0, Duration.between(Instant.now(), plan.due).toMillis()));
    }

    /** Waits until nothing is left to publish. */
    public void awaitSettled() throws InterruptedException {
        while (count("select count(*) from social_publication where status <> 'PUBLISHED'") > 0) {
            Looks.pause(500);
        }
    }

    public Result result(Plan plan) {
        List<Long> lateness = new ArrayList<>();
        Instant[] last = {plan.due};
        for (int from = 0; from < plan.publications.size(); from += BATCH) {
            List<UUID> part = plan.publications.subList(from, Math.min(from + BATCH, plan.publications.size()));
            jdbc.query(
                    "select due_at, sent_at, accepted_at from social_publication where id in ("
                            + String.join(",", part.stream().map(id -> "?").toList()) + ")",
                    row -> {
                        Instant due = SqlTime.fromSql(row.getObject(1, LocalDateTime.class));
                        lateness.add(Duration.between(due, SqlTime.fromSql(row.getObject(2, LocalDateTime.class)))
                                .toMillis());
                        Instant accepted = SqlTime.fromSql(row.getObject(3, LocalDateTime.class));
                        last[0] = accepted.isAfter(last[0]) ? accepted : last[0];
                    },
                    part.stream().map(id -> (Object) Ids.bytes(id)).toArray());
        }
        lateness.sort(null);
        double seconds = Duration.between(plan.due, last[0]).toMillis() / 1000.0;
        return new Result(lateness.size() / seconds, at(lateness, 0.50), at(lateness, 0.99));
    }

    private static long at(List<Long> sorted, double quantile) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(quantile * sorted.size())));
    }

    private long count(String sql) {
        Long count = jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    private static void bind(java.sql.PreparedStatement statement, Object[] values) throws java.sql.SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
