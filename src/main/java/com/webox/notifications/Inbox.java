package com.webox.notifications;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Problem;
import com.webox.platform.live.Revisions;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox of the current member in the current workspace; another person's items do not exist here. */
@Service
@Transactional
@Requires(Permission.VIEW)
public class Inbox {

    private final InboxItems items;
    private final CurrentMember current;
    private final Revisions revisions;
    private final Clock clock;

    Inbox(InboxItems items, CurrentMember current, Revisions revisions, Clock clock) {
        this.items = items;
        this.current = current;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public int unread() {
        Member me = current.get();
        return items.countUnread(me.workspace().value(), me.user().value());
    }

    /** The newest items first. */
    @Transactional(readOnly = true)
    public List<InboxEntry> newest(boolean unreadOnly, int limit) {
        Member me = current.get();
        UUID workspace = me.workspace().value();
        UUID person = me.user().value();
        Pageable page = PageRequest.of(0, limit);
        return (unreadOnly ? items.newestUnread(workspace, person, page) : items.newest(workspace, person, page))
                .stream().map(InboxItem::toEntry).toList();
    }

    public void markRead(InboxItemId id) {
        mine(id).read(clock.instant());
        changed();
    }

    public void markUnread(Collection<InboxItemId> ids) {
        Member me = current.get();
        items.findByIdInAndWorkspaceAndPerson(
                        ids.stream().map(InboxItemId::value).toList(),
                        me.workspace().value(),
                        me.user().value())
                .forEach(InboxItem::putBackUnread);
        changed();
    }

    /** @return the items that were unread, so that it can be undone */
    public List<InboxItemId> markAllRead() {
        Member me = current.get();
        Instant now = clock.instant();
        List<InboxItem> unread =
                items.newestUnread(me.workspace().value(), me.user().value(), Pageable.ofSize(Notifications.KEPT));
        unread.forEach(item -> item.read(now));
        changed();
        return unread.stream().map(item -> new InboxItemId(item.getId())).toList();
    }

    /** @return what was deleted, for {@link #restore} */
    public InboxEntry delete(InboxItemId id) {
        InboxItem item = mine(id);
        items.delete(item);
        changed();
        return item.toEntry();
    }

    /** Puts a deleted item back where it was. */
    public void restore(InboxEntry deleted) {
        Member me = current.get();
        if (items.existsById(deleted.id().value())) {
            return;
        }
        InboxItem item = new InboxItem(deleted.id(), me.workspace(), me.user(), deleted.notice(), deleted.created());
        if (deleted.read()) {
            item.read(clock.instant());
        }
        items.save(item);
        changed();
    }

    private InboxItem mine(InboxItemId id) {
        Member me = current.get();
        return items.findByIdAndWorkspaceAndPerson(
                        id.value(), me.workspace().value(), me.user().value())
                .orElseThrow(() -> Problem.notFound("inbox item"));
    }

    private void changed() {
        Member me = current.get();
        revisions.bump(me.workspace(), InboxTopic.of(me.user()));
    }
}
