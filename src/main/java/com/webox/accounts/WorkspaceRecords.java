package com.webox.accounts;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WorkspaceRecords extends Repository<Workspace, UUID> {

    Workspace save(Workspace workspace);

    Optional<Workspace> findById(UUID id);

    /** Waits for everybody else who changes who owns the workspace. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Workspace w where w.id = :id")
    Optional<Workspace> lock(UUID id);
}
