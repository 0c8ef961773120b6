package com.webox.rehearsal.instagram;

import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.Serials;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How Instagram refuses a call. */
final class GraphFault {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String OAUTH = "OAuthException";

    private GraphFault() {}

    static Refusal token(int subcode, String message) {
        return graph(subcode == 0 ? 400 : 401, message, OAUTH, 190, subcode, false, "", "");
    }

    static Refusal denied(String permission) {
        return graph(
                403,
                "(#10) Application does not have permission for this action: " + permission,
                OAUTH,
                10,
                0,
                false,
                "",
                "");
    }

    static Refusal parameter(String message) {
        return graph(400, "(#100) " + message, "IGApiException", 100, 0, false, "", "");
    }

    static Refusal unknownObject(String id) {
        return graph(
                400,
                "Unsupported request. Object with ID '" + id + "' does not exist, cannot be loaded due to missing"
                        + " permissions, or does not support this operation",
                "IGApiException",
                100,
                33,
                false,
                "",
                "");
    }

    static Refusal notReady() {
        return graph(
                400,
                "Media ID is not available",
                OAUTH,
                9007,
                2207027,
                false,
                "Media not ready",
                "The media is not ready for publishing, please wait for a moment");
    }

    static Refusal gone() {
        return graph(
                400,
                "The requested resource does not exist",
                OAUTH,
                24,
                2207006,
                false,
                "Media not found",
                "The media with the ID you are trying to publish cannot be found or was published already.");
    }

    static Refusal quota() {
        return graph(
                400,
                "Application request limit reached",
                OAUTH,
                9,
                2207042,
                false,
                "Publishing limit reached",
                "You reached maximum number of posts that is allowed to be published by Content Publishing API.");
    }

    static Refusal refused(ContainerFault why) {
        return graph(400, why.message(), OAUTH, why.code(), why.subcode(), why.passing(), why.title(), why.message());
    }

    static Refusal tooMany() {
        Refusal plain = graph(400, "(#4) Application request limit reached", OAUTH, 4, 0, true, "", "");
        return new Refusal(
                400,
                Map.of("X-App-Usage", "{\"call_count\":100,\"total_cputime\":25,\"total_time\":25}"),
                plain.body());
    }

    static Refusal outage() {
        return graph(
                500, "An unexpected error has occurred. Please retry your request later.", OAUTH, 2, 0, true, "", "");
    }

    /** The token endpoint's older form. */
    static Refusal code(String message) {
        return new Refusal(
                400,
                Map.of(),
                JSON.objectNode().put("error_type", OAUTH).put("code", 400).put("error_message", message));
    }

    private static Refusal graph(
            int status,
            String message,
            String type,
            int code,
            int subcode,
            boolean passing,
            String title,
            String userMessage) {
        ObjectNode body = JSON.objectNode();
        ObjectNode error = body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        error.put("is_transient", passing);
        if (!title.isEmpty()) {
            error.put("error_user_title", title).put("error_user_msg", userMessage);
        }
        error.put("fbtrace_id", "A" + Serials.secret().substring(0, 22));
        return new Refusal(status, Map.of(), body);
    }
}
