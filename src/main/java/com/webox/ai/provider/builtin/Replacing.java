package com.webox.ai.provider.builtin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts words in the place of words, with a capital where there was one. */
final class Replacing {

    private Replacing() {}

    static String words(String text, String wanted, String replacement) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}’#@/])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}’])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        Character.isUpperCase(match.group().codePointAt(0))
                                ? Words.capital(replacement)
                                : replacement));
    }
}
