package com.webox.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.webox.accounts.CurrentMember;
import com.webox.kit.EmptyState;
import com.webox.kit.Icon;
import com.webox.kit.Illustration;
import com.webox.kit.LiveUpdates;
import com.webox.kit.MainLayout;
import com.webox.kit.Notices;
import com.webox.kit.PageHeader;
import com.webox.kit.Segments;
import com.webox.kit.Times;
import com.webox.notifications.Inbox;
import com.webox.notifications.InboxEntry;
import com.webox.notifications.InboxItemId;
import com.webox.notifications.InboxTopic;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Everything WeBox told the person, or what of it is unread: {@code inbox?show=unread}. */
@Route(value = "inbox", layout = MainLayout.class)
@Menu(order = 60, icon = "inbox", title = "notifications.menu.inbox")
@PermitAll
class InboxView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;
    private static final String SHOW = "show";
    private static final String UNREAD = "unread";

    private final Inbox inbox;
    private final Times times;
    private final Button markAll = new Button(getTranslation("notifications.markAllRead"), Icon.CHECK_CHECK.create());
    private final Div filter = new Div();
    private final Div list = new Div();
    private boolean unreadOnly;
    private int shown = PAGE;

    InboxView(Inbox inbox, Times times, CurrentMember current, LiveUpdates live) {
        this.inbox = inbox;
        this.times = times;
        addClassNames("wb-page", "wb-page-narrow");
        markAll.addClickListener(click -> markAllRead());
        add(new PageHeader(getTranslation("notifications.inbox.title"), markAll), filter, list);
        current.find().ifPresent(me -> live.bind(this, me.workspace(), InboxTopic.of(me.user()), this::load));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        unreadOnly = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .filter(UNREAD::equals)
                .isPresent();
        shown = PAGE;
        load();
    }

    private void load() {
        int unread = inbox.unread();
        filter.removeAll();
        filter.add(new Segments(getTranslation("notifications.filter.label"))
                .option(getTranslation("notifications.filter.all"), "inbox", !unreadOnly)
                .option(
                        getTranslation("notifications.filter.unread", unread),
                        "inbox?" + SHOW + "=" + UNREAD,
                        unreadOnly));
        markAll.setVisible(unread > 0);
        list.removeAll();
        // One more than is shown tells whether there is more.
        List<InboxEntry> entries = inbox.newest(unreadOnly, shown + 1);
        if (entries.isEmpty()) {
            list.add(empty());
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassNames("wb-notices", "wb-notices-card");
        entries.stream().limit(shown).map(this::row).forEach(rows::add);
        list.add(rows);
        if (entries.size() > shown) {
            Button more = new Button(getTranslation("notifications.inbox.more"), click -> {
                shown += PAGE;
                load();
            });
            more.addClassName("wb-more");
            list.add(more);
        }
    }

    private EmptyState empty() {
        return unreadOnly
                ? new EmptyState(
                        Illustration.DONE,
                        getTranslation("notifications.empty.unread.title"),
                        getTranslation("notifications.empty.unread.text"))
                : new EmptyState(
                        Illustration.INBOX,
                        getTranslation("notifications.empty.title"),
                        getTranslation("notifications.empty.text"));
    }

    private NoticeRow row(InboxEntry entry) {
        Button read = action(
                entry.read() ? Icon.MAIL : Icon.CHECK,
                entry.read() ? "notifications.row.markUnread" : "notifications.row.markRead",
                () -> {
                    if (entry.read()) {
                        inbox.markUnread(List.of(entry.id()));
                    } else {
                        inbox.markRead(entry.id());
                    }
                });
        Button delete = action(Icon.TRASH, "notifications.row.delete", () -> delete(entry.id()));
        return new NoticeRow(entry, times)
                .onOpen(() -> inbox.markRead(entry.id()))
                .withActions(read, delete);
    }

    private Button action(Icon icon, String key, Runnable work) {
        Button button = new Button(icon.create(), click -> {
            work.run();
            load();
        });
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private void delete(InboxItemId id) {
        InboxEntry deleted = inbox.delete(id);
        Notices.undo(getTranslation("notifications.deleted"), getTranslation("notifications.undo"), () -> {
            inbox.restore(deleted);
            load();
        });
    }

    private void markAllRead() {
        List<InboxItemId> marked = inbox.markAllRead();
        load();
        Notices.undo(
                getTranslation("notifications.markedAllRead", marked.size()),
                getTranslation("notifications.undo"),
                () -> {
                    inbox.markUnread(marked);
                    load();
                });
    }
}
