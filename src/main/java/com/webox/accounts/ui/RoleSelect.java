package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Role;
import java.util.Arrays;
import java.util.List;

/** A choice among the roles that a member may give. */
final class RoleSelect {

    private RoleSelect() {}

    static List<Role> rolesOf(Member giver) {
        return Arrays.stream(Role.values())
                .filter(role -> !role.allows(Permission.OWN) || giver.may(Permission.OWN))
                .toList();
    }

    static Select<Role> create(Component where, Member giver) {
        Select<Role> select = new Select<>();
        select.setItems(rolesOf(giver));
        select.setItemLabelGenerator(role -> Texts.role(where, role));
        return select;
    }
}
