package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.webox.kit.BrandMark;
import com.webox.platform.i18n.ModuleTranslations;
import java.util.Locale;

/** What stands around the pages before sign-in: the brand, the choice of language, one card. */
@AnonymousAllowed
@StyleSheet("context://css/accounts.css")
class AuthLayout extends Div implements RouterLayout {

    private final Main content = new Main();

    AuthLayout() {
        addClassName("accounts-auth");
        content.addClassName("accounts-auth-content");
        Header header = new Header(new BrandMark(), languages());
        header.addClassName("accounts-auth-header");
        Div page = new Div(header, content);
        page.addClassName("accounts-auth-page");
        add(page, poster());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldView) {
        content.getElement().removeAllChildren();
    }

    private Component languages() {
        Div choices = new Div();
        choices.addClassName("accounts-auth-languages");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", getTranslation("accounts.auth.language"));
        for (Locale language : ModuleTranslations.LANGUAGES) {
            boolean current = language.getLanguage().equals(getLocale().getLanguage());
            Button choice = new Button(Languages.ownName(language), click -> speak(language));
            choice.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            choice.getElement().setAttribute("lang", language.getLanguage());
            choice.getElement().setAttribute("aria-pressed", String.valueOf(current));
            choices.add(choice);
        }
        return choices;
    }

    private void speak(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    /** A week of posts, drawn; it says nothing that the words beside it do not say. */
    private Component poster() {
        Div week = new Div();
        week.addClassName("accounts-auth-week");
        week.getElement().setAttribute("aria-hidden", "true");
        for (int day = 0; day < 7; day++) {
            Div column = new Div();
            column.addClassName("accounts-auth-day");
            for (int post = 0; post < 3; post++) {
                Div card = new Div();
                card.addClassName("accounts-auth-post");
                column.add(card);
            }
            week.add(column);
        }
        Paragraph claim = new Paragraph(getTranslation("accounts.auth.claim"));
        claim.addClassName("accounts-auth-claim");
        Paragraph proof = new Paragraph(getTranslation("accounts.auth.proof"));
        proof.addClassName("accounts-auth-proof");
        Aside poster = new Aside(week, claim, proof);
        poster.addClassName("accounts-auth-poster");
        poster.getElement().setAttribute("aria-label", getTranslation("accounts.auth.poster"));
        return poster;
    }
}
