package com.webox.bench;

import com.webox.testing.Looks;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Measures from outside how long a dead node's claims stay in its name: looks at nodes and claims every few
 * milliseconds, and remembers when a node last renewed its lease and when it last held a claim.
 */
final class TakeoverWatch implements AutoCloseable {

    private static final long RHYTHM = 50;

    /** A node must have renewed its lease this long before it died, in ms, to be the one that died. */
    private static final long LAST_RENEWAL = 3500;

    private static final class Life {
        private String aliveUntil = "";
        private long renewed;
        private long held = -1;
    }

    private final String address;
    private final Map<String, Life> nodes = new HashMap<>();
    private final List<Long> deaths = new ArrayList<>();
    private final Thread thread;
    private volatile boolean over;

    TakeoverWatch(String address) {
        this.address = address;
        this.thread = Thread.ofPlatform().daemon().name("takeover-watch").start(this::watch);
    }

    /** A server is about to die, or to be halted. */
    synchronized void dies() {
        deaths.add(now());
    }

    /** How long each takeover took, in ms, the longest last; deaths of servers that held nothing have none. */
    synchronized List<Long> takeovers() {
        List<Long> takeovers = new ArrayList<>();
        for (long death : deaths) {
            for (Life life : nodes.values()) {
                boolean died = life.renewed >= death - LAST_RENEWAL && life.renewed <= death + 2 * RHYTHM;
                if (died && life.held >= death) {
                    takeovers.add(life.held + RHYTHM - death);
                }
            }
        }
        takeovers.sort(null);
        return takeovers;
    }

    private void watch() {
        Connection connection = null;
        while (!over) {
            try {
                if (connection == null) {
                    connection = DriverManager.getConnection(address, "root", "");
                }
                look(connection);
            } catch (SQLException e) {
                // The database is being restarted.
                close(connection);
                connection = null;
            }
            Looks.pause(RHYTHM);
        }
        close(connection);
    }

    private void look(Connection connection) throws SQLException {
        Map<String, String> alive = read(
                connection,
                "select id, alive_until from social_node where alive_until > localtimestamp(6) - interval 1 minute");
        Map<String, String> holding = read(
                connection,
                "select claimed_by, count(*) from social_publication where claimed_by is not null group by claimed_by");
        synchronized (this) {
            long now = now();
            alive.forEach((name, until) -> {
                Life life = nodes.computeIfAbsent(name, key -> new Life());
                if (!life.aliveUntil.equals(until)) {
                    life.aliveUntil = until;
                    life.renewed = now;
                }
            });
            holding.keySet().forEach(name -> nodes.computeIfAbsent(name, key -> new Life()).held = now);
        }
    }

    private static Map<String, String> read(Connection connection, String sql) throws SQLException {
        Map<String, String> rows = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.put(row.getString(1), row.getString(2));
            }
        }
        return rows;
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It was gone already.
            }
        }
    }

    private static long now() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
