package com.webox.notifications;

import com.webox.accounts.Open;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.Revisions;
import java.time.Clock;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts news into a person's inbox. Joins the caller's transaction: no commit, no news. */
@Service
public class Notifications {

    /** An inbox keeps this many items; older ones go when new ones come. */
    static final int KEPT = 500;

    private final InboxItems items;
    private final Revisions revisions;
    private final Clock clock;

    Notifications(InboxItems items, Revisions revisions, Clock clock) {
        this.items = items;
        this.revisions = revisions;
        this.clock = clock;
    }

    @Open("modules tell people what happened; nobody asks for it")
    @Transactional
    public void tell(WorkspaceId workspace, UserId person, Notice notice) {
        items.save(new InboxItem(InboxItemId.next(), workspace, person, notice, clock.instant()));
        trim(workspace.value(), person.value());
        revisions.bump(workspace, InboxTopic.of(person));
    }

    private void trim(UUID workspace, UUID person) {
        items.flush();
        items.idsNewestFirst(workspace, person, PageRequest.of(KEPT, 1)).stream()
                .findFirst()
                .ifPresent(newestTooOld -> items.deleteUpTo(workspace, person, newestTooOld));
    }
}
