package com.webox.rehearsal;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The module's texts in the language of one reader, for the page templates. */
public final class Texts {

    private final I18NProvider provider;
    private final Locale locale;

    Texts(I18NProvider provider, Locale wanted) {
        this.provider = provider;
        this.locale = Locale.FRENCH.getLanguage().equals(wanted.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    public String language() {
        return locale.getLanguage();
    }

    public String get(String key) {
        return provider.getTranslation("rehearsal." + key, locale);
    }

    public String with(String key, Object argument) {
        return provider.getTranslation("rehearsal." + key, locale, argument);
    }

    /** What a scope lets an application do; the scope itself where nobody described it. */
    public String scope(String scope) {
        // Google writes scopes as addresses.
        String key = "rehearsal.scope." + scope.substring(scope.lastIndexOf('/') + 1);
        String text = provider.getTranslation(key, locale);
        return text.equals("!" + key + "!") ? scope : text;
    }

    /** Date and time in UTC; the page's script puts it into the reader's zone. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(instant.atZone(ZoneOffset.UTC))
                + " UTC";
    }
}
