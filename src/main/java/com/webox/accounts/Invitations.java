package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import com.webox.platform.config.Installation;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations into the current workspace. */
@Service
@Requires(Permission.ADMINISTER)
public class Invitations {

    private static final int INVITEE_LENGTH = 254;

    private final InvitationRecords records;
    private final CurrentMember current;
    private final Installation installation;
    private final AuditTrail audit;
    private final Clock clock;

    Invitations(
            InvitationRecords records,
            CurrentMember current,
            Installation installation,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.current = current;
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that can still be used, newest first. */
    @Transactional(readOnly = true)
    public List<InvitationSummary> open() {
        return records.open(current.get().workspace().value(), clock.instant());
    }

    /**
     * A link that lets one person join within seven days.
     *
     * @param invitee a note for whom it is, may be empty
     * @throws Problem when the role is Owner and the inviter is not one
     */
    @Transactional
    public InvitationLink invite(Role role, String invitee) {
        Member inviter = current.get();
        if (role.allows(Permission.OWN) && !inviter.may(Permission.OWN)) {
            throw Problem.denied();
        }
        String note = invitee.strip();
        if (note.length() > INVITEE_LENGTH) {
            throw Problem.invalid("invitee", "tooLong", INVITEE_LENGTH);
        }
        Secret secret = Secret.random("");
        Invitation invitation = records.save(
                new Invitation(inviter.workspace(), secret.hash(), role, note, inviter.user(), clock.instant()));
        audit.record(AuditAction.INVITATION_MADE, inviter.workspace(), inviter.user(), subject(invitation));
        return new InvitationLink(invitation.id(), installation.address("/invitation/" + secret.text()));
    }

    @Transactional
    public void revoke(UUID id) {
        Member member = current.get();
        Invitation invitation = records.findByIdAndWorkspaceId(
                        id, member.workspace().value())
                .filter(found -> found.isOpen(clock.instant()))
                .orElseThrow(() -> Problem.notFound("invitation"));
        invitation.revoke(clock.instant());
        audit.record(AuditAction.INVITATION_REVOKED, member.workspace(), member.user(), subject(invitation));
    }

    static String subject(Invitation invitation) {
        return (invitation.invitee() + " " + invitation.role().name()).strip();
    }
}
