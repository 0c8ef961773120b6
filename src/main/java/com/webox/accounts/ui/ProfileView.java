package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.webox.accounts.ProfileDetails;
import com.webox.accounts.Profiles;
import com.webox.accounts.Theme;
import com.webox.kit.Confirm;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;

/** A person's own name, language, colours and password. */
@Route(value = Paths.PROFILE, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/accounts.css")
class ProfileView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final Profiles profiles;
    private final BrowserSession session;
    private final Preferences preferences;
    private final FormProblems problems = new FormProblems();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<Locale> language;
    private final RadioButtonGroup<Theme> theme = new RadioButtonGroup<>();
    private final FormProblems passwordProblems = new FormProblems();
    private final PasswordField present = new PasswordField();
    private final PasswordField wanted = new PasswordField();

    ProfileView(Profiles profiles, BrowserSession session, Preferences preferences) {
        this.profiles = profiles;
        this.session = session;
        this.preferences = preferences;
        language = Languages.select(getTranslation("accounts.profile.language"));
        getContent().addClassNames("wb-page", "accounts-settings");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.profile.title")),
                        new Panel(
                                getTranslation("accounts.profile.you"),
                                getTranslation("accounts.profile.youText"),
                                details()),
                        new Panel(
                                getTranslation("accounts.profile.looks"),
                                getTranslation("accounts.profile.looksText"),
                                looks()),
                        new Panel(
                                getTranslation("accounts.profile.password"),
                                getTranslation("accounts.profile.passwordText"),
                                password()),
                        new Panel(
                                getTranslation("accounts.profile.sessions"),
                                getTranslation("accounts.profile.sessionsText"),
                                sessions()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.profile.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        ProfileDetails profile = profiles.get();
        name.setValue(profile.name());
        email.setValue(profile.email());
        language.setValue(profile.language());
        theme.setValue(profile.theme());
    }

    private Component details() {
        name.setLabel(getTranslation("accounts.account.name"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        email.setLabel(getTranslation("accounts.account.email"));
        email.setReadOnly(true);
        email.setManualValidation(true);
        problems.at("name", name);
        Button save = new Button(getTranslation("accounts.settings.save"), click -> {
            if (problems.guard(() -> profiles.rename(name.getValue()))) {
                Notices.success(getTranslation("accounts.profile.saved"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return form(problems, name, email, save);
    }

    private Component looks() {
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                preferences.speak(change.getValue());
            }
        });
        theme.setLabel(getTranslation("accounts.profile.theme"));
        theme.setItems(Theme.SYSTEM, Theme.LIGHT, Theme.DARK);
        theme.setItemLabelGenerator(each -> getTranslation("accounts.theme." + each.name()));
        theme.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                preferences.see(change.getValue());
            }
        });
        return form(language, theme);
    }

    private Component password() {
        present.setLabel(getTranslation("accounts.profile.presentPassword"));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        present.setManualValidation(true);
        wanted.setLabel(getTranslation("accounts.profile.newPassword"));
        wanted.setHelperText(getTranslation("accounts.account.passwordHelp"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setManualValidation(true);
        passwordProblems.at("present", present).at("password", wanted);
        Button change = new Button(getTranslation("accounts.profile.changePassword"), click -> changePassword());
        return form(passwordProblems, present, wanted, change);
    }

    private Component sessions() {
        return new Button(
                getTranslation("accounts.profile.signOutEverywhere"),
                click -> Confirm.ask(
                        getTranslation("accounts.profile.signOutTitle"),
                        getTranslation("accounts.profile.sessionsText"),
                        getTranslation("accounts.profile.signOutEverywhere"),
                        () -> {
                            profiles.signOutEverywhere();
                            session.close();
                        }));
    }

    /** All sessions end with the old password; this one is opened again at once. */
    private void changePassword() {
        String address = email.getValue();
        String password = wanted.getValue();
        if (passwordProblems.guard(() -> profiles.changePassword(present.getValue(), password))) {
            present.clear();
            wanted.clear();
            session.renew(address, password);
            Notices.success(getTranslation("accounts.profile.passwordChanged"));
        }
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("accounts-form");
        return form;
    }
}
