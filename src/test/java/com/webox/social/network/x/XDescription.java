package com.webox.social.network.x;

import com.webox.platform.http.HttpCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** X's own description of its API (OpenAPI 3.0), as far as request bodies need it. */
final class XDescription {

    private static final String FILE = "shared/specs/x-api-v2-openapi.json";

    private final JsonNode root;

    private XDescription(JsonNode root) {
        this.root = root;
    }

    /** Looks beside the project and in the folders above; without the file the test is skipped. */
    static XDescription find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                return new XDescription(HttpCalls.JSON.readTree(file));
            }
        }
        Assumptions.abort("no " + FILE);
        throw new AssertionError();
    }

    /** What is wrong with a JSON body that was posted to {@code path}. */
    List<String> errors(String path, JsonNode body) {
        String template = path.replaceAll("(?<!^)/\\d+/", "/{id}/");
        JsonNode schema = root.path("paths")
                .path(template)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        List<String> errors = new ArrayList<>();
        if (schema.isMissingNode()) {
            errors.add("no such operation: " + template);
        }
        check(schema, body, "$", errors);
        return errors;
    }

    private void check(JsonNode given, JsonNode value, String at, List<String> errors) {
        JsonNode schema = given;
        while (schema.has("$ref")) {
            schema = root.at(schema.path("$ref").asString().substring(1));
        }
        String type = schema.path("type").asString("");
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
        if (!fits) {
            errors.add(at + " is no " + type);
            return;
        }
        checkObject(schema, value, at, errors);
        checkArray(schema, value, at, errors);
        checkText(schema, value, at, errors);
    }

    private void checkObject(JsonNode schema, JsonNode value, String at, List<String> errors) {
        if (!value.isObject()) {
            return;
        }
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.asString())) {
                errors.add(at + " lacks " + name.asString());
            }
        }
        value.properties().forEach(entry -> {
            JsonNode property = schema.path("properties").path(entry.getKey());
            if (!property.isMissingNode()) {
                check(property, entry.getValue(), at + "." + entry.getKey(), errors);
            } else if (schema.has("properties")) {
                errors.add(at + " does not know " + entry.getKey());
            }
        });
    }

    private void checkArray(JsonNode schema, JsonNode value, String at, List<String> errors) {
        if (!value.isArray()) {
            return;
        }
        if (value.size() < schema.path("minItems").asInt(0)
                || value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
            errors.add(at + " has " + value.size() + " items");
        }
        for (JsonNode item : value) {
            check(schema.path("items"), item, at + "[]", errors);
        }
    }

    private static void checkText(JsonNode schema, JsonNode value, String at, List<String> errors) {
        if (!value.isString()) {
            return;
        }
        String text = value.asString();
        if (schema.has("pattern")
                && !Pattern.compile(schema.path("pattern").asString())
                        .matcher(text)
                        .find()) {
            errors.add(at + " does not match " + schema.path("pattern").asString());
        }
        if (text.length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            errors.add(at + " is too long");
        }
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(text))) {
            errors.add(at + " is none of " + schema.path("enum"));
        }
    }
}
