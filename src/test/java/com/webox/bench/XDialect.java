package com.webox.bench;

import com.webox.platform.http.HttpCalls;
import java.util.Map;

/** X: a picture goes up in one request, then the post shows it. */
record XDialect(Arrivals arrivals) implements Dialect {

    @Override
    public Spoken answer(Exchange exchange, String path) {
        return switch (path) {
            case "/2/media/upload" -> Spoken.ok("{\"data\":{\"id\":\"%s\"}}", arrivals.next());
            case "/2/tweets" -> {
                String text =
                        HttpCalls.JSON.readTree(exchange.body()).path("text").asString();
                yield Spoken.created(
                        Map.of(), "{\"data\":{\"id\":\"%s\",\"text\":\"ok\"}}".formatted(arrivals.add(text)));
            }
            default -> Spoken.nothing();
        };
    }
}
