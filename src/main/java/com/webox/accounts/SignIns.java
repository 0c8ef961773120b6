package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

/** Checks e-mail and password, and notes in the log who came, went and failed. */
@Service
@Open("signing in is what it does")
public class SignIns {

    private final AuthenticationManager authentication;
    private final People people;
    private final Memberships memberships;
    private final AuditTrail audit;

    SignIns(AuthenticationManager authentication, People people, Memberships memberships, AuditTrail audit) {
        this.authentication = authentication;
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
    }

    /**
     * The proof of a right e-mail and password, to be put into a security context.
     *
     * @throws Problem {@code signInFailed} when they are wrong; it does not say which
     */
    public Authentication verify(String email, String password) {
        try {
            return authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
        } catch (AuthenticationException e) {
            throw Problem.unauthenticated();
        }
    }

    @EventListener
    void note(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn session) {
            note(AuditAction.SIGNED_IN, session);
        }
    }

    @EventListener
    void note(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn session) {
            note(AuditAction.SIGNED_OUT, session);
        }
    }

    @EventListener
    void note(AbstractAuthenticationFailureEvent event) {
        String email = event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        Optional<UserId> person = people.findByEmail(email).map(Person::id);
        audit.record(
                AuditAction.SIGN_IN_FAILED, person.map(this::workspaceOf).orElse(null), person.orElse(null), email);
    }

    private void note(AuditAction action, SignedIn session) {
        UserId person = new UserId(session.person());
        audit.record(action, workspaceOf(person), person, session.getUsername());
    }

    private @Nullable WorkspaceId workspaceOf(UserId person) {
        return memberships.placesOf(person.value(), Limit.of(1)).stream()
                .map(row -> new WorkspaceId(row.workspace()))
                .findFirst()
                .orElse(null);
    }
}
