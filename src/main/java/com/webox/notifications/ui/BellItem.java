package com.webox.notifications.ui;

import com.vaadin.flow.component.Component;
import com.webox.accounts.CurrentMember;
import com.webox.kit.LiveUpdates;
import com.webox.kit.NavbarItem;
import com.webox.kit.Times;
import com.webox.notifications.Inbox;
import com.webox.notifications.InboxTopic;
import org.springframework.core.annotation.Order;

/** Puts the bell into the shell and keeps it true. */
@org.springframework.stereotype.Component
@Order(20)
class BellItem implements NavbarItem {

    private final Inbox inbox;
    private final CurrentMember current;
    private final LiveUpdates live;
    private final Times times;

    BellItem(Inbox inbox, CurrentMember current, LiveUpdates live, Times times) {
        this.inbox = inbox;
        this.current = current;
        this.live = live;
        this.times = times;
    }

    @Override
    public Component create() {
        Bell bell = new Bell(inbox, times);
        current.find().ifPresent(me -> {
            bell.refresh();
            live.bind(bell, me.workspace(), InboxTopic.of(me.user()), bell::refresh);
        });
        return bell;
    }
}
