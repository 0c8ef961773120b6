package com.webox.accounts;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * A person at work in one workspace.
 *
 * @param zone the workspace's time zone, in which schedules are meant
 * @param locale the person's language
 * @param scopes what the way of signing in allows at most: everything for a session, the token's scopes for an API token
 */
public record Member(
        UserId user,
        String name,
        String email,
        Locale locale,
        WorkspaceId workspace,
        String workspaceName,
        ZoneId zone,
        Role role,
        Set<Permission> scopes) {

    public Member {
        scopes = Set.copyOf(scopes);
    }

    /** A member whose role alone decides. */
    public Member(
            UserId user,
            String name,
            String email,
            Locale locale,
            WorkspaceId workspace,
            String workspaceName,
            ZoneId zone,
            Role role) {
        this(user, name, email, locale, workspace, workspaceName, zone, role, EnumSet.allOf(Permission.class));
    }

    public boolean may(Permission permission) {
        return role.allows(permission) && scopes.contains(permission);
    }
}
