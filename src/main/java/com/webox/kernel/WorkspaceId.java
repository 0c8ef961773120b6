package com.webox.kernel;

import java.util.UUID;

/** Identity of a workspace. */
public record WorkspaceId(UUID value) {

    public static WorkspaceId next() {
        return new WorkspaceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
