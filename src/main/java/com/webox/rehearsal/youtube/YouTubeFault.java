package com.webox.rehearsal.youtube;

import com.webox.rehearsal.Vendor;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call that YouTube refuses, with Google's own answer. */
final class YouTubeFault extends RuntimeException {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final transient Vendor.Fault fault;

    private YouTubeFault(int status, ObjectNode body) {
        super(body.toString(), null, false, false);
        this.fault = new Vendor.Fault(status, Map.of("Content-Type", "application/json; charset=UTF-8"), body);
    }

    Vendor.Fault fault() {
        return fault;
    }

    static YouTubeFault unauthorized() {
        return of(
                401,
                "UNAUTHENTICATED",
                "global",
                "authError",
                "Request had invalid authentication credentials. Expected OAuth 2 access token.");
    }

    static YouTubeFault scope() {
        return of(
                403,
                "PERMISSION_DENIED",
                "global",
                "insufficientPermissions",
                "Request had insufficient authentication scopes.");
    }

    static YouTubeFault invalid(String reason, String message) {
        return of(400, "INVALID_ARGUMENT", "youtube.video", reason, message);
    }

    static YouTubeFault notFound(String reason, String message) {
        return of(404, "NOT_FOUND", "youtube.video", reason, message);
    }

    static YouTubeFault quota() {
        return of(
                403,
                "PERMISSION_DENIED",
                "youtube.quota",
                "quotaExceeded",
                "The request cannot be completed because you have exceeded your quota.");
    }

    static YouTubeFault tooMany() {
        return of(
                429,
                "RESOURCE_EXHAUSTED",
                "usageLimits",
                "rateLimitExceeded",
                "The request was sent too often in a short time.");
    }

    static YouTubeFault outage() {
        return of(503, "UNAVAILABLE", "global", "backendError", "Backend Error");
    }

    /** What the token endpoint answers (RFC 6749). */
    static YouTubeFault token(int status, String error, String description) {
        return new YouTubeFault(status, JSON.objectNode().put("error", error).put("error_description", description));
    }

    private static YouTubeFault of(int code, String status, String domain, String reason, String message) {
        ObjectNode body = JSON.objectNode();
        ObjectNode error = body.putObject("error").put("code", code).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", domain)
                .put("reason", reason);
        error.put("status", status);
        return new YouTubeFault(code, body);
    }
}
