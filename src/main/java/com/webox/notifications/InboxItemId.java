package com.webox.notifications;

import com.webox.kernel.Ids;
import java.util.UUID;

/** Identity of an item in an inbox; later items have greater ones. */
public record InboxItemId(UUID value) {

    static InboxItemId next() {
        return new InboxItemId(Ids.next());
    }
}
