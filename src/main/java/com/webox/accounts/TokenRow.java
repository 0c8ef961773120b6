package com.webox.accounts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A valid API token and the member it stands for. */
record TokenRow(
        UUID token, Set<Permission> scopes, @Nullable Instant lastUsedAt, MemberRow holder) {

    TokenRow(
            UUID token,
            Set<Permission> scopes,
            @Nullable Instant lastUsedAt,
            UUID person,
            String name,
            String email,
            String language,
            int sessionEpoch,
            UUID workspace,
            String workspaceName,
            String zone,
            Role role) {
        this(
                token,
                scopes,
                lastUsedAt,
                new MemberRow(person, name, email, language, sessionEpoch, workspace, workspaceName, zone, role));
    }

    Member member() {
        return holder.member(scopes);
    }
}
