package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.media.AssetId;
import com.webox.platform.time.SqlTime;
import com.webox.testing.Looks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the ledger with posts for the benchmark, and reads from it how they went. */
@TestComponent
@Import({LoadChannels.class, LoadMedia.class})
public class LedgerLoad {

    /** How the texts of planned posts begin; a number follows. */
    public static final String TEXT = "Post number ";

    /** Posts that belong together. */
    public record Plan(List<UUID> publications, Instant due) {}

    /**
     * How a plan went.
     *
     * @param perSecond how many were sent a second, from due to the last of them; what a network then takes to process a
     *     video is its own time
     * @param p50 lateness from due to sent, in ms
     * @param p99 lateness from due to sent, in ms
     */
    public record Result(double perSecond, long p50, long p99) {}

    private static final int BATCH = 1000;
    private static final int PICTURE_EVERY = 5;
    private static final String SLOW_TEXT = "Slow post ";

    private final JdbcTemplate jdbc;
    private final LoadChannels connected;
    private final List<LoadChannels.Channel> turns = new ArrayList<>();
    private final Map<LoadChannels.Channel, Integer> sent = new HashMap<>();
    private int planned;
    private int withMedia;
    private LoadChannels.@Nullable Channel slow;

    LedgerLoad(JdbcTemplate jdbc, LoadChannels connected) {
        this.jdbc = jdbc;
        this.connected = connected;
    }

    /** Connects accounts of all networks, spread over workspaces that have real files. */
    public void channels(int workspaces) throws InterruptedException {
        turns.addAll(connected.connect(workspaces));
    }

    /** Connects accounts of one network, whose posts are words alone. */
    public void words(int workspaces, int channels) {
        turns.addAll(connected.connectWords(workspaces, channels));
    }

    /** Connects one account, whose posts are words alone. */
    void channel() {
        turns.add(connected.connectOne("token-" + Ids.next()));
    }

    /** Plans posts from {@code due} on, evenly over {@code spread}. */
    public Plan plan(int count, Instant due, Duration spread) {
        List<LoadChannels.Channel> channels = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            channels.add(turns.get((planned + i) % turns.size()));
        }
        Plan plan = insert(channels, TEXT, planned, due, spread);
        planned += count;
        return plan;
    }

    /** Connects one more account, with that token, and plans posts for it; nobody waits for them. */
    public void planSlow(String token, int count, Instant due, Duration spread) {
        LoadChannels.Channel channel = connected.connectOne(token);
        slow = channel;
        insert(java.util.Collections.nCopies(count, channel), SLOW_TEXT, 0, due, spread);
    }

    private Plan insert(List<LoadChannels.Channel> channels, String text, int number, Instant due, Duration spread) {
        List<UUID> publications = new ArrayList<>(channels.size());
        List<Object[]> posts = new ArrayList<>();
        List<Object[]> media = new ArrayList<>();
        List<Object[]> ledger = new ArrayList<>();
        for (int i = 0; i < channels.size(); i++) {
            LoadChannels.Channel channel = channels.get(i);
            withinQuota(channel);
            byte[] workspace = Ids.bytes(channel.owner().workspace().value());
            LocalDateTime at = SqlTime.toSql(due.plus(spread.multipliedBy(i).dividedBy(channels.size())));
            byte[] post = Ids.bytes(Ids.next());
            UUID publication = Ids.next();
            publications.add(publication);
            posts.add(new Object[] {
                post,
                workspace,
                Ids.bytes(channel.owner().user().value()),
                text + (number + i),
                channel.extras(),
                at,
                at
            });
            AssetId shown = (number + i) % PICTURE_EVERY == 0 ? channel.sometimes() : channel.always();
            if (shown != null) {
                media.add(new Object[] {post, Ids.bytes(shown.value())});
            }
            ledger.add(new Object[] {Ids.bytes(publication), workspace, post, channel.id(), channel.network(), at, at});
        }
        jdbc.batchUpdate("""
                insert into social_post (id, workspace_id, author_id, text, extras, status, policy, planned_at, zone,
                due_at, created_at, changed_at, version) values (?, ?, ?, ?, ?, 'SCHEDULED', 'LATE', ?, 'UTC', ?,
                localtimestamp(6), localtimestamp(6), 0)""", posts, BATCH, LedgerLoad::bind);
        jdbc.batchUpdate(
                "insert into social_post_media (post_id, position, asset_id) values (?, 0, ?)",
                media,
                BATCH,
                LedgerLoad::bind);
        jdbc.batchUpdate("""
                insert into social_publication (id, workspace_id, post_id, channel_id, occurrence, network, status, due_at,
                wake_at, fence, attempts, sends, absents, detail)
                values (?, ?, ?, ?, 0, ?, 'SCHEDULED', ?, ?, 1, 0, 0, 0, '')""", ledger, BATCH, LedgerLoad::bind);
        if (Instant.now().isAfter(due)) {
            throw new IllegalStateException("planning took longer than there was time");
        }
        withMedia += media.size();
        return new Plan(publications, due);
    }

    /** A post that waits for its account's quota would wait for hours; that is not what is measured. */
    private void withinQuota(LoadChannels.Channel channel) {
        if (sent.merge(channel, 1, Integer::sum) > channel.quota()) {
            throw new IllegalStateException("more posts than an account of " + channel.network() + " may send");
        }
    }

    /** Takes the plan out of the dispatcher's hands: nothing wakes it. */
    void withoutWaking(Plan plan) {
        jdbc.batchUpdate(
                "update social_publication set wake_at = null where id = ?",
                plan.publications.stream()
                        .map(id -> new Object[] {Ids.bytes(id)})
                        .toList());
    }

    /** How many posts were planned so far, those of the slow account not counted. */
    public int planned() {
        return planned;
    }

    /** The share of the planned posts that show a picture or a video. */
    public double withMedia() {
        return (double) withMedia / planned;
    }

    public void awaitDue(Plan plan) throws InterruptedException {
        Looks.pause(Math.max(0, Duration.between(Instant.now(), plan.due).toMillis()));
    }

    /** Waits until nothing is left to publish but what the slow account has. */
    public void awaitSettled() throws InterruptedException {
        byte[] without = slow == null ? new byte[16] : slow.id();
        while (count("select count(*) from social_publication where status <> 'PUBLISHED' and channel_id <> ?", without)
                > 0) {
            List<String> failed = jdbc.queryForList(
                    "select concat(network, ': ', failure, ' ', detail) from social_publication where status = 'FAILED' limit 3",
                    String.class);
            if (!failed.isEmpty()) {
                throw new IllegalStateException("posts failed: " + failed);
            }
            Looks.pause(500);
        }
    }

    public Result result(Plan plan) {
        List<Long> lateness = new ArrayList<>();
        Instant[] last = {plan.due};
        for (int from = 0; from < plan.publications.size(); from += BATCH) {
            List<UUID> part = plan.publications.subList(from, Math.min(from + BATCH, plan.publications.size()));
            jdbc.query(
                    "select due_at, sent_at from social_publication where id in ("
                            + String.join(",", part.stream().map(id -> "?").toList()) + ")",
                    row -> {
                        Instant due = SqlTime.fromSql(row.getObject(1, LocalDateTime.class));
                        Instant sentAt = SqlTime.fromSql(row.getObject(2, LocalDateTime.class));
                        lateness.add(Duration.between(due, sentAt).toMillis());
                        last[0] = sentAt.isAfter(last[0]) ? sentAt : last[0];
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

    private long count(String sql, Object... values) {
        Long count = jdbc.queryForObject(sql, Long.class, values);
        return count == null ? 0 : count;
    }

    private static void bind(java.sql.PreparedStatement statement, Object[] values) throws java.sql.SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
