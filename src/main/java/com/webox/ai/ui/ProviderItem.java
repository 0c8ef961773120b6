package com.webox.ai.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.webox.ai.ProviderCard;
import com.webox.ai.ProviderCard.Origin;
import com.webox.kit.Icon;
import com.webox.kit.StatusBadge;
import com.webox.kit.Times;
import java.time.Instant;

/** One provider that is set up: how it is, what it uses, and what can be done with it. */
final class ProviderItem extends ListItem {

    /** What may be done. */
    record Actions(Runnable edit, Runnable test, Runnable remove) {}

    private final ProviderCard card;
    private final Times times;

    /** @param testing whether its connection is being tested now */
    ProviderItem(ProviderCard card, Times times, Actions actions, boolean testing) {
        this.card = card;
        this.times = times;
        addClassName("ai-card");
        getElement().setAttribute("data-state", card.state().name());
        add(head(), words(), facts());
        if (testing) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            bar.getElement()
                    .setAttribute(
                            "aria-label",
                            getTranslation("ai.providers.testing", card.vendor().name()));
            add(bar);
        }
        add(buttons(actions, testing));
    }

    private Div head() {
        H2 name = new H2(card.vendor().name());
        Div who = new Div(name, new Span(ProviderWords.can(this, card.can())));
        who.addClassName("ai-card-who");
        Div head = new Div(who, new StatusBadge(ProviderWords.state(this, card), ProviderWords.tone(card.state())));
        head.addClassName("ai-card-head");
        return head;
    }

    private Paragraph words() {
        Paragraph words = new Paragraph(ProviderWords.why(this, card, times));
        words.addClassName("ai-card-words");
        return words;
    }

    private Div facts() {
        ProviderCard.Settings settings = card.settings();
        Div facts = new Div();
        facts.addClassName("ai-card-facts");
        if (!settings.model().isEmpty()) {
            fact(facts, Icon.BOT, settings.model());
        }
        if (settings.price() != null) {
            fact(facts, Icon.RECEIPT, ProviderWords.price(this, settings.price(), times));
        }
        if (settings.address() != null
                && !settings.address().equals(card.vendor().baseUrl())) {
            fact(facts, Icon.LINK, settings.address().toString());
        }
        fact(facts, settings.origin() == Origin.SERVER ? Icon.LOCK : Icon.KEY, origin());
        return facts;
    }

    private String origin() {
        ProviderCard.Settings settings = card.settings();
        Instant changed = settings.changedAt();
        if (settings.origin() == Origin.SERVER || changed == null) {
            return getTranslation("ai.providers.byServer");
        }
        return getTranslation(
                settings.keyStored() ? "ai.providers.keySince" : "ai.providers.noKeySince",
                times.date(changed, getLocale()),
                CostWords.person(this, settings.changedBy()));
    }

    private static void fact(Div facts, Icon icon, String text) {
        facts.add(new Span(icon.create(), new Span(text)));
    }

    private Div buttons(Actions actions, boolean testing) {
        String name = card.vendor().name();
        boolean own = card.settings().origin() == Origin.WORKSPACE;
        Button test = new Button(
                getTranslation("ai.providers.test"),
                Icon.PLUG.create(),
                click -> actions.test().run());
        test.setAriaLabel(getTranslation("ai.providers.test.of", name));
        test.setEnabled(!testing);
        Button edit = new Button(
                getTranslation(own ? "ai.providers.change" : "ai.providers.ownKey"),
                Icon.PENCIL.create(),
                click -> actions.edit().run());
        edit.setAriaLabel(getTranslation(own ? "ai.providers.change.of" : "ai.providers.ownKey.of", name));
        edit.addThemeVariants(ButtonVariant.TERTIARY);
        Div row = new Div(test, edit);
        if (own) {
            Button remove = new Button(
                    getTranslation("ai.providers.remove"),
                    Icon.TRASH.create(),
                    click -> actions.remove().run());
            remove.setAriaLabel(getTranslation("ai.providers.remove.of", name));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
            row.add(remove);
        }
        row.addClassName("ai-card-actions");
        return row;
    }
}
