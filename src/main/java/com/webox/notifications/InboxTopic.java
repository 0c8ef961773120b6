package com.webox.notifications;

import com.webox.kernel.UserId;

/** The live topic that changes with a person's inbox. */
public final class InboxTopic {

    private InboxTopic() {}

    public static String of(UserId person) {
        return "inbox:" + person;
    }
}
