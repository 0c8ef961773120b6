package com.webox.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.webox.accounts.Profiles;
import com.webox.accounts.Theme;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Remembers how a person wants screens to be, and shows it at once. */
@Component
class Preferences {

    private final Profiles profiles;

    Preferences(Profiles profiles) {
        this.profiles = profiles;
    }

    /** The tab loads afresh, since every text on it changes. */
    void speak(Locale language) {
        profiles.speak(language);
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }

    void see(Theme theme) {
        profiles.see(theme);
        UI.getCurrent().getPage().setColorScheme(PersonalScreens.scheme(theme));
    }
}
