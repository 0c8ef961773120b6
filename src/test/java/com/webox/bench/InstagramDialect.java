package com.webox.bench;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Instagram: fetches the picture into a container, says that it is ready, and shows it when told to. */
final class InstagramDialect implements Dialect {

    private final Arrivals arrivals;
    private final Map<String, String> captions = new ConcurrentHashMap<>();

    InstagramDialect(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public Spoken answer(Exchange exchange, String path) throws IOException {
        if (path.endsWith("/media_publish")) {
            // A container can be published once; what a second request does is what this stand-in is to find out.
            String caption = captions.get(exchange.parameter("creation_id"));
            return caption == null
                    ? new Spoken(400, Map.of(), "{\"error\":{\"message\":\"no such container\",\"code\":100}}")
                    : Spoken.ok("{\"id\":\"%s\"}", arrivals.add(caption));
        }
        if (path.endsWith("/media") && exchange.method().equals("POST")) {
            FetchedJpeg.from(URI.create(exchange.parameter("image_url")));
            String container = arrivals.next();
            captions.put(container, exchange.parameter("caption"));
            return Spoken.ok("{\"id\":\"%s\"}", container);
        }
        String fields = exchange.parameter("fields");
        if (fields.contains("status_code")) {
            return Spoken.ok("{\"status_code\":\"FINISHED\",\"status\":\"Finished\"}");
        }
        return fields.contains("permalink")
                ? Spoken.ok("{\"permalink\":\"https://www.instagram.com/p/bench/\"}")
                : Spoken.nothing();
    }
}
