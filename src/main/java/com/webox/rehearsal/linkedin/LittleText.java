package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * LinkedIn's "little text": reserved characters are escaped, hashtags and mentions have forms of their own. As on the
 * real network the text silently ends before the first reserved character that is neither.
 *
 * @param kept the source up to where it ends
 * @param spans what a reader sees
 */
record LittleText(String kept, List<Span> spans) {

    private static final String RESERVED = "\\|{}@[]()<>#*_~";
    private static final Pattern ELEMENT = Pattern.compile("\\G(?:\\\\(?<escaped>[\\\\|{}@\\[\\]()<>#*_~])"
            + "|\\{hashtag\\|\\\\?[#＃]\\|(?<template>(?:\\\\.|[^\\\\|{}])+)\\}"
            + "|@\\[(?<mention>(?:\\\\.|[^\\\\\\]])+)\\]\\s?\\((?<urn>urn:li:[a-z]+:[A-Za-z0-9_-]+)\\)"
            + "|[#＃](?<hashtag>[\\p{L}\\p{N}]+)"
            + "|(?<plain>[^" + Pattern.quote(RESERVED) + "]+))");

    LittleText {
        spans = List.copyOf(spans);
    }

    static LittleText read(String source) {
        List<Span> spans = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Matcher element = ELEMENT.matcher(source);
        int end = 0;
        while (element.find()) {
            end = element.end();
            String special = special(element);
            if (special != null) {
                flush(plain, spans);
                spans.add(Span.tag(special));
            } else {
                String escaped = element.group("escaped");
                plain.append(escaped == null ? element.group("plain") : escaped);
            }
        }
        flush(plain, spans);
        return new LittleText(source.substring(0, end), spans);
    }

    /** What a reader sees, as one string. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        spans.forEach(each -> shown.append(each.text()));
        return shown.toString();
    }

    private static @org.jspecify.annotations.Nullable String special(Matcher element) {
        if (element.group("template") != null) {
            return "#" + unescape(element.group("template"));
        }
        if (element.group("mention") != null) {
            return unescape(element.group("mention"));
        }
        return element.group("hashtag") == null ? null : "#" + element.group("hashtag");
    }

    private static String unescape(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    private static void flush(StringBuilder plain, List<Span> spans) {
        // In plain text only addresses are live: a hashtag or mention needs its form.
        for (Span span : Span.of(plain.toString())) {
            spans.add(span.kind() == Span.Kind.TAG ? Span.plain(span.text()) : span);
        }
        plain.setLength(0);
    }
}
