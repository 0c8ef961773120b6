package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.webox.accounts.ProfileDetails;
import com.webox.accounts.Profiles;
import com.webox.accounts.Theme;
import com.webox.kit.Icon;
import com.webox.kit.MenuStrip;
import com.webox.kit.NavbarItem;
import com.webox.platform.i18n.ModuleTranslations;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;

/** The person in the top bar: profile, language, colours, sign out. */
@org.springframework.stereotype.Component
@Order(1000)
class PersonMenu implements NavbarItem {

    private final Profiles profiles;
    private final Preferences preferences;
    private final BrowserSession session;

    PersonMenu(Profiles profiles, Preferences preferences, BrowserSession session) {
        this.profiles = profiles;
        this.preferences = preferences;
        this.session = session;
    }

    @Override
    public Component create() {
        Bar bar = new Bar();
        profiles.find().ifPresent(person -> fill(bar, person));
        return bar;
    }

    private void fill(Bar bar, ProfileDetails person) {
        Avatar avatar = new Avatar(person.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem top = bar.addItem(avatar);
        top.setAriaLabel(bar.getTranslation("accounts.person.menu", person.name()));
        SubMenu menu = top.getSubMenu();
        menu.addItem(
                line(Icon.USER, person.name(), person.email()),
                click -> UI.getCurrent().navigate(Paths.PROFILE));
        menu.addSeparator();
        SubMenu languages = menu.addItem(line(Icon.LANGUAGES, bar.getTranslation("accounts.profile.language"), ""))
                .getSubMenu();
        for (Locale language : ModuleTranslations.LANGUAGES) {
            boolean current = language.equals(person.language());
            MenuItem item = languages.addItem(Languages.ownName(language), click -> preferences.speak(language));
            item.setCheckable(true);
            item.setChecked(current);
        }
        SubMenu themes = menu.addItem(line(Icon.SUN_MOON, bar.getTranslation("accounts.profile.theme"), ""))
                .getSubMenu();
        for (Theme theme : List.of(Theme.SYSTEM, Theme.LIGHT, Theme.DARK)) {
            MenuItem item = themes.addItem(bar.getTranslation("accounts.theme." + theme.name()), click -> {
                preferences.see(theme);
                themes.getItems().forEach(each -> each.setChecked(each == click.getSource()));
            });
            item.setCheckable(true);
            item.setChecked(theme == person.theme());
        }
        menu.addSeparator();
        menu.addItem(line(Icon.LOG_OUT, bar.getTranslation("accounts.person.signOut"), ""), click -> session.close());
    }

    private static Component line(Icon icon, String text, String below) {
        Div words = new Div(new Span(text));
        words.addClassName("accounts-row-words");
        if (!below.isEmpty()) {
            Span second = new Span(below);
            second.addClassNames("accounts-row-text", "wb-muted");
            words.add(second);
        }
        Div line = new Div(icon.create(), words);
        line.addClassName("accounts-menu-line");
        return line;
    }

    @StyleSheet("context://css/accounts.css")
    private static final class Bar extends MenuStrip {
        Bar() {
            addThemeVariants(MenuBarVariant.TERTIARY);
            addClassName("accounts-person");
        }
    }
}
