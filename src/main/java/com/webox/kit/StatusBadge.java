package com.webox.kit;

import com.vaadin.flow.component.html.Span;

/** A state in a word, with a dot in its tone: never by colour alone. */
public class StatusBadge extends Span {

    public StatusBadge(String text, Tone tone) {
        super(text);
        addClassName("wb-badge");
        show(text, tone);
    }

    /** Shows another state in place. */
    public final void show(String text, Tone tone) {
        setText(text);
        getElement().setAttribute("data-tone", tone.cssName());
    }
}
