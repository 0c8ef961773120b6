package com.webox.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InvitationRecords extends Repository<Invitation, UUID> {

    Invitation save(Invitation invitation);

    Optional<Invitation> findByTokenHash(String tokenHash);

    Optional<Invitation> findByIdAndWorkspaceId(UUID id, UUID workspace);

    @Query("""
            select new com.webox.accounts.InvitationSummary(i.id, i.role, i.invitee, p.name, i.createdAt, i.expiresAt)
            from Invitation i join Person p on p.id = i.invitedBy
            where i.workspaceId = :workspace and i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now
            order by i.id desc""")
    List<InvitationSummary> open(UUID workspace, Instant now);

    @Query("""
            select new com.webox.accounts.InvitationOffer(w.name, i.role, p.name, i.expiresAt)
            from Invitation i join Workspace w on w.id = i.workspaceId join Person p on p.id = i.invitedBy
            where i.tokenHash = :tokenHash and i.acceptedAt is null and i.revokedAt is null and i.expiresAt > :now""")
    Optional<InvitationOffer> offer(String tokenHash, Instant now);
}
