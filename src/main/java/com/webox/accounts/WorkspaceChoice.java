package com.webox.accounts;

import com.webox.kernel.WorkspaceId;

/** One of the workspaces a person can work in. */
public record WorkspaceChoice(WorkspaceId id, String name, Role role) {}
