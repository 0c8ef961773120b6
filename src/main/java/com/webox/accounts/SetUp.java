package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How an installation gets its first owner: there is no default account, only a one-time link that whoever can read the
 * server's console can use. The token lives in memory and is new at each start while nobody owns the installation.
 */
@Service
@Open("a one-time token protects it; it closes for good with the first owner")
public class SetUp {

    private final Secret token = Secret.random("");
    private final People people;
    private final Founding founding;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private volatile boolean done;

    SetUp(People people, Founding founding, AuditTrail audit, TransactionTemplate transaction) {
        this.people = people;
        this.founding = founding;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Does the installation have an owner? */
    public boolean isDone() {
        // Once true it stays true, so the question is asked of the database only before.
        if (!done) {
            done = people.count() > 0;
        }
        return done;
    }

    public boolean isOpenFor(String given) {
        return !isDone() && matches(given);
    }

    /**
     * Creates the owner and the first workspace.
     *
     * @throws Problem when the link is no longer good or a value cannot be accepted; the field says which
     */
    public synchronized void complete(String given, NewAccount owner, NewWorkspace workspace) {
        if (!isOpenFor(given)) {
            throw Problem.conflict("setupClosed");
        }
        found(owner, workspace);
    }

    String token() {
        return token.text();
    }

    synchronized void found(NewAccount owner, NewWorkspace workspace) {
        transaction.executeWithoutResult(status -> {
            Person person = founding.person(owner);
            Workspace first = founding.workspace(person, workspace);
            audit.record(AuditAction.SET_UP, first.id(), person.id(), person.email());
        });
        done = true;
    }

    private boolean matches(String given) {
        return MessageDigest.isEqual(
                token.text().getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
