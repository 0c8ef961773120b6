package com.webox.accounts;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A person at work in one workspace.
 *
 * @param zone the workspace's time zone, in which schedules are meant
 * @param locale the person's language
 */
public record Member(
        UserId user,
        String name,
        String email,
        Locale locale,
        WorkspaceId workspace,
        String workspaceName,
        ZoneId zone,
        Role role) {

    public boolean may(Permission permission) {
        return role.allows(permission);
    }
}
