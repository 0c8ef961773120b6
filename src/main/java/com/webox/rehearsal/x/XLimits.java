package com.webox.rehearsal.x;

import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.RehearsalSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** X's windows of 15 minutes for each account and operation, told in three headers of every answer. */
@Component
@InRehearsal
class XLimits {

    /** What is counted, with the calls a window allows (docs.x.com, rate limits). */
    enum Operation {
        CREATE(0),
        DELETE(50),
        READ(5_000),
        TIMELINE(900),
        ME(75),
        UPLOAD(500),
        CHUNK(1_875),
        STATUS(1_000),
        METADATA(500);

        private final int allowed;

        Operation(int allowed) {
            this.allowed = allowed;
        }
    }

    private static final Duration WINDOW = Duration.ofMinutes(15);

    private record Key(String accountId, Operation operation) {}

    private record Window(long endsAt, int used) {}

    private final RehearsalSettings settings;
    private final Clock clock;
    private final Map<Key, Window> windows = new ConcurrentHashMap<>();

    XLimits(RehearsalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts a call. */
    void count(String accountId, Operation operation, HttpServletResponse response) {
        long now = clock.instant().getEpochSecond();
        Window window = windows.merge(
                new Key(accountId, operation),
                new Window(now + WINDOW.toSeconds(), 1),
                (old, fresh) -> old.endsAt() <= now ? fresh : new Window(old.endsAt(), old.used() + 1));
        int allowed = operation == Operation.CREATE ? settings.x().postsPerWindow() : operation.allowed;
        Map<String, String> headers = headers(allowed, Math.max(0, allowed - window.used()), window.endsAt());
        if (window.used() > allowed) {
            throw XFault.tooMany(headers);
        }
        headers.forEach(response::setHeader);
    }

    static Map<String, String> headers(int limit, int remaining, long reset) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-rate-limit-limit", Integer.toString(limit));
        headers.put("x-rate-limit-remaining", Integer.toString(remaining));
        headers.put("x-rate-limit-reset", Long.toString(reset));
        return headers;
    }
}
