package com.webox.kit;

import com.vaadin.flow.component.Component;

/** A feature's place in the top bar of the shell (bell, person menu...). Beans, ordered by {@code @Order}. */
public interface NavbarItem extends ShellPart {

    /** A new component for one browser tab. */
    Component create();
}
