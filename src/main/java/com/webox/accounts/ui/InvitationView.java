package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.webox.accounts.InvitationDesk;
import com.webox.accounts.InvitationOffer;
import com.webox.accounts.NewAccount;
import com.webox.accounts.ProfileDetails;
import com.webox.accounts.Profiles;
import java.util.Optional;
import java.util.function.Supplier;

/** Where an invitation link leads: join as who is signed in, sign in, or make an account. */
@Route(value = Paths.INVITATION, layout = AuthLayout.class)
@AnonymousAllowed
class InvitationView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private final InvitationDesk desk;
    private final Profiles profiles;
    private final BrowserSession session;
    private final FormProblems problems = new FormProblems();
    private String token = "";

    InvitationView(InvitationDesk desk, Profiles profiles, BrowserSession session) {
        this.desk = desk;
        this.profiles = profiles;
        this.session = session;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.invitation.pageTitle");
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        token = given;
        show(this::asNewcomer);
    }

    private void show(Supplier<Component> whenAnonymous) {
        getContent().removeAll();
        Optional<InvitationOffer> offer = desk.offer(token);
        if (offer.isEmpty()) {
            getContent()
                    .add(new AuthCard(
                            getTranslation("accounts.invitation.closedTitle"),
                            getTranslation("problem.invitationClosed"),
                            new Anchor("", getTranslation("accounts.invitation.toHome"))));
            return;
        }
        InvitationOffer invitation = offer.get();
        Optional<ProfileDetails> person = session.isOpen() ? profiles.find() : Optional.empty();
        getContent()
                .add(new AuthCard(
                        getTranslation("accounts.invitation.title", invitation.workspaceName()),
                        getTranslation(
                                "accounts.invitation.text",
                                invitation.invitedBy(),
                                Texts.role(this, invitation.role())),
                        problems,
                        person.map(this::asSignedIn).orElseGet(whenAnonymous)));
    }

    private Component asSignedIn(ProfileDetails person) {
        Button join = primary("accounts.invitation.join", () -> {
            desk.accept(token);
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
        Paragraph who = new Paragraph(getTranslation("accounts.invitation.signedInAs", person.name(), person.email()));
        who.addClassName("wb-muted");
        return form(who, join);
    }

    private Component asNewcomer() {
        AccountFields account = new AccountFields(problems);
        Button create = primary("accounts.invitation.create", () -> {
            NewAccount newcomer = account.account();
            desk.acceptAsNewcomer(token, newcomer);
            getUI().ifPresent(ui -> session.open(newcomer.email(), newcomer.password(), ui, "/"));
        });
        return form(
                account, create, other("accounts.signUp.known", "accounts.signIn.submit", () -> show(this::asKnown)));
    }

    private Component asKnown() {
        EmailField email = new EmailField(getTranslation("accounts.account.email"));
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setManualValidation(true);
        PasswordField password = new PasswordField(getTranslation("accounts.account.password"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        Button join = primary("accounts.invitation.signInAndJoin", () -> {
            session.renew(email.getValue(), password.getValue());
            desk.accept(token);
            getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
        });
        email.focus();
        return form(
                email,
                password,
                join,
                other("accounts.signIn.newcomer", "accounts.signIn.signUp", () -> show(this::asNewcomer)));
    }

    private Button primary(String text, Runnable work) {
        Button button = new Button(getTranslation(text), click -> problems.guard(work));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private Component other(String question, String answer, Runnable work) {
        Button button = new Button(getTranslation(answer), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        Paragraph line = new Paragraph(new Span(getTranslation(question)), button);
        line.addClassName("accounts-auth-foot");
        return line;
    }

    private static Component form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("accounts-form");
        return form;
    }
}
