package com.webox.accounts;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Memberships extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    void delete(Membership membership);

    Optional<Membership> findByWorkspaceIdAndPersonId(UUID workspace, UUID person);

    long countByWorkspaceIdAndRole(UUID workspace, Role role);

    /** A person's places, the current workspace first, then the one joined first. */
    @Query("""
            select new com.webox.accounts.MemberRow(
                p.id, p.name, p.email, p.language, p.sessionEpoch, w.id, w.name, w.zone, m.role)
            from Membership m join Person p on p.id = m.personId join Workspace w on w.id = m.workspaceId
            where p.id = :person and p.status = com.webox.accounts.Person.Status.ACTIVE
            order by case when w.id = p.workspaceId then 0 else 1 end, m.joinedAt, m.id""")
    List<MemberRow> placesOf(UUID person, Limit limit);

    @Query("""
            select new com.webox.accounts.MemberSummary(p.id, p.name, p.email, m.role, m.joinedAt)
            from Membership m join Person p on p.id = m.personId
            where m.workspaceId = :workspace
            order by p.name, p.id""")
    List<MemberSummary> of(UUID workspace);

    @Query("""
            select m.personId from Membership m join Person p on p.id = m.personId
            where m.workspaceId = :workspace and m.role in :roles
                and p.status = com.webox.accounts.Person.Status.ACTIVE
            order by m.joinedAt, m.id""")
    List<UUID> inRoles(UUID workspace, Collection<Role> roles);
}
