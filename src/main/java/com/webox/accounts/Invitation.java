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
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that lets one person join a workspace in a role. */
@Entity
@Table(name = "accounts_invitation")
class Invitation {

    static final Duration LIFETIME = Duration.ofDays(7);

    @Id
    private UUID id;

    private UUID workspaceId;
    private String tokenHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String invitee;
    private UUID invitedBy;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant acceptedAt;
    private @Nullable UUID acceptedBy;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(WorkspaceId workspace, String tokenHash, Role role, String invitee, UserId invitedBy, Instant now) {
        this.id = Ids.next();
        this.workspaceId = workspace.value();
        this.tokenHash = tokenHash;
        this.role = role;
        this.invitee = invitee;
        this.invitedBy = invitedBy.value();
        this.createdAt = now;
        this.expiresAt = now.plus(LIFETIME);
    }

    UUID id() {
        return id;
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }

    Role role() {
        return role;
    }

    String invitee() {
        return invitee;
    }

    UserId invitedBy() {
        return new UserId(invitedBy);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    boolean isOpen(Instant now) {
        return acceptedAt == null && revokedAt == null && now.isBefore(expiresAt);
    }

    void acceptBy(UserId person, Instant now) {
        if (!isOpen(now)) {
            throw new IllegalStateException("the invitation is used, revoked or expired");
        }
        acceptedAt = now;
        acceptedBy = person.value();
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
