package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.accounts.passwords.PasswordPolicy;
import com.webox.kernel.Problem;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings people and workspaces into being, for everybody who may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Founding {

    private final Rooms rooms;
    private final PasswordPolicy passwords;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final Clock clock;

    Founding(Rooms rooms, PasswordPolicy passwords, PasswordEncoder encoder, AuditTrail audit, Clock clock) {
        this.rooms = rooms;
        this.passwords = passwords;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    Person person(NewAccount wanted) {
        String name = Details.name("name", wanted.name());
        String email = Details.email(wanted.email());
        passwords.check(wanted.password(), email, name);
        if (rooms.people().existsByEmail(email)) {
            throw Problem.invalid("email", "emailTaken");
        }
        return rooms.people()
                .save(new Person(
                        UserId.next(),
                        email,
                        name,
                        encoder.encode(wanted.password()),
                        Details.language(wanted.language()),
                        clock.instant()));
    }

    /** A workspace that the person owns and works in from now on. */
    Workspace workspace(Person owner, NewWorkspace wanted) {
        String name = Details.name("workspace", wanted.name());
        ZoneId zone = Details.zone(wanted.zone());
        Locale language = Details.language(wanted.language());
        Instant now = clock.instant();
        Workspace workspace = rooms.workspaces().save(new Workspace(WorkspaceId.next(), name, zone, language, now));
        rooms.memberships().save(new Membership(workspace.id(), owner.id(), Role.OWNER, now));
        owner.workIn(workspace.id());
        audit.record(AuditAction.WORKSPACE_CREATED, workspace.id(), owner.id(), name);
        rooms.events().publishEvent(new WorkspaceCreated(workspace.id(), owner.id()));
        return workspace;
    }

    /** The person joins, unless already a member, and works there from now on. */
    void enroll(Person person, WorkspaceId workspace, Role role) {
        if (rooms.memberships()
                .findByWorkspaceIdAndPersonId(workspace.value(), person.id().value())
                .isEmpty()) {
            rooms.memberships().save(new Membership(workspace, person.id(), role, clock.instant()));
        }
        person.workIn(workspace);
    }

    /** Where people, workspaces and memberships are kept, and who hears of new ones. */
    @Component
    record Rooms(
            People people, WorkspaceRecords workspaces, Memberships memberships, ApplicationEventPublisher events) {}
}
