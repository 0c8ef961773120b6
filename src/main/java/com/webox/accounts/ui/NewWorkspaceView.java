package com.webox.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Workspaces;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** A further workspace; also where somebody lands who belongs to none any more. */
@Route(value = Paths.NEW_WORKSPACE, layout = AuthLayout.class)
@PermitAll
class NewWorkspaceView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Workspaces workspaces;
    private final CurrentMember current;
    private final BrowserSession session;
    private final FormProblems problems = new FormProblems();
    private final WorkspaceFields fields;

    NewWorkspaceView(Workspaces workspaces, CurrentMember current, BrowserSession session, Clock clock) {
        this.workspaces = workspaces;
        this.current = current;
        this.session = session;
        this.fields = new WorkspaceFields(problems, clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.newWorkspace.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean atHome = current.find().isPresent();
        Button create = new Button(getTranslation("accounts.newWorkspace.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        Div form = new Div(fields, create);
        form.addClassName("accounts-form");
        getContent().removeAll();
        getContent()
                .add(new AuthCard(
                        getTranslation("accounts.newWorkspace.title"),
                        getTranslation(atHome ? "accounts.newWorkspace.text" : "accounts.newWorkspace.homeless"),
                        problems,
                        form,
                        foot(atHome)));
        fields.suggest(event.getUI());
        fields.focus();
    }

    private Paragraph foot(boolean atHome) {
        Paragraph foot = new Paragraph();
        foot.addClassName("accounts-auth-foot");
        if (atHome) {
            foot.add(new Anchor(Paths.HOME, getTranslation("accounts.newWorkspace.back")));
        } else {
            Button leave = new Button(getTranslation("accounts.person.signOut"), click -> session.close());
            leave.addThemeVariants(ButtonVariant.TERTIARY);
            foot.add(leave);
        }
        return foot;
    }

    private void create() {
        if (problems.guard(() -> workspaces.create(fields.workspace()))) {
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        }
    }
}
