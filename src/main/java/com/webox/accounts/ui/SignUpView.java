package com.webox.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.webox.accounts.NewAccount;
import com.webox.accounts.SignUps;
import java.time.Clock;

/** An account and a workspace of one's own. */
@Route(value = Paths.SIGN_UP, layout = AuthLayout.class)
@AnonymousAllowed
class SignUpView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SignUps signUps;
    private final BrowserSession session;
    private final FormProblems problems = new FormProblems();
    private final AccountFields account = new AccountFields(problems);
    private final WorkspaceFields workspace;

    SignUpView(SignUps signUps, BrowserSession session, Clock clock) {
        this.signUps = signUps;
        this.session = session;
        this.workspace = new WorkspaceFields(problems, clock);
        Button create = new Button(getTranslation("accounts.signUp.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        Div form = new Div(account, workspace, create);
        form.addClassName("accounts-form");
        Paragraph known = new Paragraph(
                new Span(getTranslation("accounts.signUp.known")),
                new Anchor(Paths.SIGN_IN, getTranslation("accounts.signIn.submit")));
        known.addClassName("accounts-auth-foot");
        getContent()
                .add(new AuthCard(
                        getTranslation("accounts.signUp.title"),
                        getTranslation("accounts.signUp.text"),
                        problems,
                        form,
                        known));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.signUp.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session.isOpen()) {
            event.forwardTo(Paths.HOME, QueryParameters.empty());
        } else if (!signUps.areOpen()) {
            event.forwardTo(Paths.SIGN_IN, QueryParameters.empty());
        } else {
            workspace.suggest(event.getUI());
            account.focus();
        }
    }

    private void create() {
        NewAccount newcomer = account.account();
        problems.guard(() -> {
            signUps.signUp(newcomer, workspace.workspace());
            getUI().ifPresent(ui -> session.open(newcomer.email(), newcomer.password(), ui, "/"));
        });
    }
}
