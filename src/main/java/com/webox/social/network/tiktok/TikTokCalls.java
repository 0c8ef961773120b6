package com.webox.social.network.tiktok;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import java.io.ByteArrayInputStream;
import tools.jackson.databind.JsonNode;

/** Requests to the API, whose answers hold what was asked for under {@code data} and a refusal under {@code error}. */
final class TikTokCalls {

    private static final String JSON = "application/json; charset=UTF-8";

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;

    TikTokCalls(NetworkEndpoint endpoint, NetworkWire wire) {
        this.endpoint = endpoint;
        this.wire = wire;
    }

    /** @param query names and values in turn */
    Call get(String path, String token, String... query) {
        return Call.get(endpoint.api(path, query)).bearer(token);
    }

    /** @param query names and values in turn */
    Call post(String path, String token, JsonNode body, String... query) {
        byte[] bytes = HttpCalls.JSON.writeValueAsBytes(body);
        return Call.post(query.length == 0 ? endpoint.api(path) : endpoint.api(path, query))
                .bearer(token)
                .bytes(() -> new ByteArrayInputStream(bytes), bytes.length, JSON);
    }

    /** @throws NetworkFailure unless it was answered with success */
    JsonNode ask(Call call) {
        return wire.ask(call).json().path("data");
    }

    /**
     * A step that leaves nothing visible.
     *
     * @throws Halt unless it was answered with success
     */
    JsonNode prepare(Call call) {
        return wire.prepare(call).json().path("data");
    }
}
