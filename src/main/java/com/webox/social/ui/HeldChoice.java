package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.webox.kit.Icon;
import com.webox.social.PostSummary;

/** A post missed its minute during an outage and asks: out now, at another time, or not at all. */
class HeldChoice extends Div {

    HeldChoice(Component screen, PostSummary post, PostActions actions) {
        addClassNames("wb-cure", "wb-cure-warning");
        Button now = new Button(
                getTranslation("social.held.now"), Icon.SEND.create(), click -> actions.publishNow(screen, post.id()));
        now.addThemeVariants(ButtonVariant.PRIMARY);
        Button move = new Button(
                getTranslation("social.held.move"),
                Icon.CALENDAR_CLOCK.create(),
                click -> actions.askMove(screen, post));
        Button skip = new Button(
                getTranslation("social.held.skip"),
                click -> actions.attempt(screen, "social.held.skipped", posts -> posts.unschedule(post.id())));
        skip.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(now, move, skip);
        buttons.addClassName("wb-cure-actions");
        add(new H3(getTranslation("social.held.title")), new Paragraph(getTranslation("social.held.text")), buttons);
    }
}
