package com.webox.platform.live;

import com.webox.kernel.WorkspaceId;

/** What a screen shows and background work changes: a name within a workspace. */
public record Topic(WorkspaceId workspace, String name) {}
