package com.webox.social.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into what networks show in their link colour and what they show plain. For the eye only: nothing counts by it. */
final class PreviewText {

    enum Kind {
        PLAIN,
        LINK,
        TAG,
        MENTION
    }

    record Piece(Kind kind, String text) {}

    private static final Pattern SPECIAL = Pattern.compile(
            "(?<link>https?://[^\\s<>]*[^\\s<>.,;:!?)'’»\"])"
                    + "|(?<![\\p{L}\\p{N}_&/])(?<tag>[#＃][\\p{L}\\p{M}\\p{N}_]*[\\p{L}\\p{M}_][\\p{L}\\p{M}\\p{N}_]*)"
                    + "|(?<![\\p{L}\\p{N}_@/.])(?<mention>@[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_])?)",
            Pattern.UNICODE_CASE);

    private PreviewText() {}

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = SPECIAL.matcher(text);
        int end = 0;
        while (found.find()) {
            if (found.start() > end) {
                pieces.add(new Piece(Kind.PLAIN, text.substring(end, found.start())));
            }
            pieces.add(new Piece(kind(found), found.group()));
            end = found.end();
        }
        if (end < text.length()) {
            pieces.add(new Piece(Kind.PLAIN, text.substring(end)));
        }
        return pieces;
    }

    private static Kind kind(Matcher found) {
        return found.group("link") != null ? Kind.LINK : found.group("tag") != null ? Kind.TAG : Kind.MENTION;
    }

    /**
     * What a network shows before "see more".
     *
     * @param characters the most it shows, in code points; 0 for all
     * @param lines the most line breaks it shows less one; 0 for all
     */
    static String fold(String text, int characters, int lines) {
        String shown = text;
        if (lines > 0) {
            int cut = -1;
            for (int line = 0; line < lines; line++) {
                cut = shown.indexOf('\n', cut + 1);
                if (cut < 0) {
                    break;
                }
            }
            shown = cut < 0 ? shown : shown.substring(0, cut);
        }
        if (characters > 0 && shown.codePointCount(0, shown.length()) > characters) {
            String head = shown.substring(0, shown.offsetByCodePoints(0, characters));
            int space = head.lastIndexOf(' ');
            // Networks cut between words where there is one near
            shown = space > head.length() * 3 / 4 ? head.substring(0, space) : head;
        }
        return shown.stripTrailing();
    }
}
