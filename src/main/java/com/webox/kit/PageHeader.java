package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a screen: its one H1, an optional line below it, and the screen's actions. */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Paragraph text = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("wb-page-header");
        this.title.setText(title);
        text.setVisible(false);
        Div words = new Div(this.title, text);
        words.addClassName("wb-page-header-words");
        this.actions.addClassName("wb-page-header-actions");
        this.actions.setVisible(actions.length > 0);
        this.actions.add(actions);
        add(words, this.actions);
    }

    public void setHeading(String heading) {
        title.setText(heading);
    }

    /** The line below the title: what the screen is for, or a figure. */
    public PageHeader withText(String line) {
        text.setText(line);
        text.setVisible(!line.isEmpty());
        return this;
    }

    public void addActions(Component... more) {
        actions.add(more);
        actions.setVisible(true);
    }
}
