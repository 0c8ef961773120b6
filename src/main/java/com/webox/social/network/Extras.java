package com.webox.social.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a post says to one network beyond its text and media, by the network's own fields ({@link ExtraField}); what is
 * absent was not chosen.
 */
public record Extras(Map<String, String> values) {

    public static final Extras NONE = new Extras(Map.of());

    /** The field that names the format, e.g. {@code story}. */
    public static final String FORMAT = "format";

    private static final String PART_BREAK = "\n---\n";

    public Extras {
        Map<String, String> filled = new TreeMap<>();
        values.forEach((key, value) -> {
            if (!value.isBlank()) {
                filled.put(key, value);
            }
        });
        values = java.util.Collections.unmodifiableMap(filled);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Empty when nothing was chosen. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean on(String field) {
        return "true".equals(values.get(field));
    }

    /** Words or tags, which people separate by commas or lines. */
    public List<String> words(String field) {
        return Arrays.stream(text(field).split("[,\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** The further posts of a thread, in order. */
    public List<String> parts(String field) {
        return Arrays.stream(text(field).split(PART_BREAK))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** How {@link #parts} are kept in one value. */
    public static String ofParts(List<String> parts) {
        return String.join(PART_BREAK, parts);
    }

    /** The chosen format; empty for the network's usual one. */
    public String format() {
        return text(FORMAT);
    }

    /** The same with one field changed; a blank value takes it away. */
    public Extras with(String field, String value) {
        Map<String, String> changed = new TreeMap<>(values);
        changed.put(field, value);
        return new Extras(changed);
    }
}
