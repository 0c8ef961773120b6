package com.webox.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.webox.kernel.Problem;
import com.webox.testing.WeboxTest;
import jakarta.persistence.EntityManagerFactory;
import java.util.EnumSet;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

@WeboxTest
class GuardTest {

    @Autowired
    TestAccounts people;

    @Autowired
    CurrentMember current;

    @Autowired
    Workspaces workspaces;

    @Autowired
    Members members;

    @Autowired
    AuditLog auditLog;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Profiles profiles;

    @Autowired
    EntityManagerFactory entities;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void nobodyGetsIn() {
        assertThat(current.find()).isEmpty();
        refused(Problem.Kind.UNAUTHENTICATED, () -> workspaces.settings());
        refused(Problem.Kind.UNAUTHENTICATED, () -> auditLog.count());
        refused(Problem.Kind.UNAUTHENTICATED, () -> profiles.get());
    }

    @Test
    void theRoleDecidesForEachMethod() {
        Member ada = people.signUp("Ada");
        Member viewer = people.join(ada.workspace(), "Vera", Role.VIEWER);

        people.as(viewer, () -> {
            assertThat(members.list()).hasSize(2);
            refused(Problem.Kind.DENIED, () -> members.changeRole(ada.user(), Role.VIEWER));
            refused(Problem.Kind.DENIED, () -> auditLog.requireAccess());
            refused(
                    Problem.Kind.DENIED,
                    () -> workspaces.update(new WorkspaceSettings("x", "UTC", java.util.Locale.ENGLISH)));
        });
    }

    @Test
    void anAdministratorChangesTheZoneButNotTheName() {
        Member ada = people.signUp("Ada");
        Member admin = people.join(ada.workspace(), "Adam", Role.ADMIN);

        people.as(admin, () -> {
            workspaces.update(new WorkspaceSettings(ada.workspaceName(), "Asia/Tokyo", java.util.Locale.FRENCH));
            assertThat(current.get().zone().getId()).isEqualTo("Asia/Tokyo");
            refused(
                    Problem.Kind.DENIED,
                    () -> workspaces.update(new WorkspaceSettings("Mine", "UTC", java.util.Locale.ENGLISH)));
        });
    }

    @Test
    void aTokenMayNotTouchThePersonNorMakeTokens() {
        Member ada = people.signUp("Ada");
        SecurityContextHolder.setContext(new SecurityContextImpl(new TokenAuthentication(ada)));

        assertThat(workspaces.settings().name()).isEqualTo(ada.workspaceName());
        refused(Problem.Kind.DENIED, () -> profiles.changePassword(TestAccounts.PASSWORD, "another lantern 4711"));
        refused(Problem.Kind.DENIED, () -> tokens.create("more", EnumSet.allOf(Permission.class), null));
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Member ada = people.signUp("Ada");
        SecurityContextHolder.setContext(new SecurityContextImpl(people.signedIn(ada)));

        refused(Problem.Kind.INVALID, () -> profiles.changePassword("not it at all", "another lantern 4711"));
        assertThat(current.find()).isPresent();
        profiles.changePassword(TestAccounts.PASSWORD, "another lantern 4711");
        assertThat(current.find()).isEmpty();
        refused(Problem.Kind.UNAUTHENTICATED, () -> workspaces.settings());
    }

    @Test
    void whoAsksIsReadOnceForAGuardedCall() {
        Member ada = people.signUp("Ada");
        for (String name : List.of("Ben", "Cleo", "Dan", "Elif", "Femi")) {
            people.join(ada.workspace(), name, Role.EDITOR);
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(people.signedIn(ada)));

        assertThat(statements(() -> current.get())).isEqualTo(1);
        // The member and the rows, however many members there are.
        assertThat(statements(() -> assertThat(members.list()).hasSize(6))).isEqualTo(2);
    }

    private long statements(Runnable work) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            work.run();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static void refused(Problem.Kind kind, Runnable work) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(work::run)
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
