package com.webox.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.webox.accounts.audit.AuditEntry;
import com.webox.kernel.Problem;
import com.webox.testing.WeboxTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What belongs to another workspace does not exist. */
@WeboxTest
class TenantIsolationTest {

    @Autowired
    TestAccounts people;

    @Autowired
    Members members;

    @Autowired
    Invitations invitations;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Workspaces workspaces;

    @Autowired
    AuditLog auditLog;

    @Autowired
    Directory directory;

    private Member ada;
    private Member eve;

    @BeforeEach
    void twoWorkspaces() {
        ada = people.signUp("Ada");
        eve = people.signUp("Eve");
    }

    @Test
    void membersOfOthersAreNotFound() {
        notFound(() -> members.changeRole(ada.user(), Role.VIEWER));
        notFound(() -> members.remove(ada.user()));
        assertThat(people.as(eve, () -> members.list()))
                .extracting(MemberSummary::user)
                .containsExactly(eve.user());
    }

    @Test
    void invitationsOfOthersAreNotFound() {
        UUID invitation =
                people.as(ada, () -> invitations.invite(Role.EDITOR, "")).id();

        notFound(() -> invitations.revoke(invitation));
        assertThat(people.as(eve, () -> invitations.open())).isEmpty();
        assertThat(people.as(ada, () -> invitations.open())).hasSize(1);
    }

    @Test
    void tokensOfOthersAreNotFoundEvenInTheSameWorkspace() {
        Member zoe = people.join(ada.workspace(), "Zoé", Role.ADMIN);
        UUID token = people.as(ada, () -> tokens.create("Ada’s", Set.of(Permission.VIEW), null))
                .id();

        notFound(() -> tokens.revoke(token));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.as(zoe, () -> tokens.revoke(token)))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
        assertThat(people.as(zoe, () -> tokens.list())).isEmpty();
    }

    @Test
    void nobodySwitchesIntoAWorkspaceOfOthers() {
        notFound(() -> workspaces.switchTo(ada.workspace()));
        assertThat(people.as(eve, () -> workspaces.mine()))
                .extracting(WorkspaceChoice::id)
                .containsExactly(eve.workspace());
    }

    @Test
    void theLogOfOthersIsNotRead() {
        people.as(ada, () -> invitations.invite(Role.EDITOR, "for Ada’s eyes only"));

        assertThat(people.as(eve, () -> auditLog.page(0, 100)))
                .extracting(AuditEntry::subject)
                .noneMatch(subject -> subject.contains("Ada"));
    }

    @Test
    void aMemberOfTwoWorkspacesWorksInOneAtATime() {
        Member guest = people.join(ada.workspace(), "Guest", Role.VIEWER);
        var own = people.as(guest, () -> workspaces.create(new NewWorkspace("Own", "UTC", java.util.Locale.ENGLISH)));

        assertThat(people.as(guest, () -> workspaces.mine()))
                .extracting(WorkspaceChoice::role)
                .containsExactly(Role.VIEWER, Role.OWNER);
        assertThat(directory.withPermission(ada.workspace(), Permission.ADMINISTER))
                .containsExactly(ada.user());
        assertThat(directory.withPermission(own, Permission.VIEW)).containsExactly(guest.user());
    }

    private void notFound(Runnable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> people.as(eve, work))
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_FOUND));
    }
}
