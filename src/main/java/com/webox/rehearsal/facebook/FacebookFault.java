package com.webox.rehearsal.facebook;

import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.Serials;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How the graph refuses a call. */
final class FacebookFault {

    private static final String OAUTH = "OAuthException";
    private static final String GRAPH = "GraphMethodException";

    private FacebookFault() {}

    static Refusal token(int subcode, String message) {
        return fault(subcode == 0 ? 400 : 401, message, OAUTH, 190, subcode, false);
    }

    static Refusal denied(String permission) {
        return fault(
                403,
                "(#200) Requires " + permission
                        + " permission to manage the object, and the person must have a role on the page",
                OAUTH,
                200,
                0,
                false);
    }

    static Refusal parameter(String message) {
        return fault(400, "(#100) " + message, OAUTH, 100, 0, false);
    }

    static Refusal unknownObject(String method, String id) {
        return fault(
                400,
                "Unsupported " + method.toLowerCase(java.util.Locale.ROOT) + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation.",
                GRAPH,
                100,
                NO_OBJECT,
                false);
    }

    static Refusal code(String message) {
        return fault(400, message, OAUTH, 100, 36009, false);
    }

    static Refusal client(String message) {
        return fault(400, message, OAUTH, 1, 0, false);
    }

    static Refusal photo(String message) {
        return fault(400, "(#324) " + message, OAUTH, 324, 2069019, false);
    }

    static Refusal video(String message) {
        return fault(400, "(#352) " + message, OAUTH, 352, 1363024, false);
    }

    static Refusal duplicate() {
        return fault(400, "(#506) Duplicate status message", OAUTH, 506, 1455006, false);
    }

    static Refusal version(String version) {
        return fault(
                400,
                "(#2635) You are calling a deprecated version of the Ads API or Graph API: " + version,
                OAUTH,
                2635,
                0,
                false);
    }

    static Refusal tooMany(String usage) {
        Refusal plain = fault(
                400, "(#80001) There have been too many calls to this Page account.", OAUTH, 80001, 2446079, true);
        return new Refusal(400, Map.of("X-Business-Use-Case-Usage", usage), plain.body());
    }

    static Refusal outage() {
        return fault(500, "An unexpected error has occurred. Please retry your request later.", OAUTH, 2, 0, true);
    }

    private static final int NO_OBJECT = 33;

    private static Refusal fault(int status, String message, String type, int code, int subcode, boolean passing) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error")
                .put("message", message)
                .put("type", type)
                .put("code", code);
        if (subcode != 0) {
            error.put("error_subcode", subcode);
        }
        if (passing) {
            error.put("is_transient", true);
        }
        error.put("fbtrace_id", "A" + Serials.secret().substring(0, 22));
        return new Refusal(status, Map.of(), body);
    }
}
