package com.webox.rehearsal.youtube;

import com.webox.rehearsal.Refusal;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How YouTube refuses a call. */
final class YouTubeFault {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> JSON_TYPE = Map.of("Content-Type", "application/json; charset=UTF-8");

    private YouTubeFault() {}

    static Refusal unauthorized() {
        return of(
                401,
                "UNAUTHENTICATED",
                "global",
                "authError",
                "Request had invalid authentication credentials. Expected OAuth 2 access token.");
    }

    static Refusal scope() {
        return of(
                403,
                "PERMISSION_DENIED",
                "global",
                "insufficientPermissions",
                "Request had insufficient authentication scopes.");
    }

    static Refusal invalid(String reason, String message) {
        return of(400, "INVALID_ARGUMENT", "youtube.video", reason, message);
    }

    static Refusal notFound(String reason, String message) {
        return of(404, "NOT_FOUND", "youtube.video", reason, message);
    }

    static Refusal quota() {
        return of(
                403,
                "PERMISSION_DENIED",
                "youtube.quota",
                "quotaExceeded",
                "The request cannot be completed because you have exceeded your quota.");
    }

    static Refusal tooMany() {
        return of(
                429,
                "RESOURCE_EXHAUSTED",
                "usageLimits",
                "rateLimitExceeded",
                "The request was sent too often in a short time.");
    }

    static Refusal outage() {
        return of(503, "UNAVAILABLE", "global", "backendError", "Backend Error");
    }

    /** What the token endpoint answers (RFC 6749). */
    static Refusal token(int status, String error, String description) {
        return new Refusal(
                status, JSON_TYPE, JSON.objectNode().put("error", error).put("error_description", description));
    }

    private static Refusal of(int code, String status, String domain, String reason, String message) {
        ObjectNode body = JSON.objectNode();
        ObjectNode error = body.putObject("error").put("code", code).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("message", message)
                .put("domain", domain)
                .put("reason", reason);
        error.put("status", status);
        return new Refusal(code, JSON_TYPE, body);
    }
}
