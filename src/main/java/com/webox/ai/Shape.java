package com.webox.ai;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of an answer that a program will read: a record of texts, whole and other numbers, truths, enum constants,
 * other such records, and lists of all these. Every field must be answered, and no other.
 */
public record Shape<T extends Record>(Class<T> type) {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** In words for a model, such as <code>{"title": text, "tags": [text]}</code>. */
    public String form() {
        return form(type);
    }

    /** The record in an answer; empty where the answer is not of this form. Models like to put a fence around it. */
    public Optional<T> read(String answer) {
        String bare = answer.strip().replaceFirst("^```(?:json)?\\s*", "").replaceFirst("\\s*```$", "");
        try {
            return bare.startsWith("{") ? Optional.of(STRICT.readValue(bare, type)) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String form(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return "[" + form(list.getActualTypeArguments()[0]) + "]";
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("cannot be asked for: " + type);
        }
        if (plain.isRecord()) {
            return Arrays.stream(plain.getRecordComponents())
                    .map(Shape::field)
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (plain.isEnum()) {
            return Arrays.stream(plain.getEnumConstants())
                    .map(each -> "\"" + ((Enum<?>) each).name() + "\"")
                    .collect(Collectors.joining(" or "));
        }
        return switch (plain.getName()) {
            case "java.lang.String" -> "text";
            case "int", "long" -> "whole number";
            case "double", "java.math.BigDecimal" -> "number";
            case "boolean" -> "true or false";
            default -> throw new IllegalArgumentException("cannot be asked for: " + type);
        };
    }

    private static String field(RecordComponent component) {
        return "\"" + component.getName() + "\": " + form(component.getGenericType());
    }
}
