package com.webox.accounts;

import com.webox.kernel.WorkspaceId;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.data.domain.Limit;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People for the tests of all modules: makes them, and runs code as them. */
@Component
public class TestAccounts {

    /** Everybody's password. */
    public static final String PASSWORD = "plum orchard lantern 42";

    private final Founding.Rooms rooms;
    private final Founding founding;
    private final TransactionTemplate transaction;

    TestAccounts(Founding.Rooms rooms, Founding founding, TransactionTemplate transaction) {
        this.rooms = rooms;
        this.founding = founding;
        this.transaction = transaction;
    }

    /** A new person, owner of a new workspace in the zone Europe/Paris. The e-mail address is unique. */
    public Member signUp(String name) {
        return signUp(name, Locale.ENGLISH);
    }

    /** As {@link #signUp(String)}; the person reads the language. */
    public Member signUp(String name, Locale language) {
        return transaction.execute(status -> {
            Person person = founding.person(account(name, language));
            founding.workspace(person, new NewWorkspace(name + "’s team", "Europe/Paris", Locale.ENGLISH));
            return member(person);
        });
    }

    /** A new person who joins the workspace in the role. */
    public Member join(WorkspaceId workspace, String name, Role role) {
        return transaction.execute(status -> {
            Person person = founding.person(account(name));
            founding.enroll(person, workspace, role);
            return member(person);
        });
    }

    /** A new person who joins the workspace in the role and reads the language. */
    public Member join(WorkspaceId workspace, String name, Role role, Locale language) {
        return transaction.execute(status -> {
            Person person = founding.person(account(name, language));
            founding.enroll(person, workspace, role);
            return member(person);
        });
    }

    /** Runs the code as the member, in the member's workspace. */
    public <T> T as(Member member, Supplier<T> code) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn(member));
        SecurityContextHolder.setContext(context);
        try {
            return code.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs the code as the member, in the member's workspace. */
    public void as(Member member, Runnable code) {
        as(member, () -> {
            code.run();
            return true;
        });
    }

    /** What a browser session of the member holds, for a security context made by hand. */
    public UsernamePasswordAuthenticationToken signedIn(Member member) {
        return transaction.execute(status -> {
            Person person = rooms.people().findById(member.user().value()).orElseThrow();
            person.workIn(member.workspace());
            SignedIn principal = new SignedIn(person);
            return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        });
    }

    private Member member(Person person) {
        return rooms.memberships()
                .placesOf(person.id().value(), Limit.of(1))
                .getFirst()
                .member(java.util.EnumSet.allOf(Permission.class));
    }

    private static NewAccount account(String name) {
        return account(name, Locale.ENGLISH);
    }

    private static NewAccount account(String name, Locale language) {
        String address = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + "-" + com.webox.kernel.Ids.next()
                + "@example.com";
        return new NewAccount(name, address, PASSWORD, language);
    }
}
