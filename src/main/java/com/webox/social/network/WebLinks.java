package com.webox.social.network;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * Finds the links in a text as networks do it (the published rules of twitter-text): an address with {@code http://} or
 * {@code https://}, or a bare domain in Latin letters, in both cases under a top-level domain that exists. Punctuation
 * that ends a sentence stays outside, balanced parentheses stay inside. Reads the text once, without backtracking.
 */
public final class WebLinks {

    /** A link from {@code start} (included) to {@code end} (excluded), in UTF-16 units. */
    public record Link(int start, int end) {}

    private static final String LATIN_ACCENTS =
            "\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0253\\u0254\\u0256\\u0257\\u0259\\u025b\\u0263\\u0268"
                    + "\\u026f\\u0272\\u0289\\u028b\\u02bb\\u0300-\\u036f\\u1e00-\\u1eff";
    private static final String LATIN = "A-Za-z0-9" + LATIN_ACCENTS;
    private static final String ANY = "\\p{L}\\p{M}\\p{N}\\p{So}";

    /** With its scheme, a host may be in any script and its sub-domains may hold underscores. */
    private static final Pattern WITH_SCHEME =
            Pattern.compile("(?<![A-Za-z0-9@＠$#＃\\u202A-\\u202E])[hH][tT][tT][pP][sS]?://(" + domain(ANY, "_-") + ")");

    private static final Pattern BARE =
            Pattern.compile("(?<![" + LATIN + "@＠$#＃_\\-./\\u202A-\\u202E])(" + domain(LATIN, "-") + ")");

    private static final BitSet PATH_CHARACTER =
            characters("[A-Za-z0-9\\p{IsCyrillic}!*';:=+,.$/%#\\[\\]\\-\\u2013_~@|&" + LATIN_ACCENTS + "]");
    private static final BitSet PATH_END = characters("[A-Za-z0-9\\p{IsCyrillic}+\\-=_#/" + LATIN_ACCENTS + "]");
    private static final String QUERY = "!?*'@();:&=+$/%#[]-_.,~|";
    private static final String QUERY_END = "-_&=#/";

    private static final Set<String> TOP_LEVEL = load();

    private WebLinks() {}

    /** All links, in order, none overlapping. */
    public static List<Link> find(String text) {
        List<Link> found = new ArrayList<>();
        Matcher schemed = WITH_SCHEME.matcher(text);
        Matcher bare = BARE.matcher(text);
        int from = 0;
        boolean moreSchemed = schemed.find();
        boolean moreBare = bare.find();
        while (moreSchemed || moreBare) {
            boolean first = moreSchemed && (!moreBare || schemed.start() <= bare.start());
            Matcher next = first ? schemed : bare;
            if (next.start() >= from) {
                int end = end(text, next.start(1), next.end(1));
                if (end > 0) {
                    found.add(new Link(next.start(), end));
                    from = end;
                }
            }
            if (first) {
                moreSchemed = schemed.find();
            } else {
                moreBare = bare.find();
            }
        }
        return found;
    }

    /** Where the link whose host may go from {@code start} to {@code end} ends; 0 when it is none. */
    private static int end(String text, int start, int end) {
        int host = hostEnd(text, start, end);
        if (host == 0) {
            return 0;
        }
        int at = port(text, host);
        boolean shortened = text.substring(start, host).equalsIgnoreCase("t.co");
        if (at < text.length() && text.charAt(at) == '/') {
            at = shortened ? letters(text, at + 1) : path(text, at + 1);
        }
        return at < text.length() && text.charAt(at) == '?' && !shortened ? query(text, at) : at;
    }

    /** The last label that is, or begins with, a top-level domain ends the host. */
    private static int hostEnd(String text, int start, int end) {
        int labelEnd = end;
        while (true) {
            int labelStart = text.lastIndexOf('.', labelEnd - 1) + 1;
            if (labelStart <= start) {
                return 0;
            }
            int top = topLevelEnd(text, labelStart, labelEnd);
            if (top > 0) {
                int domain = text.lastIndexOf('.', labelStart - 2) + 1;
                return text.indexOf('_', Math.max(domain, start), labelStart) >= 0 ? 0 : top;
            }
            labelEnd = labelStart - 1;
        }
    }

    private static int topLevelEnd(String text, int start, int end) {
        if (known(text.substring(start, end)) && !continues(text, end)) {
            return end;
        }
        int ascii = start;
        while (ascii < end && text.charAt(ascii) < 128) {
            ascii++;
        }
        return ascii > start && ascii < end && known(text.substring(start, ascii)) ? ascii : 0;
    }

    private static boolean known(String label) {
        String lower = label.toLowerCase(Locale.ROOT);
        return TOP_LEVEL.contains(lower) || (lower.startsWith("xn--") && lower.length() > 4);
    }

    private static boolean continues(String text, int at) {
        return at < text.length() && "@+-".indexOf(text.charAt(at)) >= 0;
    }

    private static int port(String text, int at) {
        if (at >= text.length() || text.charAt(at) != ':') {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && text.charAt(end) < 128) {
            end++;
        }
        return end > at + 1 ? end : at;
    }

    private static int letters(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) < 128 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int path(String text, int start) {
        int end = start;
        int at = start;
        while (at < text.length()) {
            if (text.charAt(at) == '(') {
                at = parentheses(text, at);
                if (at == 0) {
                    break;
                }
                end = at;
            } else if (PATH_CHARACTER.get(text.charAt(at))) {
                if (PATH_END.get(text.charAt(at))) {
                    end = at + 1;
                }
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** The end of {@code (…)} or {@code (…(…)…)} that begins here; 0 when it is not balanced or empty. */
    private static int parentheses(String text, int open) {
        int depth = 0;
        for (int at = open; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '(') {
                if (++depth > 2) {
                    return 0;
                }
            } else if (c == ')') {
                if (text.charAt(at - 1) == '(') {
                    return 0;
                }
                if (--depth == 0) {
                    return at + 1;
                }
            } else if (!PATH_CHARACTER.get(text.charAt(at))) {
                return 0;
            }
        }
        return 0;
    }

    private static int query(String text, int question) {
        int end = question;
        for (int at = question + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = c < 128 && Character.isLetterOrDigit(c);
            if (!letter && QUERY.indexOf(c) < 0) {
                break;
            }
            if (letter || QUERY_END.indexOf(c) >= 0) {
                end = at + 1;
            }
        }
        return end;
    }

    /** The characters of a class as a table: paths are read character by character. */
    private static BitSet characters(String pattern) {
        Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
        BitSet set = new BitSet();
        for (int c = 0; c < Character.MIN_SURROGATE; c++) {
            if (matches.test(String.valueOf((char) c))) {
                set.set(c);
            }
        }
        return set;
    }

    /** Two labels at least. Possessive throughout: nothing to try again, and no recursion however long the text. */
    private static String domain(String letters, String joints) {
        String label = label(letters, joints);
        return label + "(?:\\." + label + ")++";
    }

    /** A label begins and ends with one of {@code letters}; within, {@code joints} may stand too. */
    private static String label(String letters, String joints) {
        return "[" + letters + "](?:[" + letters + "]|[" + joints + "]++(?=[" + letters + "]))*+";
    }

    private static Set<String> load() {
        Set<String> names = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("social/tlds.txt").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
