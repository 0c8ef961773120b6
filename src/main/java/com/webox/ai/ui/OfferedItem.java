package com.webox.ai.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.webox.ai.ProviderCard;

/** One provider that could be set up. */
final class OfferedItem extends ListItem {

    OfferedItem(ProviderCard card, Runnable setUp) {
        addClassName("ai-offer");
        String name = card.vendor().name();
        Div words = new Div(new H3(name), new Span(about(card)));
        words.addClassName("ai-offer-words");
        Button button = new Button(getTranslation("ai.providers.setUp"), click -> setUp.run());
        button.setAriaLabel(getTranslation("ai.providers.setUp.of", name));
        add(words, button);
    }

    private String about(ProviderCard card) {
        String can = ProviderWords.can(this, card.can());
        return card.vendor().any()
                ? getTranslation("ai.providers.about.any", can)
                : getTranslation(card.vendor().own() ? "ai.providers.about.own" : "ai.providers.about.key", can);
    }
}
