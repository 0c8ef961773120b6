package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.webox.accounts.Permission;
import com.webox.accounts.Role;

/** The words for roles and permissions. */
final class Texts {

    private Texts() {}

    static String role(Component where, Role role) {
        return where.getTranslation("accounts.role." + role.name());
    }

    /** What somebody in the role may do, in a sentence. */
    static String about(Component where, Role role) {
        return where.getTranslation("accounts.aboutRole." + role.name());
    }

    static String permission(Component where, Permission permission) {
        return where.getTranslation("accounts.permission." + permission.name());
    }
}
