package com.webox.social.network.x;

import com.webox.social.network.RulesCatalogue.Weights;
import com.webox.social.network.WebLinks;
import com.webox.social.network.WebLinks.Link;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The length of a text as X counts it: composed (NFC), links at a fixed price, each emoji sequence at one price, and
 * the other code points by range.
 */
final class WeightedLength {

    /** A pictograph with a colour, a tag sequence (Scotland's flag), or several joined; a flag of two letters; a keycap. */
    private static final Pattern EMOJI = emoji();

    private final Weights weights;
    private final int[] light;

    WeightedLength(Weights weights) {
        this.weights = weights;
        this.light = weights.light().stream()
                .flatMapToInt(
                        range -> Pattern.compile("-").splitAsStream(range).mapToInt(hex -> Integer.parseInt(hex, 16)))
                .toArray();
    }

    int of(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFC);
        int length = 0;
        int from = 0;
        for (Link link : WebLinks.find(text)) {
            length += plain(text.substring(from, link.start())) + weights.link();
            from = link.end();
        }
        return length + plain(text.substring(from));
    }

    private int plain(String text) {
        Matcher emoji = EMOJI.matcher(text);
        int length = 0;
        int from = 0;
        while (emoji.find()) {
            if (emoji.end() - emoji.start() == 1) {
                // Alone and without the mark that asks for a picture it is a sign like any other (©).
                continue;
            }
            length += codePoints(text, from, emoji.start()) + weights.emoji();
            from = emoji.end();
        }
        return length + codePoints(text, from, text.length());
    }

    private int codePoints(String text, int from, int to) {
        int length = 0;
        for (int at = from; at < to; ) {
            int codePoint = text.codePointAt(at);
            length += light(codePoint) ? 1 : weights.other();
            at += Character.charCount(codePoint);
        }
        return length;
    }

    private boolean light(int codePoint) {
        for (int i = 0; i < light.length; i += 2) {
            if (codePoint >= light[i] && codePoint <= light[i + 1]) {
                return true;
            }
        }
        return false;
    }

    private static Pattern emoji() {
        String flag = "[\\x{1F1E6}-\\x{1F1FF}]{2}";
        String keycap = "[0-9#*]\\x{FE0F}?\\x{20E3}";
        String tags = "(?:[\\x{E0020}-\\x{E007E}]++\\x{E007F})?";
        String picture = "\\p{IsExtended_Pictographic}(?!\\x{FE0E})(?:\\x{FE0F}|\\p{IsEmoji_Modifier})?" + tags;
        return Pattern.compile(flag + "|" + keycap + "|" + picture + "(?:\\x{200D}" + picture + ")*+");
    }
}
