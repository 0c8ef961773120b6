package com.webox.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TokenRecords extends Repository<ApiToken, UUID> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findByIdAndPersonIdAndWorkspaceId(UUID id, UUID person, UUID workspace);

    List<ApiToken> findByPersonIdAndWorkspaceIdAndRevokedAtIsNullOrderByIdDesc(UUID person, UUID workspace);

    /** Everything a request with a token needs: whose it is, where, in which role, and when it was last seen. */
    @Query("""
            select new com.webox.accounts.TokenRow(t.id, t.scopes, t.lastUsedAt,
                p.id, p.name, p.email, p.language, p.sessionEpoch, w.id, w.name, w.zone, m.role)
            from ApiToken t
                join Person p on p.id = t.personId
                join Workspace w on w.id = t.workspaceId
                join Membership m on m.personId = p.id and m.workspaceId = w.id
            where t.tokenHash = :hash and t.revokedAt is null and (t.expiresAt is null or t.expiresAt > :now)
                and p.status = com.webox.accounts.Person.Status.ACTIVE""")
    Optional<TokenRow> valid(String hash, Instant now);

    @Modifying
    @Query(
            "update ApiToken t set t.lastUsedAt = :now where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :before)")
    int touch(UUID id, Instant now, Instant before);

    @Modifying
    @Query("""
            update ApiToken t set t.revokedAt = :now, t.version = t.version + 1
            where t.personId = :person and t.workspaceId = :workspace and t.revokedAt is null""")
    int revokeAll(UUID person, UUID workspace, Instant now);
}
