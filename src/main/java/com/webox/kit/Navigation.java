package com.webox.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import java.util.function.Predicate;

/** The side navigation: the daily screens, and below them the settings. */
class Navigation extends Div {

    Navigation(List<NavigationEntry> entries) {
        addClassName("wb-navigation");
        add(group(entries, entry -> !entry.isSetting() && !entry.isCompose(), "kit.shell.navigation"));
        if (entries.stream().anyMatch(NavigationEntry::isSetting)) {
            SideNav settings = group(entries, NavigationEntry::isSetting, "kit.shell.settings");
            settings.addClassName("wb-navigation-settings");
            add(settings);
        }
    }

    private SideNav group(List<NavigationEntry> entries, Predicate<NavigationEntry> which, String labelKey) {
        SideNav nav = new SideNav();
        nav.getElement().setAttribute("aria-label", getTranslation(labelKey));
        entries.stream().filter(which).map(Navigation::item).forEach(nav::addItem);
        return nav;
    }

    private static SideNavItem item(NavigationEntry entry) {
        SideNavItem item =
                new SideNavItem(entry.title(), entry.route(), entry.icon().create());
        item.setMatchNested(!entry.isHome());
        return item;
    }
}
