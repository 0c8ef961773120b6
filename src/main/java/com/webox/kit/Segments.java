package com.webox.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** A few views of the same thing, one of them shown: links, so that the address holds the choice. */
public class Segments extends Nav {

    /** @param label what the choice is about, for screen readers */
    public Segments(String label) {
        addClassName("wb-segments");
        getElement().setAttribute("aria-label", label);
    }

    /** @param href a route with its query, e.g. {@code inbox?show=unread} */
    public Segments option(String text, String href, boolean shown) {
        Anchor link = new Anchor(href, text);
        if (shown) {
            link.getElement().setAttribute("aria-current", "true");
        }
        add(link);
        return this;
    }
}
