package com.webox.rehearsal.x;

import com.webox.rehearsal.Serials;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How X counts and rewrites text (docs.x.com, counting characters). */
final class TweetText {

    static final int LONGEST = 280;

    private static final int URL_LENGTH = 23;
    private static final Pattern URL = Pattern.compile(
            "(?i)(?:https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]'’]|(?<![\\p{L}\\p{N}@._/-])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)+"
                    + "(?:com|org|net|io|fr|eu|de|uk|be|ch|ca|ai|app|dev|co|info|shop)(?![\\p{L}\\p{N}_-])(?:/[^\\s<>\"]*[^\\s<>\".,;:!?)\\]'’])?)");
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern EMOJI =
            Pattern.compile("[\\p{IsEmoji_Presentation}\\x{1F1E6}-\\x{1F1FF}\\x{FE0F}\\x{20E3}]");

    /** A rewritten address: where it stands in {@link #shown}, in code points, and what it stands for. */
    record Link(String shortened, String expanded, int start, int end) {}

    private final String sent;

    TweetText(String sent) {
        this.sent = sent;
    }

    /** Weighted length: an address 23, an emoji 2, wide characters 2, the rest 1. */
    int length() {
        String text = Normalizer.normalize(sent, Normalizer.Form.NFC);
        int length = 0;
        int from = 0;
        Matcher url = URL.matcher(text);
        while (url.find()) {
            length += weigh(text.substring(from, url.start())) + URL_LENGTH;
            from = url.end();
        }
        return length + weigh(text.substring(from));
    }

    private static int weigh(String text) {
        int weight = 0;
        Matcher grapheme = GRAPHEME.matcher(text);
        while (grapheme.find()) {
            weight += EMOJI.matcher(grapheme.group()).find()
                    ? 2
                    : grapheme.group().codePoints().map(TweetText::weight).sum();
        }
        return weight;
    }

    private static int weight(int point) {
        boolean light = point <= 0x10FF
                || point >= 0x2000 && point <= 0x200D
                || point >= 0x2010 && point <= 0x201F
                || point >= 0x2032 && point <= 0x2037;
        return light ? 1 : 2;
    }

    /** The text as the API gives it back: addresses shortened, {@code & < >} as entities, media as one more address. */
    String shown(long id, boolean media) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Match match : matches(id)) {
            shown.append(escape(sent.substring(from, match.start()))).append(match.shortened());
            from = match.end();
        }
        shown.append(escape(sent.substring(from)));
        if (media) {
            shown.append(shown.isEmpty() ? "" : " ").append(mediaLink(id));
        }
        return shown.toString();
    }

    /** The address X adds for pictures and videos; it leads to the post itself. */
    static String mediaLink(long id) {
        return shorten(id, 99);
    }

    List<Link> links(long id) {
        List<Link> links = new ArrayList<>();
        String shown = shown(id, false);
        int from = 0;
        for (Match match : matches(id)) {
            int at = shown.indexOf(match.shortened(), from);
            from = at + match.shortened().length();
            links.add(new Link(
                    match.shortened(), match.expanded(), shown.codePointCount(0, at), shown.codePointCount(0, from)));
        }
        return links;
    }

    private record Match(int start, int end, String shortened, String expanded) {}

    private List<Match> matches(long id) {
        List<Match> matches = new ArrayList<>();
        Matcher url = URL.matcher(sent);
        while (url.find()) {
            String address = url.group().contains("://") ? url.group() : "http://" + url.group();
            matches.add(new Match(url.start(), url.end(), shorten(id, matches.size()), address));
        }
        return matches;
    }

    private static String shorten(long id, int number) {
        return "https://t.co/"
                + Serials.challenge(id + "/" + number).replaceAll("[_-]", "").substring(0, 10);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
