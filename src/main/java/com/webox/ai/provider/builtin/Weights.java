package com.webox.ai.provider.builtin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much a sentence says of what its text is about: the mean of its words' counts, those that carry meaning. */
final class Weights {

    private final Tongue tongue;
    private final Map<String, Integer> counts = new HashMap<>();

    Weights(String text, Tongue tongue) {
        this.tongue = tongue;
        meaning(text).forEach(word -> counts.merge(word, 1, Integer::sum));
    }

    double of(String sentence) {
        List<String> words = meaning(sentence);
        if (words.isEmpty()) {
            return 0;
        }
        double sum =
                words.stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
        // A long sentence says more than a short one, up to a point.
        return sum / words.size() + Math.min(words.size(), 8) / 4.0;
    }

    private List<String> meaning(String text) {
        return Words.of(text).stream()
                .filter(word -> word.length() > 2 && !tongue.stops(word))
                .toList();
    }
}
