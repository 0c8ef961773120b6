package com.webox.accounts;

import static com.webox.accounts.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A member's role in a workspace. */
public enum Role {
    OWNER(VIEW, COMPOSE, APPROVE, ADMINISTER, OWN),
    ADMIN(VIEW, COMPOSE, APPROVE, ADMINISTER),
    EDITOR(VIEW, COMPOSE),
    APPROVER(VIEW, APPROVE),
    VIEWER(VIEW);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        permissions = EnumSet.of(first, rest);
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
