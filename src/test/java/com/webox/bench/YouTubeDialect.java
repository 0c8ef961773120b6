package com.webox.bench;

import com.webox.platform.http.HttpCalls;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** YouTube: opens a session for a video, takes its bytes, and has made it playable when it is asked. */
final class YouTubeDialect implements Dialect {

    private static final String SESSIONS = "/session/";

    private final Arrivals arrivals;
    private final URI base;
    private final Map<String, String> sessions = new ConcurrentHashMap<>();

    YouTubeDialect(Arrivals arrivals, URI base) {
        this.arrivals = arrivals;
        this.base = base;
    }

    @Override
    public Spoken answer(Exchange exchange, String path) {
        if (path.equals("/upload/youtube/v3/videos")) {
            String session = arrivals.next();
            sessions.put(
                    session,
                    HttpCalls.JSON
                            .readTree(exchange.body())
                            .at("/snippet/description")
                            .asString());
            return new Spoken(200, Map.of("Location", base + SESSIONS + session), "{}");
        }
        if (path.startsWith(SESSIONS)) {
            String description = sessions.get(path.substring(SESSIONS.length()));
            return description == null
                    ? new Spoken(404, Map.of(), "{}")
                    : Spoken.ok("{\"id\":\"%s\"}", arrivals.add(description));
        }
        return path.equals("/youtube/v3/videos")
                ? Spoken.ok("{\"items\":[{\"snippet\":{},\"status\":{\"uploadStatus\":\"processed\"}}]}")
                : Spoken.nothing();
    }
}
