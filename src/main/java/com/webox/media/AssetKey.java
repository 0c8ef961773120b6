package com.webox.media;

import com.webox.kernel.WorkspaceId;

/** What finding an asset's bytes takes. */
record AssetKey(WorkspaceId workspace, AssetId id, String mime) {}
