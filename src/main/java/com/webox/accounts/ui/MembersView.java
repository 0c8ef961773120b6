package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.InvitationSummary;
import com.webox.accounts.Invitations;
import com.webox.accounts.Member;
import com.webox.accounts.MemberSummary;
import com.webox.accounts.Members;
import com.webox.accounts.Permission;
import com.webox.accounts.Role;
import com.webox.kit.Confirm;
import com.webox.kit.Icon;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.kit.Times;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Who works here, in which role, and who is invited. */
@Route(value = Paths.MEMBERS, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://css/accounts.css")
class MembersView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final Members members;
    private final Invitations invitations;
    private final CurrentMember current;
    private final Times times;
    private final UnorderedList people = new UnorderedList();
    private final UnorderedList invited = new UnorderedList();
    private final Panel invitedPanel;
    private final Button invite = new Button();

    MembersView(Members members, Invitations invitations, CurrentMember current, Times times) {
        this.members = members;
        this.invitations = invitations;
        this.current = current;
        this.times = times;
        people.addClassName("accounts-rows");
        invited.addClassName("accounts-rows");
        invite.setText(getTranslation("accounts.members.invite"));
        invite.setIcon(Icon.USER_PLUS.create());
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> new InvitationDialog(invitations, current.get(), this::load).open());
        invitedPanel = new Panel(
                getTranslation("accounts.members.invited"), getTranslation("accounts.members.invitedText"), invited);
        getContent().addClassNames("wb-page", "accounts-settings");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.settings.title"), invite),
                        new SettingsTabs(current, Paths.MEMBERS),
                        new Panel(
                                getTranslation("accounts.settings.members"),
                                getTranslation("accounts.members.text"),
                                people),
                        invitedPanel);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.settings.members");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        Member me = current.get();
        boolean administers = me.may(Permission.ADMINISTER);
        List<MemberSummary> all = members.list();
        long owners = all.stream().filter(each -> each.role() == Role.OWNER).count();
        people.removeAll();
        all.forEach(each -> people.add(row(me, each, each.role() == Role.OWNER && owners == 1)));
        invite.setVisible(administers);
        invitedPanel.setVisible(administers);
        if (administers) {
            invited.removeAll();
            List<InvitationSummary> open = invitations.open();
            open.forEach(each -> invited.add(row(each)));
            if (open.isEmpty()) {
                Paragraph none = new Paragraph(getTranslation("accounts.members.noneInvited"));
                none.addClassName("wb-muted");
                invitedPanel.setContent(none);
            } else {
                invitedPanel.setContent(invited);
            }
        }
    }

    private Row row(Member me, MemberSummary member, boolean lastOwner) {
        boolean self = member.user().equals(me.user());
        String name = self ? getTranslation("accounts.members.you", member.name()) : member.name();
        Avatar avatar = new Avatar(member.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        boolean mayChange =
                me.may(Permission.ADMINISTER) && (me.may(Permission.OWN) || member.role() != Role.OWNER) && !lastOwner;
        if (!mayChange) {
            Span role = new Span(Texts.role(this, member.role()));
            role.addClassName("accounts-row-role");
            return new Row(avatar, name, member.email(), role);
        }
        return self
                ? new Row(avatar, name, member.email(), roles(me, member))
                : new Row(avatar, name, member.email(), roles(me, member), remover(member));
    }

    private Component roles(Member me, MemberSummary member) {
        Select<Role> roles = RoleSelect.create(this, me);
        roles.setAriaLabel(getTranslation("accounts.members.roleOf", member.name()));
        roles.setValue(member.role());
        roles.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                if (Attempts.run(() -> members.changeRole(member.user(), change.getValue()))) {
                    Notices.success(getTranslation(
                            "accounts.members.roleChanged", member.name(), Texts.role(this, change.getValue())));
                }
                load();
            }
        });
        return roles;
    }

    private Component remover(MemberSummary member) {
        Button remove = new Button(
                Icon.TRASH.create(),
                click -> Confirm.danger(
                        getTranslation("accounts.members.removeTitle", member.name()),
                        getTranslation("accounts.members.removeText"),
                        getTranslation("accounts.members.remove"),
                        () -> {
                            if (Attempts.run(() -> members.remove(member.user()))) {
                                Notices.success(getTranslation("accounts.members.removed", member.name()));
                            }
                            load();
                        }));
        remove.setAriaLabel(getTranslation("accounts.members.removeNamed", member.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        return remove;
    }

    private Row row(InvitationSummary invitation) {
        Button revoke = new Button(getTranslation("accounts.members.revoke"), click -> {
            if (Attempts.run(() -> invitations.revoke(invitation.id()))) {
                Notices.success(getTranslation("accounts.members.revoked"));
            }
            load();
        });
        revoke.addThemeVariants(ButtonVariant.TERTIARY);
        String whom =
                invitation.invitee().isEmpty() ? getTranslation("accounts.members.anybody") : invitation.invitee();
        Div sign = new Div(Icon.LINK.create());
        sign.addClassName("accounts-row-sign");
        return new Row(
                sign,
                whom,
                getTranslation(
                        "accounts.members.invitation",
                        Texts.role(this, invitation.role()),
                        invitation.invitedBy(),
                        times.dateTime(invitation.expiresAt(), getLocale())),
                revoke);
    }
}
