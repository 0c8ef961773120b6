package com.webox.accounts.ui;

import com.vaadin.flow.component.select.Select;
import com.webox.platform.i18n.ModuleTranslations;
import java.util.Locale;

/** The product's languages, each under its own name. */
final class Languages {

    private Languages() {}

    static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The one of the product's languages that is nearest to the locale. */
    static Locale of(Locale locale) {
        return ModuleTranslations.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    static Select<Locale> select(String label) {
        Select<Locale> select = new Select<>();
        select.setLabel(label);
        select.setItems(ModuleTranslations.LANGUAGES);
        select.setItemLabelGenerator(Languages::ownName);
        return select;
    }
}
