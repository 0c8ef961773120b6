package com.webox.social.network;

import com.webox.social.network.WebLinks.Link;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What stays the same of a text on its way through a network, for finding a post again: composed letters, one blank
 * between words, and no links, because networks replace them by their own short ones and add some for media.
 */
public record Fingerprint(String words) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    public static Fingerprint of(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder words = new StringBuilder(composed.length());
        int from = 0;
        for (Link link : WebLinks.find(composed)) {
            words.append(composed, from, link.start()).append(' ');
            from = link.end();
        }
        words.append(composed, from, composed.length());
        return new Fingerprint(BLANKS.matcher(words).replaceAll(" ").strip());
    }
}
