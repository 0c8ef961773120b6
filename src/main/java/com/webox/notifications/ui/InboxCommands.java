package com.webox.notifications.ui;

import com.vaadin.flow.i18n.I18NProvider;
import com.webox.kit.Command;
import com.webox.kit.CommandSource;
import com.webox.kit.Icon;
import com.webox.kit.Notices;
import com.webox.notifications.Inbox;
import com.webox.notifications.InboxItemId;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Marks everything read from wherever the person is. */
@Component
@Order(90)
class InboxCommands implements CommandSource {

    private final Inbox inbox;
    private final I18NProvider texts;

    InboxCommands(Inbox inbox, I18NProvider texts) {
        this.inbox = inbox;
        this.texts = texts;
    }

    @Override
    public List<Command> commands(Locale locale) {
        return List.of(new Command(
                Icon.CHECK_CHECK,
                texts.getTranslation("notifications.command.markAllRead", locale),
                texts.getTranslation("notifications.bell.title", locale),
                () -> markAllRead(locale)));
    }

    private void markAllRead(Locale locale) {
        List<InboxItemId> marked = inbox.markAllRead();
        Notices.undo(
                texts.getTranslation("notifications.markedAllRead", locale, marked.size()),
                texts.getTranslation("notifications.undo", locale),
                () -> inbox.markUnread(marked));
    }
}
