package com.webox.rehearsal.x;

import com.webox.rehearsal.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How X refuses a call. */
final class XFault {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");

    private XFault() {}

    static Refusal unauthorized() {
        return new Refusal(401, PROBLEM, blank(401, "Unauthorized", "Unauthorized"));
    }

    static Refusal forbidden(String detail) {
        return new Refusal(403, PROBLEM, blank(403, "Forbidden", detail));
    }

    /** The body or a parameter is not what the specification says. */
    static Refusal invalid(String parameter, String value, String message) {
        ObjectNode error = JSON.objectNode();
        error.putObject("parameters").putArray(parameter).add(value);
        error.put("message", message);
        ObjectNode body = JSON.objectNode();
        body.putArray("errors").add(error);
        body.put("title", "Invalid Request");
        body.put("detail", "One or more parameters to your request was invalid.");
        body.put("type", "https://api.x.com/2/problems/invalid-request");
        body.put("status", 400);
        return new Refusal(400, PROBLEM, body);
    }

    static Refusal tooMany(Map<String, String> limits) {
        Map<String, String> headers = new LinkedHashMap<>(PROBLEM);
        headers.putAll(limits);
        return new Refusal(429, headers, blank(429, "Too Many Requests", "Too Many Requests"));
    }

    static Refusal outage() {
        return new Refusal(503, PROBLEM, blank(503, "Service Unavailable", "Service Unavailable"));
    }

    static Refusal notFound(String type, String id) {
        ObjectNode body = missing(type, id);
        body.put("status", 404);
        return new Refusal(404, PROBLEM, body);
    }

    /** The note about one id that does not exist, as it stands among the others in a 200. */
    static ObjectNode missing(String type, String id) {
        return JSON.objectNode()
                .put("value", id)
                .put("detail", "Could not find " + type + " with id: [" + id + "].")
                .put("title", "Not Found Error")
                .put("resource_type", type)
                .put("parameter", "id")
                .put("resource_id", id)
                .put("type", "https://api.x.com/2/problems/resource-not-found");
    }

    /** An answer of the token endpoint (RFC 6749). */
    static Refusal token(int status, String error, String description) {
        return new Refusal(
                status,
                Map.of("Content-Type", "application/json;charset=utf-8"),
                JSON.objectNode().put("error", error).put("error_description", description));
    }

    private static ObjectNode blank(int status, String title, String detail) {
        return JSON.objectNode()
                .put("title", title)
                .put("type", "about:blank")
                .put("status", status)
                .put("detail", detail);
    }
}
