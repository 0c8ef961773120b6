package com.webox.social;

import com.webox.social.network.Extras;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a post's extras as JSON, so that a claim reads them in the statement that reads its text. */
@Converter
public class ExtrasByNetwork implements AttributeConverter<Map<String, Extras>, @Nullable String> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Map<String, String>>> SHAPE = new TypeReference<>() {};

    @Override
    public @Nullable String convertToDatabaseColumn(Map<String, Extras> extras) {
        if (extras.isEmpty()) {
            return null;
        }
        Map<String, Map<String, String>> values = new TreeMap<>();
        extras.forEach((network, each) -> values.put(network, each.values()));
        return JSON.writeValueAsString(values);
    }

    @Override
    public Map<String, Extras> convertToEntityAttribute(@Nullable String stored) {
        if (stored == null) {
            return Map.of();
        }
        Map<String, Extras> extras = new HashMap<>();
        JSON.readValue(stored, SHAPE).forEach((network, values) -> extras.put(network, new Extras(values)));
        return Map.copyOf(extras);
    }

    /** What a stored column says to one network. */
    public static Extras of(@Nullable String stored, String network) {
        if (stored == null) {
            return Extras.NONE;
        }
        return new Extras(JSON.readValue(stored, SHAPE).getOrDefault(network, Map.of()));
    }
}
