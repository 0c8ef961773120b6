package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the holder of an invitation link comes in. */
@Service
@Open("the one-time token of the link protects it")
public class InvitationDesk {

    private final InvitationRecords records;
    private final Founding founding;
    private final Callers callers;
    private final AuditTrail audit;
    private final Clock clock;

    InvitationDesk(InvitationRecords records, Founding founding, Callers callers, AuditTrail audit, Clock clock) {
        this.records = records;
        this.founding = founding;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when the link is unknown, used, revoked or expired. */
    @Transactional(readOnly = true)
    public Optional<InvitationOffer> offer(String token) {
        return records.offer(new Secret(token).hash(), clock.instant());
    }

    /** The signed-in person joins, and works there from now on. Who is a member already keeps the role. */
    @Transactional
    public void accept(String token) {
        join(callers.get(), invitation(token));
    }

    /** Somebody new makes an account and joins. Possible even when sign-up is off: the inviter vouches. */
    @Transactional
    public void acceptAsNewcomer(String token, NewAccount account) {
        Invitation invitation = invitation(token);
        join(founding.person(account), invitation);
    }

    private void join(Person person, Invitation invitation) {
        Instant now = clock.instant();
        founding.enroll(person, invitation.workspace(), invitation.role());
        invitation.acceptBy(person.id(), now);
        audit.record(
                AuditAction.INVITATION_ACCEPTED,
                invitation.workspace(),
                person.id(),
                person.email() + " " + invitation.role().name());
    }

    private Invitation invitation(String token) {
        return records.findByTokenHash(new Secret(token).hash())
                .filter(invitation -> invitation.isOpen(clock.instant()))
                .orElseThrow(() -> Problem.conflict("invitationClosed"));
    }
}
