package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Refusal;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How TikTok refuses a call. */
final class TikTokFault {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> JSON_TYPE = Map.of("Content-Type", "application/json");

    private TikTokFault() {}

    static Refusal token(String message) {
        return of(401, "access_token_invalid", message);
    }

    static Refusal scope(String scope) {
        return of(401, "scope_not_authorized", "The user did not authorize the scope " + scope);
    }

    static Refusal invalid(String message) {
        return of(400, "invalid_params", message);
    }

    static Refusal forbidden(String code, String message) {
        return of(403, code, message);
    }

    static Refusal tooMany() {
        return of(429, "rate_limit_exceeded", "The API rate limit was exceeded. Please try again later.");
    }

    static Refusal outage() {
        return of(503, "internal_error", "Something went wrong. Please try again later.");
    }

    static Refusal publishId() {
        return of(400, "invalid_publish_id", "The publish_id does not exist");
    }

    /** What the token endpoint answers, under a status of success. */
    static Refusal grant(String error, String description) {
        return new Refusal(
                200,
                JSON_TYPE,
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

    private static Refusal of(int status, String code, String message) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("data");
        error(answer, code, message);
        return new Refusal(status, JSON_TYPE, answer);
    }

    private static void error(ObjectNode answer, String code, String message) {
        answer.putObject("error").put("code", code).put("message", message).put("log_id", log());
    }

    private static String log() {
        return Long.toString(com.webox.rehearsal.Serials.next());
    }
}
