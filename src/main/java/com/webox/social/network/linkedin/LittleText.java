package com.webox.social.network.linkedin;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little text". Its reserved characters are escaped, else LinkedIn silently cuts the text at the first of
 * them; a hashtag becomes a template, and a mention that the author wrote as {@code @[Name](urn:li:…)} stays one.
 */
final class LittleText {

    private static final String RESERVED = "\\|{}@[]()<>#*_~";

    private static final Pattern SPECIAL =
            Pattern.compile("@\\[(?<name>[^\\]\\[\\n]+)\\]\\((?<urn>urn:li:(?:person|organization):[A-Za-z0-9_-]+)\\)"
                    + "|(?<![\\p{L}\\p{M}\\p{N}_&/#＃])[#＃](?<tag>[\\p{L}\\p{M}\\p{N}_]++)");

    /** What of the sent form stands for something else: a mention, a hashtag, an escaped character. */
    private static final Pattern TEMPLATE = Pattern.compile(
            "@\\[(?<name>(?:\\\\.|[^\\]\\\\])*+)\\]\\((?<urn>[^)]*+)\\)"
                    + "|\\{hashtag\\|(?:\\\\?[#＃])\\|(?<tag>(?:\\\\.|[^}\\\\])*+)\\}|\\\\(?<escaped>.)",
            Pattern.DOTALL);

    private LittleText() {}

    /** The text as LinkedIn wants it. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        Matcher special = SPECIAL.matcher(text);
        int from = 0;
        while (special.find()) {
            escape(text, from, special.start(), encoded);
            String tag = special.group("tag");
            if (tag != null) {
                encoded.append("{hashtag|\\#|").append(escaped(tag)).append('}');
            } else {
                encoded.append("@[")
                        .append(escaped(special.group("name")))
                        .append("](")
                        .append(special.group("urn"))
                        .append(')');
            }
            from = special.end();
        }
        escape(text, from, text.length(), encoded);
        return encoded.toString();
    }

    /** What a reader sees of the form that {@link #encode} made and LinkedIn gives back. */
    static String decode(String encoded) {
        return TEMPLATE.matcher(encoded).replaceAll(match -> Matcher.quoteReplacement(shown(match)));
    }

    /** What a reader sees of what the author wrote: mentions by name. */
    static String shownOf(String text) {
        return decode(encode(text));
    }

    private static String shown(MatchResult match) {
        String tag = match.group("tag");
        if (tag != null) {
            return "#" + decode(tag);
        }
        String escaped = match.group("escaped");
        return escaped != null ? escaped : decode(match.group("name"));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 4);
        escape(text, 0, text.length(), escaped);
        return escaped.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder into) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (RESERVED.indexOf(c) >= 0) {
                into.append('\\');
            }
            into.append(c);
        }
    }
}
