package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** What stands where nothing is yet: a drawing, what this place is for, and what to do next. */
public class EmptyState extends Section {

    public EmptyState(Illustration art, String title, String text, Component... actions) {
        addClassName("wb-empty");
        H2 heading = new H2(title);
        add(art.create(), heading, new Paragraph(text));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("wb-empty-actions");
            add(row);
        }
    }
}
