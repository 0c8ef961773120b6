package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One line of a list: a picture, a title with a line below it, and what can be done. */
class Row extends ListItem {

    Row(Component picture, String title, String text, Component... actions) {
        addClassName("accounts-row");
        Span name = new Span(title);
        name.addClassName("accounts-row-title");
        Span line = new Span(text);
        line.addClassNames("accounts-row-text", "wb-muted");
        Div words = new Div(name, line);
        words.addClassName("accounts-row-words");
        Div tools = new Div(actions);
        tools.addClassName("accounts-row-actions");
        add(picture, words, tools);
    }
}
