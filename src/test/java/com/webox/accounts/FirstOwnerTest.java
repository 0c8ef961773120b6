package com.webox.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditEntry;
import com.webox.kernel.Problem;
import com.webox.testing.WeboxTest;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.TestPropertySource;

/** From an empty installation to a team with an API token, the way people do it. */
@WeboxTest
@TestPropertySource(properties = "webox.sign-up.enabled=true")
class FirstOwnerTest {

    private static final String PASSWORD = "plum orchard lantern 42";

    @Autowired
    SetUp setUp;

    @Autowired
    SignUps signUps;

    @Autowired
    SignIns signIns;

    @Autowired
    CurrentMember current;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationDesk desk;

    @Autowired
    Members members;

    @Autowired
    ApiTokens tokens;

    @Autowired
    AuditLog auditLog;

    @LocalServerPort
    int port;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aNewcomerSetsUpInvitesAndHandsOutAToken() {
        Browser browser = new Browser(port);
        NewAccount ada = new NewAccount("Ada Martin", " Ada@Example.com", PASSWORD, Locale.FRENCH);
        NewWorkspace atelier = new NewWorkspace("Atelier", "Europe/Paris", Locale.FRENCH);

        // Nobody can come in before there is an owner, and nobody becomes the owner without the link.
        assertThat(setUp.isDone()).isFalse();
        assertThat(signUps.areOpen()).isFalse();
        refused("denied", () -> signUps.signUp(ada, atelier));
        refused("setupClosed", () -> setUp.complete("a guess", ada, atelier));
        refused(
                "zone",
                () -> setUp.complete(setUp.token(), ada, new NewWorkspace("Atelier", "Europe/Pari", Locale.FRENCH)));
        assertThat(setUp.isDone()).isFalse();

        setUp.complete(setUp.token(), ada, atelier);
        assertThat(setUp.isDone()).isTrue();
        refused("setupClosed", () -> setUp.complete(setUp.token(), ada, atelier));

        refused("unauthenticated", () -> signIns.verify("ada@example.com", "plum orchard lantern 43"));
        refused("unauthenticated", () -> signIns.verify("nobody@example.com", PASSWORD));
        Authentication adaSession = signIns.verify("ADA@example.com", PASSWORD);
        Member owner = as(adaSession, current::get);
        assertThat(owner.email()).isEqualTo("ada@example.com");
        assertThat(owner.role()).isEqualTo(Role.OWNER);
        assertThat(owner.workspaceName()).isEqualTo("Atelier");
        assertThat(owner.zone().getId()).isEqualTo("Europe/Paris");
        assertThat(owner.locale()).isEqualTo(Locale.FRENCH);

        InvitationLink link = as(adaSession, () -> invitations.invite(Role.EDITOR, "Zoé"));
        String path = link.address().getPath();
        String token = path.substring("/invitation/".length());
        assertThat(link.address().getPort()).isEqualTo(port);
        assertThat(desk.offer(token))
                .hasValueSatisfying(offer -> assertThat(offer.workspaceName()).isEqualTo("Atelier"));
        desk.acceptAsNewcomer(token, new NewAccount("Zoé", "zoe@example.com", PASSWORD, Locale.FRENCH));
        assertThat(desk.offer(token)).isEmpty();
        refused(
                "invitationClosed",
                () -> desk.acceptAsNewcomer(token, new NewAccount("Eve", "eve@example.com", PASSWORD, Locale.FRENCH)));

        Authentication zoeSession = signIns.verify("zoe@example.com", PASSWORD);
        Member zoe = as(zoeSession, current::get);
        assertThat(zoe.role()).isEqualTo(Role.EDITOR);
        refused("denied", () -> as(zoeSession, () -> members.changeRole(zoe.user(), Role.OWNER)));
        refused("lastOwner", () -> as(adaSession, () -> members.changeRole(owner.user(), Role.VIEWER)));
        refused("lastOwner", () -> as(adaSession, () -> members.leave()));
        as(adaSession, () -> members.changeRole(zoe.user(), Role.ADMIN));
        assertThat(as(zoeSession, current::get).role()).isEqualTo(Role.ADMIN);
        refused("denied", () -> as(zoeSession, () -> members.remove(owner.user())));
        refused("denied", () -> as(zoeSession, () -> invitations.invite(Role.OWNER, "")));

        NewToken apiToken = as(
                zoeSession,
                () -> tokens.create("Reporting", Set.of(Permission.VIEW, Permission.OWN), Duration.ofDays(30)));
        String bearer = "Bearer " + apiToken.secret();
        assertThat(browser.get("/api/me", "Authorization", bearer).body())
                .contains("zoe@example.com", "\"permissions\":[\"VIEW\"]");
        as(zoeSession, () -> tokens.revoke(apiToken.id()));
        assertThat(browser.get("/api/me", "Authorization", bearer).statusCode()).isEqualTo(401);

        as(adaSession, () -> members.remove(zoe.user()));
        SecurityContextHolder.setContext(new SecurityContextImpl(zoeSession));
        assertThat(current.find()).isEmpty();

        assertThat(as(adaSession, () -> auditLog.page(0, 50)).reversed().stream()
                        .map(AuditEntry::action))
                .containsExactly(
                        AuditAction.WORKSPACE_CREATED,
                        AuditAction.SET_UP,
                        AuditAction.SIGN_IN_FAILED,
                        AuditAction.SIGNED_IN,
                        AuditAction.INVITATION_MADE,
                        AuditAction.INVITATION_ACCEPTED,
                        AuditAction.SIGNED_IN,
                        AuditAction.ROLE_CHANGED,
                        AuditAction.TOKEN_MADE,
                        AuditAction.TOKEN_REVOKED,
                        AuditAction.MEMBER_REMOVED);
    }

    private static void refused(String code, Runnable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work::run)
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static <T> T as(Authentication session, Supplier<T> work) {
        SecurityContextHolder.setContext(new SecurityContextImpl(session));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void as(Authentication session, Runnable work) {
        as(session, () -> {
            work.run();
            return true;
        });
    }
}
