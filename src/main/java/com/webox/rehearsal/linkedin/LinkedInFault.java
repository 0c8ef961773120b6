package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.Refusal;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How LinkedIn refuses a call. */
final class LinkedInFault {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private LinkedInFault() {}

    static Refusal unknownToken() {
        return service(401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    }

    static Refusal noToken() {
        return service(401, 65604, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token");
    }

    static Refusal revokedToken() {
        return service(
                401, 65601, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user");
    }

    static Refusal expiredToken() {
        return service(401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
    }

    static Refusal denied(String what) {
        return service(403, 100, "ACCESS_DENIED", "Not enough permissions to access: " + what);
    }

    static Refusal tooMany() {
        return service(
                429,
                101,
                "TOO_MANY_REQUESTS",
                "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached.");
    }

    static Refusal outage() {
        return new Refusal(
                500,
                Map.of(),
                JSON.objectNode().put("message", "Internal Server Error").put("status", 500));
    }

    static Refusal versionMissing() {
        return new Refusal(
                400,
                Map.of(),
                JSON.objectNode()
                        .put("status", 400)
                        .put("code", "VERSION_MISSING")
                        .put(
                                "message",
                                "A version must be present. Please specify a version by adding the LinkedIn-Version"
                                        + " header."));
    }

    static Refusal versionRetired(String version) {
        return new Refusal(
                426,
                Map.of(),
                JSON.objectNode()
                        .put("status", 426)
                        .put("code", "NONEXISTENT_VERSION")
                        .put("message", "Requested version " + version + " is not active"));
    }

    static Refusal notFound(String what) {
        return new Refusal(
                404,
                Map.of(),
                JSON.objectNode().put("status", 404).put("code", "NOT_FOUND").put("message", what + " not found"));
    }

    static Refusal badRequest(String message) {
        return new Refusal(
                400,
                Map.of(),
                JSON.objectNode()
                        .put("status", 400)
                        .put("code", "ILLEGAL_ARGUMENT")
                        .put("message", message));
    }

    /** 422 with the field it is about. */
    static Refusal input(String field, String code, String description) {
        ObjectNode error = JSON.objectNode().put("description", description);
        ObjectNode input = error.putObject("input");
        if (!field.isEmpty()) {
            input.putObject("inputPath").put("fieldPath", field);
        }
        error.put("code", code);
        ObjectNode body = JSON.objectNode()
                .put("errorDetailType", "com.linkedin.common.error.BadRequest")
                .put("message", "com.linkedin.content.common.exception.BadRequestResponseException: " + description);
        body.putObject("errorDetails").putArray("inputErrors").add(error);
        body.put("status", 422);
        return new Refusal(422, Map.of(), body);
    }

    static Refusal duplicate(String urn) {
        ObjectNode error = JSON.objectNode().put("description", "Duplicate post is detected");
        error.putObject("input");
        error.put("code", "DUPLICATE_POST");
        ObjectNode body = JSON.objectNode()
                .put("errorDetailType", "com.linkedin.common.error.BadRequest")
                .put(
                        "message",
                        "com.linkedin.content.common.exception.BadRequestResponseException: Content is a duplicate of "
                                + urn);
        body.putObject("errorDetails").putArray("inputErrors").add(error);
        body.put("status", 422);
        return new Refusal(422, Map.of(), body);
    }

    /** An answer of the token endpoint (RFC 6749). */
    static Refusal token(int status, String error, String description) {
        return new Refusal(
                status, Map.of(), JSON.objectNode().put("error", error).put("error_description", description));
    }

    private static Refusal service(int status, int service, String code, String message) {
        return new Refusal(
                status,
                Map.of(),
                JSON.objectNode()
                        .put("status", status)
                        .put("serviceErrorCode", service)
                        .put("code", code)
                        .put("message", message));
    }
}
