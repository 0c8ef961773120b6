package com.webox.ai.provider.builtin;

import java.util.Locale;

/** How French joins {@code à} and {@code de} with what follows. */
final class French {

    private French() {}

    static String to(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (lower.startsWith("le ")) {
            return "au " + noun.substring(3);
        }
        if (lower.startsWith("les ")) {
            return "aux " + noun.substring(4);
        }
        return "à " + noun;
    }

    static String of(String noun) {
        String lower = noun.toLowerCase(Locale.ROOT);
        if (lower.startsWith("le ")) {
            return "du " + noun.substring(3);
        }
        if (lower.startsWith("les ")) {
            return "des " + noun.substring(4);
        }
        if (lower.startsWith("des ")) {
            return (vowel(lower.substring(4)) ? "d’" : "de ") + noun.substring(4);
        }
        return (vowel(lower) ? "d’" : "de ") + noun;
    }

    /** What stood behind a {@code de}, with its article: {@code du cidre} gives {@code le cidre}. */
    static String withoutDe(String joined) {
        String lower = joined.replace('\'', '’').toLowerCase(Locale.ROOT);
        if (lower.startsWith("du ")) {
            return "le " + joined.substring(3);
        }
        if (lower.startsWith("des ")) {
            return "les " + joined.substring(4);
        }
        if (lower.startsWith("de ")) {
            return joined.substring(3);
        }
        return lower.startsWith("d’") ? joined.substring(2) : joined;
    }

    private static boolean vowel(String word) {
        return !word.isEmpty()
                && "aeiouyàâéèêëîïôûùœ".indexOf(word.charAt(0)) >= 0
                && !word.startsWith("yaourt")
                && !word.startsWith("onz");
    }
}
