package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.webox.accounts.WorkspaceChoice;
import com.webox.accounts.Workspaces;
import com.webox.kit.DrawerItem;
import com.webox.kit.Icon;
import com.webox.kit.MenuStrip;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Says in which workspace one is, and leads to the others. */
@org.springframework.stereotype.Component
@Order(0)
class WorkspaceSwitcher implements DrawerItem {

    private final Workspaces workspaces;

    WorkspaceSwitcher(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    @Override
    public Component create() {
        Bar bar = new Bar();
        List<WorkspaceChoice> mine = workspaces.mine();
        WorkspaceChoice here = mine.getFirst();
        Component switchIcon = Icon.SWITCH.create();
        switchIcon.addClassName("accounts-switcher-sign");
        Div line = face(bar, here);
        line.add(switchIcon);
        MenuItem top = bar.addItem(line);
        top.setAriaLabel(bar.getTranslation("accounts.switcher.label", here.name()));
        SubMenu menu = top.getSubMenu();
        for (WorkspaceChoice choice : mine) {
            MenuItem item = menu.addItem(face(bar, choice), click -> goTo(choice));
            item.setCheckable(true);
            item.setChecked(choice.equals(here));
        }
        menu.addSeparator();
        menu.addItem(
                line(Icon.SETTINGS, bar.getTranslation("accounts.menu.workspace")),
                click -> UI.getCurrent().navigate(Paths.WORKSPACE));
        menu.addItem(
                line(Icon.PLUS, bar.getTranslation("accounts.newWorkspace.title")),
                click -> UI.getCurrent().navigate(Paths.NEW_WORKSPACE));
        return bar;
    }

    /** Everything on the screen belongs to the workspace, so the tab loads afresh. */
    private void goTo(WorkspaceChoice choice) {
        if (Attempts.run(() -> workspaces.switchTo(choice.id()))) {
            UI.getCurrent().getPage().setLocation("/");
        }
    }

    private static Div face(Component where, WorkspaceChoice choice) {
        int first = choice.name().codePointAt(0);
        Span mark = new Span(Character.toString(Character.toUpperCase(first)));
        mark.addClassName("accounts-switcher-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(choice.name());
        name.addClassName("accounts-row-title");
        Span role = new Span(Texts.role(where, choice.role()));
        role.addClassNames("accounts-row-text", "wb-muted");
        Div words = new Div(name, role);
        words.addClassName("accounts-row-words");
        Div line = new Div(mark, words);
        line.addClassName("accounts-menu-line");
        return line;
    }

    private static Component line(Icon icon, String text) {
        Div line = new Div(icon.create(), new Span(text));
        line.addClassName("accounts-menu-line");
        return line;
    }

    @StyleSheet("context://css/accounts.css")
    private static final class Bar extends MenuStrip {
        Bar() {
            addThemeVariants(MenuBarVariant.TERTIARY);
            addClassName("accounts-switcher");
        }
    }
}
