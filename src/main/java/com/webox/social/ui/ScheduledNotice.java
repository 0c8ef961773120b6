package com.webox.social.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.webox.kit.Icon;
import java.time.Duration;

/** Says that the post is planned, and offers the two things people do next: look at the calendar, or take it back. */
final class ScheduledNotice extends Notification {

    private static final Duration TIME_TO_UNDO = Duration.ofSeconds(10);

    ScheduledNotice(String text, Runnable undo) {
        Button calendar = new Button(getTranslation("social.compose.scheduled.calendar"), click -> {
            close();
            UI.getCurrent().navigate("calendar");
        });
        Button back = new Button(getTranslation("social.compose.undo"), click -> {
            close();
            undo.run();
        });
        calendar.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        calendar.addClassName("wb-notice-undo");
        back.addClassName("wb-notice-undo");
        Span words = new Span(text);
        words.addClassName("wb-notice-text");
        Component sign = Icon.CIRCLE_CHECK.create();
        sign.addClassName("wb-notice-sign");
        Div row = new Div(sign, words, calendar, back);
        row.addClassNames("wb-notice", "wb-notice-success");
        add(row);
        setDuration((int) TIME_TO_UNDO.toMillis());
        setPosition(Position.BOTTOM_CENTER);
    }
}
