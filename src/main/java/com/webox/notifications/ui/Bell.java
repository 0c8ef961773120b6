package com.webox.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.Times;
import com.webox.notifications.Inbox;
import com.webox.notifications.InboxEntry;
import java.util.List;

/** How much is unread, and the latest news a click away. */
class Bell extends Div {

    private static final int LATEST = 8;
    private static final int COUNTED = 99;

    private final Inbox inbox;
    private final Times times;
    private final Button button = new Button(Icon.BELL.create());
    private final Span count = new Span();
    private final Popover popover = new Popover();
    private final Div content = new Div();
    private int unread;

    Bell(Inbox inbox, Times times) {
        this.inbox = inbox;
        this.times = times;
        addClassName("wb-bell");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("wb-bell-button");
        count.addClassName("wb-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        content.addClassName("wb-bell-content");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("notifications.bell.title"));
        popover.setAutofocus(true);
        popover.add(content);
        popover.addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                fill();
            }
        });
        add(button, count, popover);
        show(0);
    }

    /** Reads the count again, and the list when it is open. */
    void refresh() {
        show(inbox.unread());
        if (popover.isOpened()) {
            fill();
        }
    }

    private void show(int unread) {
        this.unread = unread;
        count.setVisible(unread > 0);
        count.setText(unread > COUNTED ? COUNTED + "+" : String.valueOf(unread));
        button.setAriaLabel(
                unread == 0
                        ? getTranslation("notifications.bell.none")
                        : getTranslation("notifications.bell.unread", unread));
    }

    private void fill() {
        content.removeAll();
        content.add(head());
        List<InboxEntry> latest = inbox.newest(false, LATEST);
        if (latest.isEmpty()) {
            content.add(new EmptyState(
                    Illustration.INBOX,
                    getTranslation("notifications.empty.title"),
                    getTranslation("notifications.empty.text")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("wb-notices");
        for (InboxEntry entry : latest) {
            list.add(new NoticeRow(entry, times).onOpen(() -> {
                inbox.markRead(entry.id());
                popover.close();
            }));
        }
        Anchor all = new Anchor("inbox", getTranslation("notifications.bell.all"));
        all.addClassName("wb-bell-all");
        all.getElement().addEventListener("click", click -> popover.close());
        content.add(list, all);
    }

    private Div head() {
        Div head = new Div(new H2(getTranslation("notifications.bell.title")));
        head.addClassName("wb-bell-head");
        if (unread > 0) {
            Button read = new Button(getTranslation("notifications.markAllRead"), click -> inbox.markAllRead());
            read.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            head.add(read);
        }
        return head;
    }
}
