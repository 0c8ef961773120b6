package com.webox.accounts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;

/** The way between the screens of a workspace's settings; only those the role may open. */
class SettingsTabs extends Nav {

    SettingsTabs(CurrentMember current, String here) {
        addClassName("accounts-tabs");
        getElement().setAttribute("aria-label", getTranslation("accounts.settings.tabs"));
        tab(Paths.WORKSPACE, getTranslation("accounts.settings.general"), here);
        tab(Paths.MEMBERS, getTranslation("accounts.settings.members"), here);
        tab(Paths.TOKENS, getTranslation("accounts.settings.tokens"), here);
        if (current.find().filter(SettingsTabs::administers).isPresent()) {
            tab(Paths.AUDIT, getTranslation("accounts.settings.audit"), here);
        }
    }

    private static boolean administers(Member member) {
        return member.may(Permission.ADMINISTER);
    }

    private void tab(String path, String title, String here) {
        Anchor link = new Anchor(path, title);
        if (path.equals(here)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
