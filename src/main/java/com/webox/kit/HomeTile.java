package com.webox.kit;

import com.vaadin.flow.component.Component;

/** A feature's tile on the home screen. Beans, ordered by {@code @Order}; each loads its own data through its service. */
public interface HomeTile extends ShellPart {

    /** A new tile for one browser tab. */
    Component create();
}
