package com.webox.bench;

import java.io.IOException;
import java.util.Map;

/** How one stand-in network speaks, as far as publishing goes. */
interface Dialect {

    /** What is answered; sent once the network's time to answer is over. */
    record Spoken(int status, Map<String, String> headers, String json) {

        static Spoken ok(String json) {
            return new Spoken(200, Map.of(), json);
        }

        static Spoken ok(String json, Object... values) {
            return ok(json.formatted(values));
        }

        static Spoken created(Map<String, String> headers, String json) {
            return new Spoken(201, headers, json);
        }

        /** What this stand-in does not speak. */
        static Spoken nothing() {
            return ok("{}");
        }
    }

    /** @param path below the network's own base address, beginning with a slash */
    Spoken answer(Exchange exchange, String path) throws IOException;
}
