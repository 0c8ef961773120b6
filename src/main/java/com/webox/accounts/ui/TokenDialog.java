package com.webox.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.webox.accounts.ApiTokens;
import com.webox.accounts.Member;
import com.webox.accounts.NewToken;
import com.webox.accounts.Permission;
import com.webox.kit.CopyField;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an API token and shows its secret, this once. */
class TokenDialog extends Dialog {

    private enum Lifetime {
        MONTH(30, "accounts.token.lifetime.month"),
        QUARTER(90, "accounts.token.lifetime.quarter"),
        YEAR(365, "accounts.token.lifetime.year"),
        UNLIMITED(0, "accounts.token.lifetime.unlimited");

        private final int days;
        private final String key;

        Lifetime(int days, String key) {
            this.days = days;
            this.key = key;
        }

        @Nullable
        Duration duration() {
            return days == 0 ? null : Duration.ofDays(days);
        }
    }

    private final ApiTokens tokens;
    private final Runnable done;
    private final FormProblems problems = new FormProblems();
    private final TextField name = new TextField();
    private final CheckboxGroup<Permission> scopes = new CheckboxGroup<>();
    private final Select<Lifetime> lifetime = new Select<>();

    TokenDialog(ApiTokens tokens, Member owner, Runnable done) {
        this.tokens = tokens;
        this.done = done;
        setHeaderTitle(getTranslation("accounts.token.title"));
        addClassName("accounts-dialog");
        name.setLabel(getTranslation("accounts.token.name"));
        name.setHelperText(getTranslation("accounts.token.nameHelp"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutofocus(true);
        scopes.setLabel(getTranslation("accounts.token.scopes"));
        scopes.setItems(Arrays.stream(Permission.values()).filter(owner::may).toList());
        scopes.setItemLabelGenerator(scope -> Texts.permission(this, scope));
        scopes.addClassName("accounts-choices");
        scopes.setManualValidation(true);
        scopes.setValue(Set.of(Permission.VIEW));
        lifetime.setLabel(getTranslation("accounts.token.lifetime"));
        lifetime.setItems(Lifetime.values());
        lifetime.setItemLabelGenerator(each -> getTranslation(each.key));
        lifetime.setValue(Lifetime.QUARTER);
        problems.at("name", name).at("scopes", scopes);
        Div form = new Div(problems, name, scopes, lifetime);
        form.addClassName("accounts-form");
        add(form);
        Button cancel = new Button(getTranslation("accounts.dialog.cancel"), click -> close());
        Button create = new Button(getTranslation("accounts.token.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, create);
    }

    private void create() {
        problems.guard(() -> show(tokens.create(
                name.getValue(), scopes.getValue(), lifetime.getValue().duration())));
    }

    private void show(NewToken token) {
        removeAll();
        getFooter().removeAll();
        // A stray click or key must not lose what cannot be shown again.
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setHeaderTitle(getTranslation("accounts.token.doneTitle"));
        Div content = new Div(
                new Paragraph(getTranslation("accounts.token.doneText")),
                new CopyField(getTranslation("accounts.token.secret"), token.secret()));
        content.addClassName("accounts-form");
        add(content);
        Button close = new Button(getTranslation("accounts.token.saved"), click -> close());
        getFooter().add(close);
        done.run();
    }
}
