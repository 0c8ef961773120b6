package com.webox.accounts.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain HTML form, so that password managers and Spring Security's own filter do their part. */
@Tag("form")
class SignInForm extends HtmlContainer {

    private final EmailField email = new EmailField();

    SignInForm() {
        addClassName("accounts-form");
        getElement().setAttribute("method", "post").setAttribute("action", Paths.SIGN_IN);
        email.setLabel(getTranslation("accounts.account.email"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.getElement().setAttribute("name", "username");
        email.setManualValidation(true);
        email.setAutofocus(true);
        PasswordField password = new PasswordField(getTranslation("accounts.account.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.getElement().setAttribute("name", "password");
        password.setManualValidation(true);
        Button submit = new Button(getTranslation("accounts.signIn.submit"));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.getElement().executeJs("this.addEventListener('click', () => this.closest('form').requestSubmit())");
        // Enter in a field presses a form's submit button, which vaadin-button is not.
        NativeButton onEnter = new NativeButton();
        onEnter.getElement().setAttribute("type", "submit").setAttribute("hidden", true);
        add(email, password, csrf(), submit, onEnter);
    }

    void suggest(String address) {
        email.setValue(address);
    }

    private static Input csrf() {
        Input field = new Input();
        field.setType("hidden");
        if (VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            field.getElement().setAttribute("name", token.getParameterName());
            field.setValue(token.getToken());
        }
        return field;
    }
}
