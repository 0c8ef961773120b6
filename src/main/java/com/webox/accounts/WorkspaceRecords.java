package com.webox.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkspaceRecords extends Repository<Workspace, UUID> {

    Workspace save(Workspace workspace);

    Optional<Workspace> findById(UUID id);

    /**
     * Waits for everybody else who changes who owns the workspace. An update that changes nothing locks the row in the
     * same words on every database, which {@code for update of} does not.
     *
     * @return 0 when there is no such workspace
     */
    @Modifying
    @Query("update Workspace w set w.name = w.name where w.id = :id")
    int lock(UUID id);
}
