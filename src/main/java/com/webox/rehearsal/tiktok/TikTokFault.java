package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Vendor;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call that TikTok refuses, with TikTok's own answer. */
final class TikTokFault extends RuntimeException {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final transient Vendor.Fault fault;

    private TikTokFault(int status, ObjectNode body) {
        super(body.toString(), null, false, false);
        this.fault = new Vendor.Fault(status, Map.of("Content-Type", "application/json"), body);
    }

    Vendor.Fault fault() {
        return fault;
    }

    static TikTokFault token(String message) {
        return of(401, "access_token_invalid", message);
    }

    static TikTokFault scope(String scope) {
        return of(401, "scope_not_authorized", "The user did not authorize the scope " + scope);
    }

    static TikTokFault invalid(String message) {
        return of(400, "invalid_params", message);
    }

    static TikTokFault forbidden(String code, String message) {
        return of(403, code, message);
    }

    static TikTokFault tooMany() {
        return of(429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.");
    }

    static TikTokFault outage() {
        return of(503, "internal_error", "Something went wrong. Please try again later.");
    }

    static TikTokFault publishId() {
        return of(400, "invalid_publish_id", "The publish_id does not exist");
    }

    /** What the token endpoint answers, under a status of success. */
    static TikTokFault grant(String error, String description) {
        return new TikTokFault(
                200,
                JSON.objectNode()
                        .put("error", error)
                        .put("error_description", description)
                        .put("log_id", log()));
    }

    /** An answer with its envelope. */
    static ObjectNode ok(ObjectNode data) {
        ObjectNode answer = JSON.objectNode();
        answer.set("data", data);
        error(answer, "ok", "");
        return answer;
    }

    private static TikTokFault of(int status, String code, String message) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("data");
        error(answer, code, message);
        return new TikTokFault(status, answer);
    }

    private static void error(ObjectNode answer, String code, String message) {
        answer.putObject("error").put("code", code).put("message", message).put("log_id", log());
    }

    private static String log() {
        return Long.toString(com.webox.rehearsal.Serials.next());
    }
}
