package com.webox.kit;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/**
 * What a feature puts into the shell. The production bundle holds only the browser elements that can be reached from
 * Vaadin's own entry points; nothing in the shell names a feature, so each part is an entry point itself (decision 012).
 */
public interface ShellPart extends VaadinServiceInitListener {

    @Override
    default void serviceInit(ServiceInitEvent event) {}
}
