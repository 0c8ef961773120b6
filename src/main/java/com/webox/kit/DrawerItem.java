package com.webox.kit;

import com.vaadin.flow.component.Component;

/** A feature's place above the side navigation (workspace switcher). Beans, ordered by {@code @Order}. */
public interface DrawerItem extends ShellPart {

    /** A new component for one browser tab. */
    Component create();
}
