package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** TikTok's limits: so many calls of a kind in any minute, for each token. */
@Component
@InRehearsal
class TikTokLimits {

    /** What is counted, with the calls a minute allows. */
    enum Operation {
        INIT(0),
        CREATOR(20),
        STATUS(30),
        READ(600);

        private final int allowed;

        Operation(int allowed) {
            this.allowed = allowed;
        }
    }

    private static final int MINUTE = 60;

    private record Key(String token, Operation operation) {}

    private final RehearsalSettings settings;
    private final Clock clock;
    private final Map<Key, Deque<Instant>> calls = new ConcurrentHashMap<>();

    TikTokLimits(RehearsalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a call; a refused one is not counted. */
    void count(String token, Operation operation) {
        int allowed = operation == Operation.INIT ? settings.tiktok().initsPerMinute() : operation.allowed;
        Instant now = clock.instant();
        Deque<Instant> latest =
                calls.computeIfAbsent(new Key(Serials.sha256(token), operation), _ -> new ArrayDeque<>());
        synchronized (latest) {
            while (!latest.isEmpty() && !latest.getFirst().isAfter(now.minusSeconds(MINUTE))) {
                latest.removeFirst();
            }
            if (latest.size() >= allowed) {
                throw TikTokFault.tooMany();
            }
            latest.addLast(now);
        }
    }
}
