package com.webox.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The content of a page before sign-in: its heading, a line of text, and what there is to do. */
class AuthCard extends Div {

    AuthCard(String title, String text, Component... content) {
        addClassName("accounts-auth-card");
        add(new H1(title));
        if (!text.isEmpty()) {
            Paragraph lead = new Paragraph(text);
            lead.addClassName("accounts-auth-lead");
            add(lead);
        }
        add(content);
    }
}
