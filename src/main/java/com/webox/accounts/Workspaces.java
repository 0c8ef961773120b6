package com.webox.accounts;

import com.webox.accounts.audit.AuditAction;
import com.webox.accounts.audit.AuditTrail;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workspaces of the signed-in person, and the settings of the current one. */
@Service
@Requires(Permission.VIEW)
public class Workspaces {

    private final Founding.Rooms rooms;
    private final Founding founding;
    private final CurrentMember current;
    private final Callers callers;
    private final AuditTrail audit;

    Workspaces(Founding.Rooms rooms, Founding founding, CurrentMember current, Callers callers, AuditTrail audit) {
        this.rooms = rooms;
        this.founding = founding;
        this.current = current;
        this.callers = callers;
        this.audit = audit;
    }

    /** The current one first. */
    @Transactional(readOnly = true)
    public List<WorkspaceChoice> mine() {
        return rooms.memberships().placesOf(current.get().user().value(), Limit.unlimited()).stream()
                .map(row -> new WorkspaceChoice(new WorkspaceId(row.workspace()), row.workspaceName(), row.role()))
                .toList();
    }

    /** @throws Problem when the person is not a member there */
    @Open("a person's own memberships")
    @Transactional
    public void switchTo(WorkspaceId workspace) {
        Person person = callers.get();
        if (rooms.memberships()
                .findByWorkspaceIdAndPersonId(workspace.value(), person.id().value())
                .isEmpty()) {
            throw Problem.notFound("workspace");
        }
        person.workIn(workspace);
    }

    /** A further workspace, owned by the person who asks, also one who was removed from all others. */
    @Open("a person's own workspace")
    @Transactional
    public WorkspaceId create(NewWorkspace wanted) {
        return founding.workspace(callers.get(), wanted).id();
    }

    @Transactional(readOnly = true)
    public WorkspaceSettings settings() {
        Workspace workspace = workspace();
        return new WorkspaceSettings(workspace.name(), workspace.zone().getId(), workspace.language());
    }

    /** @throws Problem when a value cannot be accepted, or the name changes and the role does not allow it */
    @Requires(Permission.ADMINISTER)
    @Transactional
    public void update(WorkspaceSettings wanted) {
        Member member = current.get();
        Workspace workspace = workspace();
        String name = Details.name("workspace", wanted.name());
        ZoneId zone = Details.zone(wanted.zone());
        Locale language = Details.language(wanted.language());
        if (!name.equals(workspace.name())) {
            if (!member.may(Permission.OWN)) {
                throw Problem.denied();
            }
            workspace.rename(name);
        }
        workspace.settle(zone, language);
        audit.record(
                AuditAction.WORKSPACE_CHANGED,
                member.workspace(),
                member.user(),
                name + ", " + zone.getId() + ", " + language.getLanguage());
    }

    private Workspace workspace() {
        return rooms.workspaces()
                .findById(current.get().workspace().value())
                .orElseThrow(() -> Problem.notFound("workspace"));
    }
}
