package com.webox.accounts;

import com.webox.kernel.UserId;
import java.time.Instant;
import java.util.UUID;

/** A member as the list of a workspace shows it. */
public record MemberSummary(UserId user, String name, String email, Role role, Instant joinedAt) {

    MemberSummary(UUID user, String name, String email, Role role, Instant joinedAt) {
        this(new UserId(user), name, email, role, joinedAt);
    }
}
