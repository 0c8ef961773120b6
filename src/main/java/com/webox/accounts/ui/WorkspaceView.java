package com.webox.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Members;
import com.webox.accounts.Permission;
import com.webox.accounts.WorkspaceSettings;
import com.webox.accounts.Workspaces;
import com.webox.kit.Confirm;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;

/** Name, zone and language of the workspace; everybody may look, who runs it may change. */
@Route(value = Paths.WORKSPACE, layout = MainLayout.class)
@Menu(order = 100, icon = "settings", title = "accounts.menu.workspace")
@PermitAll
@StyleSheet("context://css/accounts.css")
class WorkspaceView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final Workspaces workspaces;
    private final Members members;
    private final CurrentMember current;
    private final FormProblems problems = new FormProblems();
    private final TextField name = new TextField();
    private final ZonePicker zone;
    private final Select<Locale> language;
    private final Button save = new Button();

    WorkspaceView(Workspaces workspaces, Members members, CurrentMember current, Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.current = current;
        zone = new ZonePicker(getTranslation("accounts.workspaceFields.zone"), clock);
        language = Languages.select(getTranslation("accounts.workspaceFields.language"));
        name.setLabel(getTranslation("accounts.workspaceFields.name"));
        name.setManualValidation(true);
        zone.setHelperText(getTranslation("accounts.workspaceFields.zoneHelp"));
        zone.setManualValidation(true);
        problems.at("workspace", name).at("zone", zone);
        save.setText(getTranslation("accounts.settings.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        save.addClickListener(click -> save());
        Div form = new Div(problems, name, zone, language, save);
        form.addClassName("accounts-form");
        Button leave = new Button(getTranslation("accounts.settings.leave"), click -> askToLeave());
        leave.addThemeVariants(ButtonVariant.ERROR);
        getContent().addClassNames("wb-page", "accounts-settings");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.settings.title")),
                        new SettingsTabs(current, Paths.WORKSPACE),
                        new Panel(
                                getTranslation("accounts.settings.general"),
                                getTranslation("accounts.settings.generalText"),
                                form),
                        new Panel(
                                getTranslation("accounts.settings.leave"),
                                getTranslation("accounts.settings.leaveText"),
                                leave));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.settings.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        WorkspaceSettings settings = workspaces.settings();
        Member member = current.get();
        name.setValue(settings.name());
        zone.setValue(settings.zone());
        language.setValue(settings.language());
        boolean mayChange = member.may(Permission.ADMINISTER);
        name.setReadOnly(!member.may(Permission.OWN));
        name.setHelperText(mayChange && name.isReadOnly() ? getTranslation("accounts.settings.nameByOwner") : null);
        zone.setReadOnly(!mayChange);
        language.setReadOnly(!mayChange);
        save.setVisible(mayChange);
    }

    private void save() {
        boolean saved = problems.guard(
                () -> workspaces.update(new WorkspaceSettings(name.getValue(), zone.zone(), language.getValue())));
        if (saved) {
            Notices.success(getTranslation("accounts.settings.saved"));
        }
    }

    private void askToLeave() {
        Confirm.danger(
                getTranslation("accounts.settings.leaveTitle"),
                getTranslation("accounts.settings.leaveConfirm"),
                getTranslation("accounts.settings.leave"),
                () -> Attempts.run(() -> {
                    members.leave();
                    getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
                }));
    }
}
