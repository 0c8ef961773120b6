package com.webox.accounts;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** What one joined query tells of a person at work in a workspace. */
record MemberRow(
        UUID person,
        String name,
        String email,
        String language,
        int sessionEpoch,
        UUID workspace,
        String workspaceName,
        String zone,
        Role role) {

    Member member(Set<Permission> scopes) {
        return new Member(
                new UserId(person),
                name,
                email,
                Locale.forLanguageTag(language),
                new WorkspaceId(workspace),
                workspaceName,
                ZoneId.of(zone),
                role,
                scopes);
    }
}
