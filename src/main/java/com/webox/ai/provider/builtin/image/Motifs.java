package com.webox.ai.provider.builtin.image;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All that can be drawn, from {@code ai/built-in/motifs.txt}, and what a text calls for. */
final class Motifs {

    /** Stands for what no word calls for. */
    private static final String ANYTHING = "spark";

    private static final List<Motif> ALL = load();

    private Motifs() {}

    static List<Motif> all() {
        return ALL;
    }

    static Motif anything() {
        return ALL.stream()
                .filter(each -> each.name().equals(ANYTHING))
                .findFirst()
                .orElseThrow();
    }

    /** Those that the words call for, the most often called and the earliest first; empty for none. */
    static List<Motif> in(List<String> words, boolean french) {
        List<Motif> found = inLanguage(words, french);
        return found.isEmpty() ? inLanguage(words, !french) : found;
    }

    private static List<Motif> inLanguage(List<String> words, boolean french) {
        Map<Motif, Integer> calls = new LinkedHashMap<>();
        for (String word : words) {
            ALL.stream()
                    .filter(each -> calls(each.words().get(french ? 1 : 0), word))
                    .findFirst()
                    .ifPresent(found -> calls.merge(found, 1, Integer::sum));
        }
        return calls.entrySet().stream()
                .sorted(Map.Entry.<Motif, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean calls(List<String> wanted, String word) {
        return wanted.stream()
                .anyMatch(each ->
                        each.endsWith("*") ? word.startsWith(each.substring(0, each.length() - 1)) : word.equals(each));
    }

    private static List<Motif> load() {
        List<Motif> motifs = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Motifs.class.getResourceAsStream("/ai/built-in/motifs.txt")),
                StandardCharsets.UTF_8))) {
            List<Motif.Layer> layers = new ArrayList<>();
            String heading = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    if (!heading.isEmpty()) {
                        motifs.add(motif(heading, layers));
                    }
                    heading = line;
                    layers.clear();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    layers.add(layer(line));
                }
            }
            motifs.add(motif(heading, layers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(motifs);
    }

    private static Motif motif(String heading, List<Motif.Layer> layers) {
        int end = heading.indexOf(']');
        List<List<String>> words = Arrays.stream(heading.substring(end + 1).split("\\|"))
                .map(language -> List.of(language.strip().split("\\s+")))
                .toList();
        return new Motif(heading.substring(1, end), words, layers);
    }

    private static Motif.Layer layer(String line) {
        String[] parts = line.split(" ", 3);
        int slash = parts[0].indexOf('/');
        String paint = slash < 0 ? parts[0] : parts[0].substring(0, slash);
        double strength = slash < 0 ? 1 : Integer.parseInt(parts[0].substring(slash + 1)) / 100.0;
        float stroke = parts[1].startsWith("s") ? Float.parseFloat(parts[1].substring(1)) : 0;
        return new Motif.Layer(paint, strength, Figure.of(parts[2]), parts[1].equals("k"), stroke);
    }
}
