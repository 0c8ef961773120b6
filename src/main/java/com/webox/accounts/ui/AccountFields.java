package com.webox.accounts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.webox.accounts.NewAccount;

/** Name, e-mail and a new password: what an account takes. Refusals come from the service, after sending. */
class AccountFields extends Div {

    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final PasswordField password = new PasswordField();

    AccountFields(FormProblems problems) {
        addClassName("accounts-fields");
        name.setLabel(getTranslation("accounts.account.name"));
        name.setAutocomplete(Autocomplete.NAME);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        email.setLabel(getTranslation("accounts.account.email"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        password.setLabel(getTranslation("accounts.account.password"));
        password.setHelperText(getTranslation("accounts.account.passwordHelp"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        password.setManualValidation(true);
        problems.at("name", name).at("email", email).at("password", password);
        add(name, email, password);
    }

    NewAccount account() {
        return new NewAccount(name.getValue(), email.getValue(), password.getValue(), getLocale());
    }

    String email() {
        return email.getValue();
    }

    String password() {
        return password.getValue();
    }

    void focus() {
        name.focus();
    }
}
