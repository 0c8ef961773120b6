package com.webox.bench;

import com.webox.platform.http.HttpCalls;
import java.net.URI;
import java.util.Map;

/** LinkedIn: an upload is announced, its bytes follow, then the post shows it. */
record LinkedInDialect(Arrivals arrivals, URI base) implements Dialect {

    @Override
    public Spoken answer(Exchange exchange, String path) {
        return switch (path) {
            case "/rest/images" -> {
                String id = arrivals.next();
                yield Spoken.ok(
                        "{\"value\":{\"uploadUrl\":\"%s/upload/%s\",\"image\":\"urn:li:image:%s\"}}", base, id, id);
            }
            case "/rest/posts" -> {
                String text = HttpCalls.JSON
                        .readTree(exchange.body())
                        .path("commentary")
                        .asString();
                yield Spoken.created(Map.of("x-restli-id", "urn:li:share:" + arrivals.add(text)), "{}");
            }
            default -> Spoken.nothing();
        };
    }
}
