package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How newcomers make an account by themselves, each with a workspace of their own. */
@Service
@Open("anybody may sign up, unless webox.sign-up.enabled says no")
public class SignUps {

    private final SignUpSettings settings;
    private final SetUp setUp;
    private final Founding founding;
    private final AuditTrail audit;

    SignUps(SignUpSettings settings, SetUp setUp, Founding founding, AuditTrail audit) {
        this.settings = settings;
        this.setUp = setUp;
        this.founding = founding;
        this.audit = audit;
    }

    /** Not before the installation has its owner. */
    public boolean areOpen() {
        return settings.enabled() && setUp.isDone();
    }

    /** @throws Problem when sign-up is off or a value cannot be accepted; the field says which */
    @Transactional
    public void signUp(NewAccount account, NewWorkspace workspace) {
        if (!areOpen()) {
            throw Problem.denied();
        }
        Person person = founding.person(account);
        Workspace own = founding.workspace(person, workspace);
        audit.record(AuditAction.SIGNED_UP, own.id(), person.id(), person.email());
    }
}
