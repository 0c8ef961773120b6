package com.webox.ai.provider.builtin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks and spaces that a careful typesetter would use. */
final class Typography {

    private static final char NO_BREAK = '\u00A0';
    private static final char NARROW = '\u202F';
    private static final Pattern HIGH = Pattern.compile(
            "(?<=[\\p{L}\\p{N})»%€”’.…\"])[ \\u00A0\\u202F]*([;!?]+)(?=\\s|$|[»)\\u2190-\\u2BFF]|[\\x{1F000}-\\x{1FAFF}])");
    private static final Pattern COLON = Pattern.compile("(?<=[\\p{L}\\p{N})»%€\"])[ \\u00A0\\u202F]*:(?=\\s|$)");
    private static final Pattern UNITS = Pattern.compile("(?<=\\d)[ \\u00A0\\u202F]?(%|€)");

    private Typography() {}

    static String set(String text, boolean french) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        Matcher link = Words.LINK.matcher(text);
        // An address is not prose.
        while (link.find()) {
            result.append(prose(text.substring(from, link.start()), french)).append(link.group());
            from = link.end();
        }
        return result.append(prose(text.substring(from), french)).toString();
    }

    private static String prose(String text, boolean french) {
        String clean = text.replaceAll("(?<=\\p{L})'(?=\\p{L})", "’").replaceAll("\\.{3,}", "…");
        if (!french) {
            return clean;
        }
        clean = HIGH.matcher(clean).replaceAll(NARROW + "$1");
        clean = COLON.matcher(clean).replaceAll(NO_BREAK + ":");
        clean = UNITS.matcher(clean).replaceAll(NO_BREAK + "$1");
        return clean.replaceAll("«[ \\u00A0\\u202F]*", "«" + NO_BREAK)
                .replaceAll("[ \\u00A0\\u202F]*»", NO_BREAK + "»");
    }
}
