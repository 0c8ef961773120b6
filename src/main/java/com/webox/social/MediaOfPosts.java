package com.webox.social;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.media.AssetUsage;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps the files of every post that was not deleted, whatever its state: a draft shows them, a planned post sends them,
 * and one that is out shows in its receipt what was sent.
 */
@Component
class MediaOfPosts implements AssetUsage {

    private final NamedParameterJdbcTemplate named;

    MediaOfPosts(JdbcTemplate jdbc) {
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    @Override
    public Set<AssetId> inUse(WorkspaceId workspace, Collection<AssetId> candidates) {
        if (candidates.isEmpty()) {
            return Set.of();
        }
        Set<AssetId> used = new HashSet<>(named.query(
                """
                select distinct m.asset_id from social_post_media m join social_post t on t.id = m.post_id
                where m.asset_id in (:assets) and t.workspace_id = :workspace and t.deleted_at is null""",
                Map.of(
                        "assets",
                        candidates.stream()
                                .map(asset -> Ids.bytes(asset.value()))
                                .toList(),
                        "workspace",
                        Ids.bytes(workspace.value())),
                (row, index) -> new AssetId(Ids.uuid(row.getBytes(1)))));
        used.addAll(namedByExtras(workspace, candidates));
        return used;
    }

    /** Extras name pictures too (a thumbnail), by their id among other values. */
    private Set<AssetId> namedByExtras(WorkspaceId workspace, Collection<AssetId> candidates) {
        Set<AssetId> used = new HashSet<>();
        named.query(
                "select extras from social_post where workspace_id = :workspace and deleted_at is null and extras is not null",
                Map.of("workspace", Ids.bytes(workspace.value())),
                row -> {
                    String extras = row.getString(1);
                    candidates.stream()
                            .filter(asset -> extras.contains(asset.toString()))
                            .forEach(used::add);
                });
        return used;
    }
}
