package com.webox.ai.provider.builtin;

import com.webox.ai.TextLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Says the same with fewer words: filler goes first, then asides, then the sentences that matter least. */
final class Shortening {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final double WANTED = 0.7;
    /** So many words are a greeting, not news. */
    private static final int GREETING = 3;

    private static final double KEPT_FIGURES = 3;
    private static final double KEPT_SUBJECT = 100;
    private static final Pattern FIGURES = Pattern.compile("\\d|https?://|[@#]\\p{L}");

    private Shortening() {}

    /** Within the limits; a text that fits already becomes about a third shorter where its sentences allow it. */
    static String of(String text, boolean wantFrench, TextLimits limits) {
        Tongue tongue = Tongue.of(text, wantFrench);
        String plain = withoutFiller(text, tongue);
        int target = limits.fits(text)
                ? Math.min(limits.max(), (int) (limits.length().applyAsInt(text) * WANTED))
                : limits.max();
        List<String> blocks =
                new ArrayList<>(Pattern.compile("\\n").splitAsStream(plain).toList());
        TextLimits wanted = new TextLimits(Math.max(1, target), limits.length());
        String shorter = withoutSentences(blocks, wanted, tongue);
        return Typography.set(limits.fits(shorter) ? shorter : cut(shorter, limits), tongue.french());
    }

    /** Cuts at the end of a sentence, else of a clause, else of a word, with an ellipsis where the sense is cut. */
    static String cut(String text, TextLimits limits) {
        if (limits.fits(text)) {
            return text;
        }
        String whole = "";
        for (String sentence : Words.sentences(text)) {
            String longer = whole.isEmpty() ? sentence : whole + " " + sentence;
            if (!limits.fits(longer)) {
                break;
            }
            whole = longer;
        }
        if (!whole.isEmpty()) {
            return whole;
        }
        String cut = "";
        for (int i = 1; i < text.length(); i++) {
            boolean between = Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1));
            if (between) {
                String shorter = text.substring(0, i).replaceAll("[\\s,;:–-]+$", "") + "…";
                if (!limits.fits(shorter)) {
                    break;
                }
                cut = shorter;
            }
        }
        return cut.isEmpty() ? first(text, limits) : cut;
    }

    private static String first(String text, TextLimits limits) {
        int end = text.length();
        while (end > 0 && !limits.fits(text.substring(0, end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static String withoutFiller(String text, Tongue tongue) {
        String result = text.replace('\'', '’');
        for (Map.Entry<String, String> swap : tongue.pairs("swaps").entrySet()) {
            result = Replacing.words(result, swap.getKey(), swap.getValue());
        }
        result = Pattern.compile("(?<=^|[.!?…]\\s|\\n)(?:" + tongue.word("fillers") + ")\\s*,\\s*(\\p{L})", IGNORE_CASE)
                .matcher(result)
                .replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
        result = Pattern.compile(",\\s*(?:" + tongue.word("fillers") + ")\\s*,", IGNORE_CASE)
                .matcher(result)
                .replaceAll("");
        result = Pattern.compile("(?<=\\p{L}\\s)(?:" + tongue.word("fillers") + ")\\s+(?=\\p{L})", IGNORE_CASE)
                .matcher(result)
                .replaceAll("");
        return result.replaceAll("\\s*\\([^()\\n]*\\)", "")
                .replaceAll("[ \\t]{2,}", " ")
                .replaceAll("!{2,}", "!")
                .strip();
    }

    private record Line(int block, int number, String text, double weight) {}

    private static String withoutSentences(List<String> blocks, TextLimits limits, Tongue tongue) {
        List<Line> lines = new ArrayList<>();
        Weights weights = new Weights(String.join("\n", blocks), tongue);
        boolean said = false;
        for (int block = 0; block < blocks.size(); block++) {
            for (String sentence : Words.sentences(blocks.get(block))) {
                boolean greets = sentence.split("\\s+").length <= GREETING && !sentence.endsWith(".");
                boolean subject = !greets && !said;
                said |= subject;
                boolean asks =
                        tongue.in("imperatives", Brief.firstWord(sentence).replaceAll("[,.!]", ""));
                double weight = (greets ? 0 : weights.of(sentence))
                        + (FIGURES.matcher(sentence).find() ? KEPT_FIGURES : 0)
                        + (asks ? KEPT_FIGURES - 1 : 0)
                        + (subject ? KEPT_SUBJECT : 0);
                lines.add(new Line(block, lines.size(), sentence, weight));
            }
        }
        List<Line> kept = new ArrayList<>(lines);
        List<Line> least =
                lines.stream().sorted(Comparator.comparingDouble(Line::weight)).toList();
        for (Line line : least) {
            if (limits.fits(joined(kept)) || kept.size() == 1) {
                break;
            }
            kept.remove(line);
        }
        return joined(kept);
    }

    private static String joined(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                text.append(
                        lines.get(i).block() == lines.get(i - 1).block()
                                ? " "
                                : lines.get(i).block() - lines.get(i - 1).block() > 1 ? "\n\n" : "\n");
            }
            text.append(lines.get(i).text());
        }
        return text.toString();
    }
}
