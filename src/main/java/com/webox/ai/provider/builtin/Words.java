package com.webox.ai.provider.builtin;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Text as words and sentences. */
final class Words {

    static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");
    static final Pattern HASHTAG = Pattern.compile("(?<![\\p{L}\\p{N}_&])#[\\p{L}\\p{N}_]+");
    static final Pattern EMOJI = Pattern.compile(
            "(?:[\\x{1F1E6}-\\x{1F1FF}]{2}|\\p{IsEmoji_Presentation}\\x{FE0F}?|[\\x{2190}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}]\\x{FE0F}?)"
                    + "(?:[\\x{1F3FB}-\\x{1F3FF}])?(?:\\x{200D}\\p{IsEmoji}\\x{FE0F}?)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*%?|%");
    // A full stop ends a sentence before a space and a capital, an opening quote or an emoji; not after an
    // abbreviation.
    private static final Pattern END = Pattern.compile(
            "(?<=[.!?…])(?<!\\b(?:M|Mr|Mrs|Ms|Dr|St|No|vs|etc|e\\.g|i\\.e|Mme|Mlle|p\\. ex|env)\\.)(?<!\\b\\p{Lu}\\.)[\\s\\u00A0\\u202F]+(?=[\\p{Lu}\\p{N}«“\"’'(#@\\x{2190}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}])|\\n+");

    private Words() {}

    /** In lower case, without apostrophes' first halves: {@code l’atelier} gives {@code l} and {@code atelier}. */
    static List<String> of(String text) {
        return WORD.matcher(LINK.matcher(text).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Sentences and lines, without what stands between them. */
    static List<String> sentences(String text) {
        return END.splitAsStream(text.strip())
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    static String small(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toLowerCase(first)) + text.substring(Character.charCount(first));
    }

    /** With a full stop, unless it ends already. */
    static String ended(String text) {
        String bare = text.strip();
        return bare.isEmpty() || ".!?…:".indexOf(bare.charAt(bare.length() - 1)) >= 0 || endsWithEmoji(bare)
                ? bare
                : bare.replaceAll("[,;]+$", "") + ".";
    }

    static String withoutEnd(String text) {
        return text.strip().replaceAll("[\\s\\u00A0\\u202F]*[.;,:]+$", "").strip();
    }

    static String withoutEmojis(String text) {
        return EMOJI.matcher(text)
                .replaceAll("")
                .replaceAll("[ \\t]{2,}", " ")
                .replaceAll("[ \\t]+(?=[.,])", "")
                .replaceAll("(?m)^[ \\t]+|[ \\t]+$", "");
    }

    private static boolean endsWithEmoji(String text) {
        return EMOJI.matcher(text).results().anyMatch(emoji -> emoji.end() == text.length());
    }
}
