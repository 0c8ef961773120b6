package com.webox.accounts;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's place in a workspace. */
@Entity
@Table(name = "accounts_membership")
class Membership {

    @Id
    private UUID id;

    private UUID workspaceId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant joinedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(WorkspaceId workspace, UserId person, Role role, Instant now) {
        this.id = Ids.next();
        this.workspaceId = workspace.value();
        this.personId = person.value();
        this.role = role;
        this.joinedAt = now;
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }

    UserId person() {
        return new UserId(personId);
    }

    Role role() {
        return role;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    void become(Role newRole) {
        this.role = newRole;
    }
}
