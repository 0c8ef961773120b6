package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.webox.accounts.InvitationLink;
import com.webox.accounts.Invitations;
import com.webox.accounts.Member;
import com.webox.accounts.Role;
import com.webox.kit.CopyField;

/** Makes an invitation and hands over its link. */
class InvitationDialog extends Dialog {

    private final Invitations invitations;
    private final Runnable done;
    private final FormProblems problems = new FormProblems();
    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    private final TextField invitee = new TextField();

    InvitationDialog(Invitations invitations, Member inviter, Runnable done) {
        this.invitations = invitations;
        this.done = done;
        setHeaderTitle(getTranslation("accounts.invite.title"));
        addClassName("accounts-dialog");
        invitee.setLabel(getTranslation("accounts.invite.invitee"));
        invitee.setHelperText(getTranslation("accounts.invite.inviteeHelp"));
        invitee.setManualValidation(true);
        role.setLabel(getTranslation("accounts.invite.role"));
        role.setItems(RoleSelect.rolesOf(inviter));
        role.setRenderer(new ComponentRenderer<>(this::choice));
        role.addClassName("accounts-choices");
        role.setValue(Role.EDITOR);
        problems.at("invitee", invitee);
        Div form = new Div(problems, invitee, role);
        form.addClassName("accounts-form");
        add(form);
        Button cancel = new Button(getTranslation("accounts.dialog.cancel"), click -> close());
        Button create = new Button(getTranslation("accounts.invite.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, create);
    }

    private Component choice(Role each) {
        Span name = new Span(Texts.role(this, each));
        name.addClassName("accounts-row-title");
        Span about = new Span(Texts.about(this, each));
        about.addClassNames("accounts-row-text", "wb-muted");
        Div words = new Div(name, about);
        words.addClassName("accounts-row-words");
        return words;
    }

    private void create() {
        problems.guard(() -> show(invitations.invite(role.getValue(), invitee.getValue())));
    }

    private void show(InvitationLink link) {
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation("accounts.invite.doneTitle"));
        Paragraph text = new Paragraph(getTranslation("accounts.invite.doneText"));
        Div content = new Div(
                text,
                new CopyField(
                        getTranslation("accounts.invite.link"), link.address().toString()));
        content.addClassName("accounts-form");
        add(content);
        getFooter().add(new Button(getTranslation("accounts.dialog.close"), click -> close()));
        done.run();
    }
}
