package com.webox.ai.provider.builtin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Emojis that a text's own words call for. */
final class Emojis {

    private static final List<Entry> ALL = Tongue.read("ai/built-in/emojis.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Entry::of)
            .toList();

    /** {@code words} match whole, {@code beginnings} match what a word begins with. */
    private record Entry(String emoji, Set<String> words, List<String> beginnings) {

        static Entry of(String line) {
            int space = line.indexOf(' ');
            List<String> all = Pattern.compile("[\\s|]+")
                    .splitAsStream(line.substring(space + 1).strip())
                    .toList();
            return new Entry(
                    line.substring(0, space),
                    all.stream().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                    all.stream()
                            .filter(word -> word.endsWith("*"))
                            .map(word -> word.substring(0, word.length() - 1))
                            .toList());
        }

        boolean calledBy(String word) {
            return words.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }

    /** Called for by nearly every post; one for the thing itself says more. */
    private static final Set<String> COMMON = Set.of("🚀", "📅", "🎉", "💡", "❤️", "👋", "⏰", "📍", "🔥", "💼");

    private record Found(String emoji, int times, int first) {

        boolean common() {
            return COMMON.contains(emoji);
        }
    }

    private Emojis() {}

    /** Those whose words come most often, then first; none that the text has already. */
    static List<String> suggest(String text, int most) {
        List<String> words = Words.of(text);
        List<Found> found = new ArrayList<>();
        for (Entry entry : ALL) {
            int first = -1;
            int times = 0;
            for (int i = 0; i < words.size(); i++) {
                if (entry.calledBy(words.get(i))) {
                    first = first < 0 ? i : first;
                    times++;
                }
            }
            if (times > 0 && !text.contains(entry.emoji())) {
                found.add(new Found(entry.emoji(), times, first));
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::common)
                        .thenComparing(Comparator.comparingInt(Found::times).reversed())
                        .thenComparingInt(Found::first))
                .limit(most)
                .map(Found::emoji)
                .toList();
    }
}
