package com.webox.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.webox.accounts.NewWorkspace;
import java.time.Clock;
import java.util.Locale;

/** Name, zone and language of a new workspace. */
class WorkspaceFields extends Div {

    private final TextField name = new TextField();
    private final ZonePicker zone;
    private final Select<Locale> language;

    WorkspaceFields(FormProblems problems, Clock clock) {
        addClassName("accounts-fields");
        name.setLabel(getTranslation("accounts.workspaceFields.name"));
        name.setHelperText(getTranslation("accounts.workspaceFields.nameHelp"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setAutocomplete(Autocomplete.ORGANIZATION);
        zone = new ZonePicker(getTranslation("accounts.workspaceFields.zone"), clock);
        zone.setHelperText(getTranslation("accounts.workspaceFields.zoneHelp"));
        zone.setManualValidation(true);
        language = Languages.select(getTranslation("accounts.workspaceFields.language"));
        language.setValue(Languages.of(getLocale()));
        problems.at("workspace", name).at("zone", zone);
        add(name, zone, language);
    }

    void suggest(UI ui) {
        zone.suggest(ui);
    }

    void focus() {
        name.focus();
    }

    NewWorkspace workspace() {
        return new NewWorkspace(name.getValue(), zone.zone(), language.getValue());
    }

    Locale language() {
        return language.getValue();
    }
}
