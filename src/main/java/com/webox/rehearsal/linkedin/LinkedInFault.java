package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.Vendor;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call that LinkedIn refuses, with LinkedIn's own answer. */
final class LinkedInFault extends RuntimeException {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final transient Vendor.Fault fault;

    private LinkedInFault(int status, ObjectNode body) {
        super(body.toString(), null, false, false);
        this.fault = new Vendor.Fault(status, Map.of(), body);
    }

    Vendor.Fault fault() {
        return fault;
    }

    static LinkedInFault unknownToken() {
        return service(401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    }

    static LinkedInFault noToken() {
        return service(401, 65604, "EMPTY_ACCESS_TOKEN", "Empty oauth2 access token");
    }

    static LinkedInFault revokedToken() {
        return service(
                401, 65601, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user");
    }

    static LinkedInFault expiredToken() {
        return service(401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
    }

    static LinkedInFault denied(String what) {
        return service(403, 100, "ACCESS_DENIED", "Not enough permissions to access: " + what);
    }

    static LinkedInFault tooMany() {
        return service(
                429,
                101,
                "TOO_MANY_REQUESTS",
                "Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached.");
    }

    static LinkedInFault outage() {
        return new LinkedInFault(
                500, JSON.objectNode().put("message", "Internal Server Error").put("status", 500));
    }

    static LinkedInFault versionMissing() {
        return new LinkedInFault(
                400,
                JSON.objectNode()
                        .put("status", 400)
                        .put("code", "VERSION_MISSING")
                        .put(
                                "message",
                                "A version must be present. Please specify a version by adding the LinkedIn-Version"
                                        + " header."));
    }

    static LinkedInFault versionRetired(String version) {
        return new LinkedInFault(
                426,
                JSON.objectNode()
                        .put("status", 426)
                        .put("code", "NONEXISTENT_VERSION")
                        .put("message", "Requested version " + version + " is not active"));
    }

    static LinkedInFault notFound(String what) {
        return new LinkedInFault(
                404,
                JSON.objectNode().put("status", 404).put("code", "NOT_FOUND").put("message", what + " not found"));
    }

    static LinkedInFault badRequest(String message) {
        return new LinkedInFault(
                400,
                JSON.objectNode()
                        .put("status", 400)
                        .put("code", "ILLEGAL_ARGUMENT")
                        .put("message", message));
    }

    /** 422 with the field it is about. */
    static LinkedInFault input(String field, String code, String description) {
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
        return new LinkedInFault(422, body);
    }

    static LinkedInFault duplicate(String urn) {
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
        return new LinkedInFault(422, body);
    }

    /** An answer of the token endpoint (RFC 6749). */
    static LinkedInFault token(int status, String error, String description) {
        return new LinkedInFault(status, JSON.objectNode().put("error", error).put("error_description", description));
    }

    private static LinkedInFault service(int status, int service, String code, String message) {
        return new LinkedInFault(
                status,
                JSON.objectNode()
                        .put("status", status)
                        .put("serviceErrorCode", service)
                        .put("code", code)
                        .put("message", message));
    }
}
