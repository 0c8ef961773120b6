package com.webox.ai.provider.stability;

import com.webox.platform.http.HttpCalls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;

/** Stability's own description of its API, as far as forms need it. */
final class StabilityDescription {

    private static final String FILE = "shared/specs/prism/stability-v2beta-openapi.json";

    private final JsonNode root;

    private StabilityDescription(JsonNode root) {
        this.root = root;
    }

    /** Looks beside the project and in the folders above; without the file the test is skipped. */
    static StabilityDescription find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve(FILE);
            if (Files.exists(found)) {
                return new StabilityDescription(HttpCalls.JSON.readTree(found));
            }
        }
        Assumptions.abort("no " + FILE);
        throw new AssertionError();
    }

    /** What is wrong with a form that was posted to {@code path}. */
    List<String> errors(String path, Map<String, String> form) {
        JsonNode schema = root.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("multipart/form-data")
                .path("schema");
        if (schema.isMissingNode()) {
            return List.of("no such operation: " + path);
        }
        List<String> errors = new ArrayList<>();
        schema.path("required").forEach(name -> {
            if (!form.containsKey(name.asString())) {
                errors.add("lacks " + name.asString());
            }
        });
        form.forEach((name, value) -> {
            JsonNode property = resolved(schema.path("properties").path(name));
            if (property.isMissingNode()) {
                errors.add("does not know " + name);
            } else {
                check(name, value, property, errors);
            }
        });
        return errors;
    }

    private JsonNode resolved(JsonNode given) {
        JsonNode schema = given;
        while (schema.has("$ref")) {
            schema = root.at(schema.path("$ref").asString().substring(1));
        }
        return schema;
    }

    private static void check(String name, String value, JsonNode schema, List<String> errors) {
        if (schema.has("enum")
                && schema.path("enum")
                        .valueStream()
                        .noneMatch(one -> one.asString().equals(value))) {
            errors.add(name + " is none of " + schema.path("enum"));
        }
        if (schema.has("maxLength") && value.length() > schema.path("maxLength").asInt()) {
            errors.add(name + " is too long");
        }
        if (schema.has("maximum")
                && (Double.parseDouble(value) > schema.path("maximum").asDouble()
                        || Double.parseDouble(value) < schema.path("minimum").asDouble(0))) {
            errors.add(name + " is out of its range");
        }
    }
}
