package com.webox.media;

import com.webox.kernel.WorkspaceId;
import java.util.Collection;
import java.util.Set;

/**
 * Tells which assets a feature still needs. Beans: a feature that keeps {@link AssetId}s (posts that wait to be published)
 * implements it, and the trash is not emptied of them.
 */
public interface AssetUsage {

    Set<AssetId> inUse(WorkspaceId workspace, Collection<AssetId> candidates);
}
