package com.webox.bench;

import com.webox.bench.Ambush.Moment;
import com.webox.bench.Ambush.Trap;
import com.webox.killed.ProgramUnderTest;
import com.webox.testing.Looks;
import com.webox.testing.MariaDbServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Two servers, one database, a network that fails, and somebody who kills: plays all that for a number of rounds, lets
 * everything settle, and compares what the ledger says with what the network shows.
 */
final class FaultsPlay {

    /**
     * @param kills how many times a server is killed
     * @param halts how many times one is stopped where it is, for {@code haltedFor}, and let go on
     * @param restarts how many times the database is restarted
     * @param revocations how many times an account's tokens are taken away
     * @param settle the servers' {@code webox.publishing.settle}
     * @param most this long after both servers are up no further act is begun
     */
    record Script(
            int kills,
            int halts,
            Duration haltedFor,
            int restarts,
            int revocations,
            Duration settle,
            Duration most,
            long seed) {}

    private enum Act {
        KILL,
        HALT,
        RESTART,
        REVOKE
    }

    private static final int FEWEST_ACCOUNTS = 12;
    private static final int LINKEDIN_FROM = 100;
    private static final int POSTS = 8;
    private static final int ACCOUNTS_A_POST = 3;
    private static final Duration FIRST_AFTER = Duration.ofMillis(1500);
    private static final Duration BETWEEN = Duration.ofMillis(900);
    private static final Duration CATCH_WITHIN = Duration.ofSeconds(6);
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(10);
    private static final int ROUNDS_WITHOUT_TOKEN = 2;

    private final Script script;
    private final Random random;
    private final List<String> channels = new ArrayList<>();
    private final Deque<String> withoutToken = new ArrayDeque<>();
    private int written;
    private int caught;
    private int lateSends;

    FaultsPlay(Script script) {
        this.script = script;
        this.random = new Random(script.seed());
    }

    /** On each network; the more rounds the more, so that no account reaches its posts for the day. */
    private int accounts() {
        return FEWEST_ACCOUNTS + script.kills() / 8;
    }

    /** @return the figures, in the order they are printed */
    Map<String, Object> run() throws Exception {
        try (MariaDbServer mariadb = MariaDbServer.running()) {
            return run(mariadb.createDatabase());
        }
    }

    private Map<String, Object> run(String database) throws Exception {
        long begun = System.nanoTime();
        try (FaultyNetwork network = new FaultyNetwork(script.seed());
                TwoServers servers = new TwoServers(database, network, script);
                TakeoverWatch watch = new TakeoverWatch(database)) {
            Books books = new Books(database);
            servers.start(0);
            servers.get(0).awaitWell();
            servers.start(1);
            connectAll(servers.get(0));
            servers.get(1).useToken(servers.get(0).token());
            servers.get(1).awaitWell();
            Map<Act, Integer> played = new EnumMap<>(Act.class);
            long end = System.nanoTime() + script.most().toNanos();
            int round = 0;
            for (Act act : acts()) {
                if (System.nanoTime() - end < 0) {
                    play(act, round, servers, network, watch, books);
                    played.merge(act, 1, Integer::sum);
                    round++;
                }
            }
            settle(servers, books);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("rounds", played.getOrDefault(Act.KILL, 0));
            figures.put("seed", script.seed());
            figures.putAll(books.compare(network.wall()));
            List<Long> takeovers = watch.takeovers();
            figures.put("takeovers", takeovers.size());
            figures.put("takeover_p50_ms", at(takeovers, 0.5));
            figures.put("takeover_p99_ms", at(takeovers, 0.99));
            figures.put("killed_in_a_call", caught);
            figures.put("halts", played.getOrDefault(Act.HALT, 0));
            figures.put("late_sends", lateSends);
            figures.put("database_restarts", played.getOrDefault(Act.RESTART, 0));
            figures.put("revocations", played.getOrDefault(Act.REVOKE, 0));
            figures.put("network_faults", network.weather().faults());
            figures.put("seconds", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            return figures;
        }
    }

    /** Kills, with everything else spread evenly among them. */
    private List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < script.kills(); i++) {
            acts.add(Act.KILL);
            addIfDue(acts, Act.REVOKE, script.revocations(), i);
            addIfDue(acts, Act.RESTART, script.restarts(), i);
            addIfDue(acts, Act.HALT, script.halts(), i);
        }
        return acts;
    }

    private void addIfDue(List<Act> acts, Act act, int times, int kill) {
        if (Math.round((kill + 1.0) * times / script.kills()) > Math.round((double) kill * times / script.kills())) {
            acts.add(act);
        }
    }

    private void play(Act act, int round, TwoServers servers, FaultyNetwork network, TakeoverWatch watch, Books books)
            throws Exception {
        int victim = round % 2;
        int other = 1 - victim;
        say("round " + round + ": " + act);
        if (round % ROUNDS_WITHOUT_TOKEN == 0) {
            reconnect(servers.get(victim), withoutToken.poll());
        }
        plan(servers.get(victim), books);
        // It was killed in the round before and comes back while its fellow works alone.
        servers.get(other).awaitWell();
        switch (act) {
            case KILL -> kill(round, victim, servers, network, watch);
            case HALT -> halt(victim, servers, network, watch, books);
            case RESTART -> MariaDbServer.running().restart();
            case REVOKE -> {
                String account = String.valueOf(1 + random.nextInt(accounts()));
                network.revoke(account);
                withoutToken.add(account);
            }
        }
    }

    private void kill(int round, int victim, TwoServers servers, FaultyNetwork network, TakeoverWatch watch)
            throws IOException, InterruptedException {
        Moment[] moments = Moment.values();
        int choice = round % (moments.length + 1);
        if (choice == moments.length) {
            // Anywhere: also between claiming and calling, and while outcomes are written down.
            Looks.pause(random.nextInt(1500));
            watch.dies();
            servers.get(victim).kill();
        } else {
            Trap trap = network.ambush().set(TwoServers.name(victim), moments[choice]);
            if (trap.awaitCall(CATCH_WITHIN.toMillis())) {
                caught++;
            }
            watch.dies();
            servers.get(victim).kill();
            network.ambush().release(trap);
        }
        servers.start(victim);
    }

    /** Stopped within a call, while its lease ends and others take over; what it still holds it must not send. */
    private void halt(int victim, TwoServers servers, FaultyNetwork network, TakeoverWatch watch, Books books)
            throws Exception {
        String name = TwoServers.name(victim);
        Trap trap = network.ambush().set(name, Moment.ACCEPTED);
        trap.awaitCall(CATCH_WITHIN.toMillis());
        watch.dies();
        servers.get(victim).halt();
        List<Books.Line> inHand = books.claimed();
        plan(servers.get(1 - victim), books);
        Looks.pause(script.haltedFor().toMillis());
        Instant woken = Instant.now();
        servers.get(victim).carryOn();
        network.ambush().release(trap);
        servers.get(victim).awaitWell();
        Looks.pause(Duration.ofSeconds(2).toMillis());
        lateSends += (int) inHand.stream()
                .filter(each -> network.wall().times(each.account(), each.text()) > 1)
                .filter(each -> network.wall().sentBy(name, each.account(), each.text(), woken))
                .count();
    }

    private void connectAll(ProgramUnderTest server) throws IOException {
        server.signIn();
        for (int i = 1; i <= accounts(); i++) {
            server.connect(FaultyNetwork.X, "code-" + i);
            server.connect(FaultyNetwork.LINKEDIN, "code-" + (LINKEDIN_FROM + i));
        }
        server.api("/api/social/accounts")
                .forEach(account -> channels.add(account.path("id").asString()));
    }

    private static void reconnect(ProgramUnderTest server, @org.jspecify.annotations.Nullable String account)
            throws IOException {
        if (account != null) {
            server.signIn();
            server.connect(FaultyNetwork.X, "code-" + account);
        }
    }

    private void plan(ProgramUnderTest server, Books books) throws IOException {
        Instant due = Instant.now().plus(FIRST_AFTER);
        for (int i = 0; i < POSTS; i++) {
            List<String> accounts = new ArrayList<>();
            for (int k = 0; k < ACCOUNTS_A_POST; k++) {
                accounts.add(channels.get((written * ACCOUNTS_A_POST + k) % channels.size()));
            }
            String text = "Harvest note " + written++ + " of the orchard";
            books.planned(server.plan(text, accounts, due.plus(BETWEEN.multipliedBy(i))), accounts.size());
        }
    }

    private void settle(TwoServers servers, Books books) throws Exception {
        servers.get(0).awaitWell();
        servers.get(1).awaitWell();
        while (!withoutToken.isEmpty()) {
            reconnect(servers.get(0), withoutToken.poll());
        }
        say("waiting until everything is settled");
        long deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
        while (books.unsettled() > 0 && System.nanoTime() < deadline) {
            Looks.pause(500);
        }
    }

    private static long at(List<Long> sorted, double quantile) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1L, Math.round(quantile * sorted.size())));
    }

    private static void say(String what) {
        System.err.println("bench faults: " + what);
    }
}
