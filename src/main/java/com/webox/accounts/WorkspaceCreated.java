package com.webox.accounts;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;

/** Published inside the transaction that creates a workspace. */
public record WorkspaceCreated(WorkspaceId workspace, UserId owner) {}
