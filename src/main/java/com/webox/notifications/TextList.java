package com.webox.notifications;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A list of texts as a JSON array in one column. */
@Converter
class TextList implements AttributeConverter<List<String>, String> {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String convertToDatabaseColumn(List<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return JSON.readValue(column, new TypeReference<List<String>>() {});
    }
}
