package com.webox.notifications;

import java.time.Instant;

/** An item of an inbox as its owner reads it. */
public record InboxEntry(InboxItemId id, Notice notice, Instant created, boolean read) {}
