package com.webox.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A run of text as a reader sees it.
 *
 * @param href where a link leads; empty for the rest
 */
public record Span(Kind kind, String text, String href) {

    /** How it is shown. */
    public enum Kind {
        TEXT,
        LINK,
        TAG
    }

    private static final Pattern MARKS = Pattern.compile(
            "(?<url>https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'’])|(?<tag>(?<![\\p{L}\\p{N}_&/])[#@＃][\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_])");

    /** Finds addresses, hashtags and mentions in plain text. */
    public static List<Span> of(String text) {
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARKS.matcher(text);
        int end = 0;
        while (mark.find()) {
            if (mark.start() > end) {
                spans.add(plain(text.substring(end, mark.start())));
            }
            String url = mark.group("url");
            spans.add(url == null ? tag(mark.group()) : new Span(Kind.LINK, url, url));
            end = mark.end();
        }
        if (end < text.length()) {
            spans.add(plain(text.substring(end)));
        }
        return spans;
    }

    public static Span plain(String text) {
        return new Span(Kind.TEXT, text, "");
    }

    public static Span tag(String text) {
        return new Span(Kind.TAG, text, "");
    }
}
