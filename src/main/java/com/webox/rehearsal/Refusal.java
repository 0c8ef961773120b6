package com.webox.rehearsal;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A call that a network refuses, with the network's own answer. */
public final class Refusal extends RuntimeException {

    private final int status;
    private final transient Map<String, String> headers;
    private final transient JsonNode body;

    public Refusal(int status, Map<String, String> headers, JsonNode body) {
        super(body.toString(), null, false, false);
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public int status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public JsonNode body() {
        return body;
    }
}
