package com.webox.notifications.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.webox.kit.Icon;
import com.webox.kit.Times;
import com.webox.notifications.InboxEntry;
import com.webox.notifications.Notice;
import java.util.Locale;

/** One item of an inbox: its sign, what happened, when, and where it leads. */
class NoticeRow extends ListItem {

    private final Anchor title;
    private final Div actions = new Div();

    NoticeRow(InboxEntry entry, Times times) {
        addClassName("wb-notice-row");
        Notice notice = entry.notice();
        Object[] args = notice.args().toArray();
        Span sign = new Span(sign(notice.tone()).create());
        sign.addClassName("wb-notice-row-sign");
        sign.getElement().setAttribute("data-tone", notice.tone().name().toLowerCase(Locale.ROOT));
        title = new Anchor(notice.link().isEmpty() ? "inbox" : notice.link());
        title.addClassName("wb-notice-row-title");
        title.add(new Span(getTranslation(notice.key() + ".title", args)));
        if (!entry.read()) {
            addClassName("wb-notice-row-unread");
            Span unread = new Span(getTranslation("notifications.row.unread"));
            unread.addClassName("wb-sr-only");
            title.add(unread);
        }
        Component when = times.relative(entry.created(), getLocale());
        when.addClassName("wb-notice-row-when");
        Div words = new Div(title, new Paragraph(getTranslation(notice.key() + ".text", args)), when);
        words.addClassName("wb-notice-row-words");
        actions.addClassName("wb-notice-row-actions");
        add(sign, words, actions);
    }

    /** Runs when the person follows the item. */
    NoticeRow onOpen(Runnable opened) {
        title.getElement().addEventListener("click", click -> opened.run());
        return this;
    }

    NoticeRow withActions(Component... more) {
        actions.add(more);
        return this;
    }

    private static Icon sign(Notice.Tone tone) {
        return switch (tone) {
            case INFO -> Icon.INFO;
            case SUCCESS -> Icon.CIRCLE_CHECK;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ALERT;
        };
    }
}
