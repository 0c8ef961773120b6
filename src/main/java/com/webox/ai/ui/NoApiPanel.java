package com.webox.ai.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.webox.ai.NoApi;
import com.webox.kit.StatusBadge;
import com.webox.kit.Tone;
import java.util.Set;

/** Makers whom people look for here in vain, and who does the same. */
final class NoApiPanel extends Section {

    NoApiPanel() {
        addClassName("ai-section");
        Paragraph text = new Paragraph(getTranslation("ai.providers.noApi.text"));
        text.addClassName("wb-muted");
        UnorderedList list = new UnorderedList();
        list.addClassName("ai-offered");
        NoApi.all().forEach(each -> list.add(item(each)));
        add(new H2(getTranslation("ai.providers.noApi")), text, list);
    }

    private ListItem item(NoApi maker) {
        Div words = new Div(
                new H3(maker.name()),
                new Span(getTranslation(
                        "ai.providers.noApi.nearest",
                        ProviderWords.can(this, Set.of(maker.capability())),
                        String.join(", ", maker.nearest()))));
        words.addClassName("ai-offer-words");
        ListItem item = new ListItem(words, new StatusBadge(getTranslation("ai.providers.noApi.badge"), Tone.NEUTRAL));
        item.addClassName("ai-offer");
        return item;
    }
}
