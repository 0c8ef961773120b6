package com.webox.ai.provider.builtin;

import com.webox.ai.TextLimits;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text's most telling sentences, as they stand and in their order. */
final class Summary {

    private static final int SENTENCES = 3;

    private Summary() {}

    static String of(String text, boolean wantFrench, TextLimits limits) {
        Tongue tongue = Tongue.of(text, wantFrench);
        List<String> sentences = Words.sentences(text);
        Weights weights = new Weights(text, tongue);
        List<Integer> best = IntStream.range(0, sentences.size())
                .boxed()
                // The first sentence usually says what all the others are about.
                .sorted(Comparator.comparingDouble(i -> -weights.of(sentences.get(i)) - (i == 0 ? 2 : 0)))
                .limit(SENTENCES)
                .sorted()
                .toList();
        String summary = best.stream().map(sentences::get).collect(Collectors.joining(" "));
        return Typography.set(Shortening.cut(summary, limits), tongue.french());
    }
}
