package com.webox.ai.provider;

import com.webox.platform.http.HttpCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** A vendor's own description of its API (OpenAPI), as far as JSON bodies need it. */
public final class ApiDescription {

    private final JsonNode root;

    private ApiDescription(JsonNode root) {
        this.root = root;
    }

    /** Looks beside the project and in the folders above; without the file the test is skipped. */
    public static ApiDescription find(String name) {
        String file = "shared/specs/prism/" + name + "-openapi.json";
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve(file);
            if (Files.exists(found)) {
                return new ApiDescription(HttpCalls.JSON.readTree(found));
            }
        }
        Assumptions.abort("no " + file);
        throw new AssertionError();
    }

    /** What is wrong with a JSON body that was posted to {@code path}. */
    public List<String> errors(String path, JsonNode body) {
        JsonNode schema = root.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        List<String> errors = new ArrayList<>();
        if (schema.isMissingNode()) {
            return List.of("no such operation: " + path);
        }
        check(schema, body, "$", errors);
        Set<String> known = new HashSet<>();
        names(schema, known);
        body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add("$ does not know " + name));
        return errors;
    }

    private void names(JsonNode given, Set<String> known) {
        JsonNode schema = resolved(given);
        known.addAll(schema.path("properties").propertyNames());
        schema.path("allOf").forEach(part -> names(part, known));
    }

    private JsonNode resolved(JsonNode given) {
        JsonNode schema = given;
        while (schema.has("$ref")) {
            schema = root.at(schema.path("$ref").asString().substring(1));
        }
        return schema;
    }

    private void check(JsonNode given, JsonNode value, String at, List<String> errors) {
        JsonNode schema = resolved(given);
        schema.path("allOf").forEach(part -> check(part, value, at, errors));
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)
                    && schema.path(choice).valueStream().noneMatch(one -> {
                        List<String> own = new ArrayList<>();
                        check(one, value, at, own);
                        return own.isEmpty();
                    })) {
                errors.add(at + " is none of its " + choice);
            }
        }
        boolean fits = switch (schema.path("type").asString("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
        if (!fits && !(value.isNull() && schema.path("nullable").asBoolean(false))) {
            errors.add(at + " is no " + schema.path("type").asString());
            return;
        }
        if (value.isObject()) {
            schema.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(name -> !value.has(name))
                    .forEach(name -> errors.add(at + " lacks " + name));
            value.properties().forEach(entry -> {
                JsonNode property = schema.path("properties").path(entry.getKey());
                if (!property.isMissingNode()) {
                    check(property, entry.getValue(), at + "." + entry.getKey(), errors);
                }
            });
        }
        if (value.isArray()) {
            if (value.size() < schema.path("minItems").asInt(0)) {
                errors.add(at + " has " + value.size() + " items");
            }
            value.forEach(item -> check(schema.path("items"), item, at + "[]", errors));
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            errors.add(at + " is none of " + schema.path("enum"));
        }
    }
}
