package com.webox.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** What became visible on the stand-in networks: the truth that the ledger's claims are compared with. */
final class Wall {

    /** @param server which of the servers under test sent it */
    record Shown(String id, String account, String text, String server, Instant at) {}

    private final Map<String, List<Shown>> accounts = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(1_900_000_000_000L);

    Shown accept(String server, String account, String text) {
        Shown shown = new Shown(String.valueOf(ids.incrementAndGet()), account, text, server, Instant.now());
        of(account).add(shown);
        return shown;
    }

    /** Everything of an account, the oldest first. */
    List<Shown> of(String account) {
        return accounts.computeIfAbsent(account, key -> new CopyOnWriteArrayList<>());
    }

    /** How often a text is visible on an account. */
    long times(String account, String text) {
        return of(account).stream().filter(each -> each.text().equals(text)).count();
    }

    /** Whether a server made the text visible after that moment. */
    boolean sentBy(String server, String account, String text, Instant after) {
        return of(account).stream()
                .anyMatch(each -> each.text().equals(text)
                        && each.server().equals(server)
                        && each.at().isAfter(after));
    }
}
