package com.webox.ai.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.webox.ai.Maker;
import com.webox.kernel.Money;
import com.webox.kit.Times;
import java.util.Locale;
import java.util.Set;

/** Costs in words. */
final class CostWords {

    private static final Set<String> FEATURES = Set.of("composer", "library");

    private CostWords() {}

    static Locale locale() {
        return Times.regional(UI.getCurrent().getLocale());
    }

    static String money(Money money) {
        return money.format(locale());
    }

    static String price(Money money) {
        return money.formatExact(locale());
    }

    /** A feature's name; a new one without words of its own is told by its key. */
    static String feature(Component where, String name) {
        return FEATURES.contains(name) ? where.getTranslation("ai.feature." + name) : name;
    }

    static String maker(Component where, String name) {
        return name.isEmpty() ? where.getTranslation("ai.maker." + Maker.BUILT_IN.provider()) : name;
    }

    static String person(Component where, String name) {
        return name.isEmpty() ? where.getTranslation("ai.costs.gone") : name;
    }
}
