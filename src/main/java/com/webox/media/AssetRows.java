package com.webox.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of the library. Every query for a person or a job names the workspace. */
interface AssetRows extends JpaRepository<Asset, UUID> {

    /** Before every id. */
    UUID END = new UUID(-1L, -1L);

    Optional<Asset> findByIdAndWorkspaceId(UUID id, UUID workspaceId);

    /** For background work on several workspaces, which compares each row's. */
    List<Asset> findByIdIn(Collection<UUID> ids);

    List<Asset> findByWorkspaceIdAndIdIn(UUID workspaceId, Collection<UUID> ids);

    /** Newest first, for ids follow time. {@code text} and {@code mime} are patterns in lower case. */
    @Query("""
            select a from Asset a
            where a.workspaceId = :workspace and a.id < :before and a.deletedAt is null
              and a.state <> com.webox.media.AssetState.INCOMING and a.mime like :mime
              and (lower(a.name) like :text escape '!' or lower(a.alt) like :text escape '!')
            order by a.id desc""")
    List<Asset> page(UUID workspace, UUID before, String text, String mime, Limit limit);

    @Query("""
            select count(a) from Asset a
            where a.workspaceId = :workspace and a.deletedAt is null
              and a.state <> com.webox.media.AssetState.INCOMING and a.mime like :mime
              and (lower(a.name) like :text escape '!' or lower(a.alt) like :text escape '!')""")
    long count(UUID workspace, String text, String mime);

    @Query("select a from Asset a where a.deletedAt < :before and a.id > :after order by a.id")
    List<Asset> trashedBefore(Instant before, UUID after, Limit limit);

    List<Asset> findByStateAndCreatedAtBefore(AssetState state, Instant before, Limit limit);
}
