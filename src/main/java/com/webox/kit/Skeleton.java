package com.webox.kit;

import com.vaadin.flow.component.html.Div;

/** Grey lines that stand in for content on its way; still for people who asked for less motion. */
public class Skeleton extends Div {

    public Skeleton(int lines) {
        addClassName("wb-skeleton");
        getElement().setAttribute("aria-hidden", "true");
        for (int i = 0; i < lines; i++) {
            add(new Div());
        }
    }
}
