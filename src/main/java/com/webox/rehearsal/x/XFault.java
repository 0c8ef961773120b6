package com.webox.rehearsal.x;

import com.webox.rehearsal.Vendor;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call that X refuses, with X's own answer. */
final class XFault extends RuntimeException {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> PROBLEM = Map.of("Content-Type", "application/problem+json");

    private final transient Vendor.Fault fault;

    private XFault(int status, ObjectNode body) {
        this(new Vendor.Fault(status, PROBLEM, body));
    }

    private XFault(Vendor.Fault fault) {
        super(fault.body().toString(), null, false, false);
        this.fault = fault;
    }

    Vendor.Fault fault() {
        return fault;
    }

    static XFault unauthorized() {
        return new XFault(401, blank(401, "Unauthorized", "Unauthorized"));
    }

    static XFault forbidden(String detail) {
        return new XFault(403, blank(403, "Forbidden", detail));
    }

    /** The body or a parameter is not what the specification says. */
    static XFault invalid(String parameter, String value, String message) {
        ObjectNode error = JSON.objectNode();
        error.putObject("parameters").putArray(parameter).add(value);
        error.put("message", message);
        ObjectNode body = JSON.objectNode();
        body.putArray("errors").add(error);
        body.put("title", "Invalid Request");
        body.put("detail", "One or more parameters to your request was invalid.");
        body.put("type", "https://api.x.com/2/problems/invalid-request");
        body.put("status", 400);
        return new XFault(400, body);
    }

    static XFault tooMany(Map<String, String> limits) {
        Map<String, String> headers = new LinkedHashMap<>(PROBLEM);
        headers.putAll(limits);
        return new XFault(new Vendor.Fault(429, headers, blank(429, "Too Many Requests", "Too Many Requests")));
    }

    static XFault outage() {
        return new XFault(503, blank(503, "Service Unavailable", "Service Unavailable"));
    }

    static XFault notFound(String type, String id) {
        ObjectNode body = missing(type, id);
        body.put("status", 404);
        return new XFault(404, body);
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
    static XFault token(int status, String error, String description) {
        return new XFault(new Vendor.Fault(
                status,
                Map.of("Content-Type", "application/json;charset=utf-8"),
                JSON.objectNode().put("error", error).put("error_description", description)));
    }

    private static ObjectNode blank(int status, String title, String detail) {
        return JSON.objectNode()
                .put("title", title)
                .put("type", "about:blank")
                .put("status", status)
                .put("detail", detail);
    }
}
