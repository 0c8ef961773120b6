package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One subject of a settings screen: what it is on the left, what there is to do on the right, stacked on a phone. */
class Panel extends Section {

    private static int number;

    private final Div content = new Div();

    Panel(String title, String text, Component... content) {
        addClassName("accounts-panel");
        H2 heading = new H2(title);
        heading.setId("accounts-panel-" + next());
        getElement().setAttribute("aria-labelledby", heading.getId().orElse(""));
        Paragraph about = new Paragraph(text);
        about.addClassName("wb-muted");
        Div words = new Div(heading, about);
        words.addClassName("accounts-panel-words");
        this.content.addClassName("accounts-panel-content");
        this.content.add(content);
        add(words, this.content);
    }

    void setContent(Component... content) {
        this.content.removeAll();
        this.content.add(content);
    }

    private static synchronized int next() {
        return ++number;
    }
}
