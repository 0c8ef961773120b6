package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** The frame of a {@link HomeTile}: a heading with its icon, an action at its end, and the content below. */
public class Tile extends Section {

    private final Header header = new Header();
    private final Div content = new Div();

    public Tile(Icon icon, String title, Component... content) {
        addClassName("wb-tile");
        header.add(icon.create(), new H2(title));
        this.content.addClassName("wb-tile-content");
        this.content.add(content);
        add(header, this.content);
    }

    /** A link or button at the end of the heading. */
    public Tile withAction(Component action) {
        action.addClassName("wb-tile-action");
        header.add(action);
        return this;
    }

    /** Takes two columns where there is room. */
    public Tile wide() {
        addClassName("wb-tile-wide");
        return this;
    }

    /** Shows this instead of what it showed. */
    public void show(Component... replacement) {
        content.removeAll();
        content.add(replacement);
    }
}
