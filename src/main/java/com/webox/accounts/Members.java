package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the current workspace. There is always an owner; only owners make, demote and remove owners. */
@Service
@Requires(Permission.ADMINISTER)
public class Members {

    private final Founding.Rooms rooms;
    private final TokenRecords tokens;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final Clock clock;

    Members(Founding.Rooms rooms, TokenRecords tokens, CurrentMember current, AuditTrail audit, Clock clock) {
        this.rooms = rooms;
        this.tokens = tokens;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** By name. Every member may know the others. */
    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public List<MemberSummary> list() {
        return rooms.memberships().of(current.get().workspace().value());
    }

    /** @throws Problem {@code lastOwner} when nobody would own the workspace any more */
    @Transactional
    public void changeRole(UserId user, Role role) {
        Member actor = current.get();
        Membership membership = lockedMembership(actor, user);
        Role before = membership.role();
        if (before == role) {
            return;
        }
        if ((before.allows(Permission.OWN) || role.allows(Permission.OWN)) && !actor.may(Permission.OWN)) {
            throw Problem.denied();
        }
        keepAnOwner(membership);
        membership.become(role);
        audit.record(
                AuditAction.ROLE_CHANGED,
                actor.workspace(),
                actor.user(),
                email(user) + " " + before.name() + " → " + role.name());
    }

    /** The member's API tokens for this workspace end with the membership. */
    @Transactional
    public void remove(UserId user) {
        Member actor = current.get();
        Membership membership = lockedMembership(actor, user);
        if (membership.role().allows(Permission.OWN) && !actor.may(Permission.OWN)) {
            throw Problem.denied();
        }
        end(actor, membership);
    }

    /** Whoever wants to may go, unless nobody would own the workspace any more. */
    @Requires(Permission.VIEW)
    @Transactional
    public void leave() {
        Member actor = current.get();
        end(actor, lockedMembership(actor, actor.user()));
    }

    private void end(Member actor, Membership membership) {
        keepAnOwner(membership);
        UserId user = membership.person();
        String email = email(user);
        rooms.memberships().delete(membership);
        tokens.revokeAll(user.value(), actor.workspace().value(), clock.instant());
        audit.record(AuditAction.MEMBER_REMOVED, actor.workspace(), actor.user(), email);
    }

    /** Changes of who owns a workspace stand in a queue, so that two owners cannot demote each other at once. */
    private Membership lockedMembership(Member actor, UserId user) {
        if (rooms.workspaces().lock(actor.workspace().value()) == 0) {
            throw Problem.notFound("workspace");
        }
        return rooms.memberships()
                .findByWorkspaceIdAndPersonId(actor.workspace().value(), user.value())
                .orElseThrow(() -> Problem.notFound("member"));
    }

    private void keepAnOwner(Membership membership) {
        if (membership.role() == Role.OWNER
                && rooms.memberships()
                                .countByWorkspaceIdAndRole(
                                        membership.workspace().value(), Role.OWNER)
                        == 1) {
            throw Problem.conflict("lastOwner");
        }
    }

    private String email(UserId user) {
        return rooms.people().findById(user.value()).map(Person::email).orElse("");
    }
}
