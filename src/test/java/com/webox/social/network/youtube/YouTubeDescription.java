package com.webox.social.network.youtube;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.StandIn.Asked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** YouTube's own description of its API (a Google discovery document), as far as requests need it. */
final class YouTubeDescription {

    private static final String FILE = "shared/specs/youtube-v3-discovery.json";

    /** Of Google's upload protocol, which stands beside each description. */
    private static final Set<String> OF_UPLOADS = Set.of("uploadType", "upload_id");

    private final JsonNode root;

    private YouTubeDescription(JsonNode root) {
        this.root = root;
    }

    /** Looks beside the project and in the folders above; without the file the test is skipped. */
    static YouTubeDescription find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                return new YouTubeDescription(HttpCalls.JSON.readTree(file));
            }
        }
        Assumptions.abort("no " + FILE);
        throw new AssertionError();
    }

    /** What is wrong with a request; bytes that go to a session's address are not described. */
    List<String> errors(Asked asked) {
        List<String> errors = new ArrayList<>();
        boolean bytes = asked.path().startsWith("/upload/");
        JsonNode method = method(asked, bytes);
        if (method == null) {
            return List.of("no such operation: " + asked.method() + " " + asked.path());
        }
        checkQuery(method, asked.query(), bytes, errors);
        JsonNode request = method.path("request").path("$ref");
        if (request.isString() && asked.body().length > 0) {
            checkObject(request.asString(), asked.json(), "$", errors);
            for (String part : asked.query().getOrDefault("part", "").split(",")) {
                if (!asked.json().has(part)) {
                    errors.add("part " + part + " is named and not sent");
                }
            }
            asked.json().propertyNames().forEach(name -> {
                if (!List.of(asked.query().getOrDefault("part", "").split(",")).contains(name)) {
                    errors.add(name + " is sent and not named as a part");
                }
            });
        }
        if (bytes && !request.isString()) {
            checkBytes(method.path("mediaUpload"), asked, errors);
        }
        return errors;
    }

    private @org.jspecify.annotations.Nullable JsonNode method(Asked asked, boolean bytes) {
        for (JsonNode resource : root.path("resources")) {
            for (JsonNode method : resource.path("methods")) {
                String path = bytes
                        ? method.at("/mediaUpload/protocols/simple/path").asString("")
                        : "/" + root.path("servicePath").asString("")
                                + method.path("path").asString("");
                if (path.equals(asked.path())
                        && method.path("httpMethod").asString("").equals(asked.method())) {
                    return method;
                }
            }
        }
        return null;
    }

    private void checkQuery(JsonNode method, Map<String, String> query, boolean bytes, List<String> errors) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        root.path("parameters").properties().forEach(each -> known.put(each.getKey(), each.getValue()));
        method.path("parameters").properties().forEach(each -> known.put(each.getKey(), each.getValue()));
        query.forEach((name, value) -> {
            JsonNode parameter = known.get(name);
            if (parameter == null) {
                if (!bytes || !OF_UPLOADS.contains(name)) {
                    errors.add("unknown parameter " + name);
                }
                return;
            }
            checkValue(parameter, value, name, errors);
        });
        known.forEach((name, parameter) -> {
            if (parameter.path("required").asBoolean(false) && !query.containsKey(name)) {
                errors.add("parameter " + name + " is missing");
            }
        });
    }

    private static void checkValue(JsonNode parameter, String value, String at, List<String> errors) {
        switch (parameter.path("type").asString("")) {
            case "boolean" -> {
                if (!Set.of("true", "false").contains(value)) {
                    errors.add(at + " is no boolean");
                }
            }
            case "integer" -> {
                long number = Long.parseLong(value);
                if (number < parameter.path("minimum").asLong(Long.MIN_VALUE)
                        || number > parameter.path("maximum").asLong(Long.MAX_VALUE)) {
                    errors.add(at + " is out of range");
                }
            }
            default -> checkEnum(parameter, value, at, errors);
        }
    }

    private static void checkEnum(JsonNode schema, String value, String at, List<String> errors) {
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(value))) {
            errors.add(at + " is none of " + schema.path("enum"));
        }
    }

    private static void checkBytes(JsonNode upload, Asked asked, List<String> errors) {
        boolean taken = upload.path("accept")
                .valueStream()
                .anyMatch(type -> asked.header("Content-Type").equals(type.asString()));
        if (!taken) {
            errors.add(asked.header("Content-Type") + " is not accepted");
        }
        if (asked.body().length > upload.path("maxSize").asLong(Long.MAX_VALUE)) {
            errors.add("the file is too large");
        }
    }

    private void checkObject(String name, JsonNode value, String at, List<String> errors) {
        JsonNode properties = root.path("schemas").path(name).path("properties");
        value.properties().forEach(entry -> {
            JsonNode schema = properties.path(entry.getKey());
            if (schema.isMissingNode()) {
                errors.add(at + " does not know " + entry.getKey());
            } else {
                check(schema, entry.getValue(), at + "." + entry.getKey(), errors);
            }
        });
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> errors) {
        if (schema.has("$ref")) {
            checkObject(schema.path("$ref").asString(), value, at, errors);
            return;
        }
        boolean fits = switch (schema.path("type").asString("")) {
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "object" -> value.isObject();
            default -> true;
        };
        if (!fits) {
            errors.add(at + " is no " + schema.path("type").asString());
        } else if (value.isArray()) {
            value.forEach(item -> check(schema.path("items"), item, at + "[]", errors));
        } else if (value.isString()) {
            checkEnum(schema, value.asString(), at, errors);
        }
    }
}
