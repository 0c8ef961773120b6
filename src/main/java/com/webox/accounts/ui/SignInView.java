package com.webox.accounts.ui;

import com.vaadin.flow.component.Composite;
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
import com.webox.accounts.SetUp;
import com.webox.accounts.SignUps;

/** E-mail and password. */
@Route(value = Paths.SIGN_IN, layout = AuthLayout.class)
@AnonymousAllowed
class SignInView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final SetUp setUp;
    private final SignUps signUps;
    private final BrowserSession session;

    SignInView(SetUp setUp, SignUps signUps, BrowserSession session) {
        this.setUp = setUp;
        this.signUps = signUps;
        this.session = session;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.signIn.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (session.isOpen()) {
            event.forwardTo(Paths.HOME, QueryParameters.empty());
            return;
        }
        if (!setUp.isDone()) {
            event.forwardTo(Paths.SETUP, QueryParameters.empty());
            return;
        }
        Div message = new Div();
        message.addClassName("accounts-alert");
        message.getElement().setAttribute("role", "alert");
        String text = message(event.getLocation().getQueryParameters());
        message.setText(text);
        message.setVisible(!text.isEmpty());
        AuthCard card = new AuthCard(
                getTranslation("accounts.signIn.title"),
                getTranslation("accounts.signIn.text"),
                message,
                new SignInForm());
        if (signUps.areOpen()) {
            Paragraph newcomer = new Paragraph(
                    new Span(getTranslation("accounts.signIn.newcomer")),
                    new Anchor(Paths.SIGN_UP, getTranslation("accounts.signIn.signUp")));
            newcomer.addClassName("accounts-auth-foot");
            card.add(newcomer);
        }
        getContent().removeAll();
        getContent().add(card);
    }

    private String message(QueryParameters query) {
        if (query.getParameters().containsKey("error")) {
            return getTranslation("accounts.signIn.failed");
        }
        if (query.getParameters().containsKey("expired")) {
            return getTranslation("accounts.signIn.expired");
        }
        return "";
    }
}
