package com.webox.ai;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What shall be written.
 *
 * @param feature who asks, a stable name under which costs are told apart, e.g. {@code composer}
 * @param instructions the workspace's own: its voice, words to use and avoid; may be empty
 * @param text the brief for {@link TextTask#WRITE}, else the text to work on
 * @param points what a caption must mention; empty for other tasks
 * @param language of the result: French or English, for {@link TextTask#TRANSLATE} any
 * @param results how many are wanted, 1 to {@link #MOST_RESULTS}
 * @param shape where a program reads the answer: {@code instructions} say what is wanted of {@code text}, and there is one
 *     result; null for people
 * @param seed the same seed gives the same built-in results; another one gives others
 */
public record TextRequest(
        TextTask task,
        String feature,
        String instructions,
        String text,
        List<String> points,
        TextTone tone,
        Locale language,
        TextLimits limits,
        int results,
        long seed,
        @Nullable Shape<?> shape) {

    /** More texts at once are nobody's to read. */
    public static final int MOST_RESULTS = 10;

    /** A longer text is refused before anybody is asked, in characters. */
    public static final int MOST_TEXT = 20_000;

    public TextRequest {
        points = points.stream()
                .map(String::strip)
                .filter(point -> !point.isEmpty())
                .toList();
        if (results < 1 || results > MOST_RESULTS) {
            throw new IllegalArgumentException("1 to " + MOST_RESULTS + " results, not " + results);
        }
        if (!feature.matches("[a-z][a-z-]{0,38}")) {
            throw new IllegalArgumentException("not a feature's name: " + feature);
        }
    }

    /** A task on a text that exists, with one result and no points. */
    public static TextRequest on(TextTask task, String feature, String text, Locale language, TextLimits limits) {
        return new TextRequest(task, feature, "", text, List.of(), TextTone.FRIENDLY, language, limits, 1, 0, null);
    }

    public TextRequest inTone(TextTone other) {
        return new TextRequest(
                task, feature, instructions, text, points, other, language, limits, results, seed, shape);
    }

    public TextRequest withResults(int count) {
        return new TextRequest(task, feature, instructions, text, points, tone, language, limits, count, seed, shape);
    }

    public TextRequest withPoints(List<String> others) {
        return new TextRequest(task, feature, instructions, text, others, tone, language, limits, results, seed, shape);
    }

    public TextRequest withSeed(long other) {
        return new TextRequest(
                task, feature, instructions, text, points, tone, language, limits, results, other, shape);
    }

    /** A record from a material, for a program. */
    public static TextRequest shaped(
            Shape<?> shape, String feature, String wanted, String material, Locale language, TextLimits limits) {
        return new TextRequest(
                TextTask.WRITE, feature, wanted, material, List.of(), TextTone.DIRECT, language, limits, 1, 0, shape);
    }

    public boolean french() {
        return language.getLanguage().equals("fr");
    }
}
