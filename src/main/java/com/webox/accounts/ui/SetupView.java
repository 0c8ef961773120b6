package com.webox.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.webox.accounts.NewAccount;
import com.webox.accounts.SetUp;
import java.time.Clock;

/** Where the first owner makes the installation theirs, with the link from the server's console. */
@Route(value = Paths.SETUP, layout = AuthLayout.class)
@AnonymousAllowed
class SetupView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TOKEN = "token";

    private final SetUp setUp;
    private final BrowserSession session;
    private final FormProblems problems = new FormProblems();
    private final AccountFields account = new AccountFields(problems);
    private final WorkspaceFields workspace;
    private String token = "";

    SetupView(SetUp setUp, BrowserSession session, Clock clock) {
        this.setUp = setUp;
        this.session = session;
        this.workspace = new WorkspaceFields(problems, clock);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.setup.pageTitle");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUp.isDone()) {
            event.forwardTo(Paths.SIGN_IN, QueryParameters.empty());
            return;
        }
        token = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TOKEN)
                .orElse("");
        getContent().removeAll();
        if (!setUp.isOpenFor(token)) {
            getContent()
                    .add(new AuthCard(
                            getTranslation("accounts.setup.lockedTitle"), getTranslation("accounts.setup.lockedText")));
            return;
        }
        getContent()
                .add(new AuthCard(
                        getTranslation("accounts.setup.title"),
                        getTranslation("accounts.setup.text"),
                        problems,
                        form()));
        workspace.suggest(event.getUI());
        account.focus();
    }

    private Div form() {
        Section you = new Section(new H2(getTranslation("accounts.setup.you")), account);
        Section team = new Section(new H2(getTranslation("accounts.setup.workspace")), workspace);
        Button create = new Button(getTranslation("accounts.setup.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        Div form = new Div(you, team, create);
        form.addClassName("accounts-form");
        return form;
    }

    private void create() {
        NewAccount typed = account.account();
        NewAccount owner = new NewAccount(typed.name(), typed.email(), typed.password(), workspace.language());
        problems.guard(() -> {
            setUp.complete(token, owner, workspace.workspace());
            getUI().ifPresent(ui -> session.open(owner.email(), owner.password(), ui, "/"));
        });
    }
}
