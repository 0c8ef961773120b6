package com.webox.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Rows of all inboxes; every query takes the workspace and the person. */
interface InboxItems extends JpaRepository<InboxItem, UUID> {

    Optional<InboxItem> findByIdAndWorkspaceAndPerson(UUID id, UUID workspace, UUID person);

    List<InboxItem> findByIdInAndWorkspaceAndPerson(Collection<UUID> ids, UUID workspace, UUID person);

    @Query("select i from InboxItem i where i.workspace = :workspace and i.person = :person order by i.id desc")
    List<InboxItem> newest(UUID workspace, UUID person, Pageable page);

    @Query("""
            select i from InboxItem i
            where i.workspace = :workspace and i.person = :person and i.readAt is null
            order by i.id desc""")
    List<InboxItem> newestUnread(UUID workspace, UUID person, Pageable page);

    @Query("""
            select count(i) from InboxItem i
            where i.workspace = :workspace and i.person = :person and i.readAt is null""")
    int countUnread(UUID workspace, UUID person);

    @Query("select i.id from InboxItem i where i.workspace = :workspace and i.person = :person order by i.id desc")
    List<UUID> idsNewestFirst(UUID workspace, UUID person, Pageable page);

    @Modifying
    @Query("delete from InboxItem i where i.workspace = :workspace and i.person = :person and i.id <= :last")
    int deleteUpTo(UUID workspace, UUID person, UUID last);
}
