package com.webox.accounts;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's key to one workspace for programs. The secret itself is never stored. */
@Entity
@Table(name = "accounts_api_token")
class ApiToken {

    @Id
    private UUID id;

    private UUID personId;
    private UUID workspaceId;
    private String name;
    private String tokenHash;
    private String hint;

    @Column(name = "scopes")
    @Convert(converter = ScopesColumn.class)
    private Set<Permission> scopes;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable Instant revokedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(
            UserId person,
            WorkspaceId workspace,
            String name,
            Secret secret,
            Set<Permission> scopes,
            Instant now,
            @Nullable Instant expiresAt) {
        this.id = Ids.next();
        this.personId = person.value();
        this.workspaceId = workspace.value();
        this.name = name;
        this.tokenHash = secret.hash();
        this.hint = secret.hint();
        this.scopes = Set.copyOf(scopes);
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    String hint() {
        return hint;
    }

    Set<Permission> scopes() {
        return scopes;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }
}
