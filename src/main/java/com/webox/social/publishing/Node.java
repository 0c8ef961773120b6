package com.webox.social.publishing;

import com.webox.platform.time.DatabaseTime;
import com.webox.platform.time.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This server among those that share the database. Its lease is one row that it renews; claims last as long as the
 * lease. A node that was paused finds its lease over by its own monotonic clock, before it can send anything, and goes
 * on under a new name.
 */
@Component
class Node {

    private static final Logger log = LoggerFactory.getLogger(Node.class);

    /** Stops sending this much before others may take over. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private record Lease(String name, long endsAtNanos, Instant endsAt) {

        static final Lease NONE = new Lease("", System.nanoTime(), Instant.EPOCH);
    }

    private final JdbcClient jdbc;
    private final DatabaseTime time;
    private final Duration duration;
    private volatile Lease lease = Lease.NONE;
    private volatile String renounced = "";
    private volatile Duration offset = Duration.ZERO;

    Node(JdbcClient jdbc, DatabaseTime time, PublishingSettings settings) {
        this.jdbc = jdbc;
        this.time = time;
        this.duration = settings.lease();
    }

    String name() {
        return lease.name;
    }

    /** Whether a claim made under {@code claimant} still holds. Asks no one. */
    boolean holds(String claimant) {
        Lease now = lease;
        return now.name.equals(claimant) && !claimant.equals(renounced) && !over(now);
    }

    private static boolean over(Lease lease) {
        // The monotonic clock stands still while a machine is suspended; the other one may be set back.
        return System.nanoTime() - lease.endsAtNanos >= 0 || !Instant.now().isBefore(lease.endsAt);
    }

    boolean alive() {
        return holds(lease.name);
    }

    /** The database's time as this node estimates it from the last heartbeat. */
    Instant now() {
        return Instant.now().plus(offset);
    }

    /**
     * Gives a name up, with all claims under it: they are taken over once the lease is over. For when this node cannot
     * tell which claims it has.
     */
    void renounce(String name) {
        log.warn("this node is not sure of its claims and goes on under a new name");
        renounced = name;
    }

    /** Renews the lease, or begins a new life when it was lost or given up. */
    void beat() {
        long begun = System.nanoTime();
        Instant begunAt = Instant.now();
        String name = lease.name;
        Instant now = time.now();
        offset = Duration.between(Instant.now(), now);
        boolean renewed = !name.isEmpty()
                && !name.equals(renounced)
                && jdbc.sql("update social_node set alive_until = ? where id = ? and alive_until > ?")
                                .params(SqlTime.toSql(now.plus(duration)), name, SqlTime.toSql(now))
                                .update()
                        == 1;
        if (!renewed) {
            if (!name.isEmpty() && !name.equals(renounced)) {
                log.warn("this node lost its lease and goes on under a new name");
            }
            name = UUID.randomUUID().toString();
            jdbc.sql("insert into social_node (id, alive_until) values (?, ?)")
                    .params(name, SqlTime.toSql(now.plus(duration)))
                    .update();
        }
        Duration usable = duration.minus(MARGIN);
        lease = new Lease(name, begun + usable.toNanos(), begunAt.plus(usable));
    }

    /** Ends the lease at once, so that others need not wait for it. */
    void leave() {
        String name = lease.name;
        lease = Lease.NONE;
        jdbc.sql("update social_node set alive_until = ? where id = ?")
                .params(SqlTime.toSql(time.now().minusSeconds(1)), name)
                .update();
    }
}
