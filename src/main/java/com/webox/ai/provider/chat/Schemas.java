package com.webox.ai.provider.chat;

import com.webox.ai.Shape;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonBooleanSchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Shapes as JSON schemas, for vendors that hold a model to one. */
final class Schemas {

    private Schemas() {}

    static ResponseFormat of(Shape<?> shape) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(shape.type().getSimpleName())
                        .rootElement(element(shape.type()))
                        .build())
                .build();
    }

    private static JsonSchemaElement element(Type type) {
        if (type instanceof ParameterizedType list) {
            return JsonArraySchema.builder()
                    .items(element(list.getActualTypeArguments()[0]))
                    .build();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            JsonObjectSchema.Builder object = JsonObjectSchema.builder().additionalProperties(false);
            RecordComponent[] components = plain.getRecordComponents();
            for (RecordComponent each : components) {
                object.addProperty(each.getName(), element(each.getGenericType()));
            }
            return object.required(Arrays.stream(components)
                            .map(RecordComponent::getName)
                            .toList())
                    .build();
        }
        if (plain.isEnum()) {
            return JsonEnumSchema.builder()
                    .enumValues(Arrays.stream(plain.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .toList())
                    .build();
        }
        return switch (plain.getName()) {
            case "java.lang.String" -> new JsonStringSchema();
            case "int", "long" -> new JsonIntegerSchema();
            case "boolean" -> new JsonBooleanSchema();
            default -> new JsonNumberSchema();
        };
    }
}
