package com.webox.social.network;

import com.webox.social.network.NetworkRules.RuleViolation;
import com.webox.social.network.RulesCatalogue.Entry;
import com.webox.social.network.RulesCatalogue.Format;
import com.webox.social.network.RulesCatalogue.Kind;
import com.webox.social.network.RulesCatalogue.Media;
import com.webox.social.network.RulesCatalogue.Text;
import java.util.List;
import java.util.Objects;

/** What one format of a network takes: its own rules where it has some, else those of the usual format. */
record FormatRules(String name, Text text, Media media, List<Kind> kinds, MediaRules files) {

    static final String USUAL = "post";

    static FormatRules usual(Entry entry) {
        return of(USUAL, entry.text(), entry.media(), entry.kinds());
    }

    static FormatRules of(Entry entry, Format format) {
        return of(
                format.name(),
                Objects.requireNonNullElse(format.text(), entry.text()),
                Objects.requireNonNullElse(format.media(), entry.media()),
                Objects.requireNonNullElse(format.kinds(), entry.kinds()));
    }

    private static FormatRules of(String name, Text text, Media media, List<Kind> kinds) {
        return new FormatRules(name, text, media, kinds, new MediaRules(media, kinds));
    }

    /** Signs that a network refuses outright. */
    static void forbidden(String signs, String text, String key, List<RuleViolation> broken) {
        text.chars()
                .filter(sign -> signs.indexOf(sign) >= 0)
                .findFirst()
                .ifPresent(sign -> broken.add(new RuleViolation(key, List.of(Character.toString(sign)))));
    }
}
