package com.webox.kit;

import com.vaadin.flow.component.UI;

/**
 * Something the command palette offers.
 *
 * @param title what it does, translated
 * @param keywords further words it is found by, translated; may be empty
 * @param action runs with the UI locked
 */
public record Command(Icon icon, String title, String keywords, Runnable action) {

    /** Leads to a route, e.g. {@code channels}. */
    public static Command open(Icon icon, String title, String route) {
        return new Command(icon, title, "", () -> UI.getCurrent().navigate(route));
    }
}
