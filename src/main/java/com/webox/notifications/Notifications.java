package com.webox.notifications;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;

/** Puts news into a person's inbox. Joins the caller's transaction: no commit, no news. */
public interface Notifications {

    void tell(WorkspaceId workspace, UserId person, Notice notice);
}
