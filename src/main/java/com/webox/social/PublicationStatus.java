package com.webox.social;

import java.util.Set;

/** Life of one post on one channel. The whole table of allowed changes is {@link #next()}. */
public enum PublicationStatus {
    /** Waits for its minute, or for its next attempt. */
    SCHEDULED,
    /** Claimed by a node, which may be calling the network now. */
    PUBLISHING,
    /** The network is preparing it; it is asked again later. */
    PREPARING,
    /** An attempt ended without an answer; the network is read before anything is sent again. */
    CHECKING,
    /** Out, with the network's id as proof. */
    PUBLISHED,
    /** Certainly not out, and not tried again. */
    FAILED,
    /** Nobody knows; a person decides. */
    UNCERTAIN,
    /** Overdue after an outage; the author is asked. */
    HELD,
    /** Called off, or skipped after an outage. */
    CANCELLED;

    /** The states that may follow this one. */
    public Set<PublicationStatus> next() {
        return switch (this) {
            case SCHEDULED -> Set.of(PUBLISHING, HELD, CANCELLED, FAILED);
            case PUBLISHING -> Set.of(SCHEDULED, PREPARING, CHECKING, PUBLISHED, FAILED, UNCERTAIN);
            case PREPARING -> Set.of(PUBLISHING);
            case CHECKING -> Set.of(PUBLISHING);
            case UNCERTAIN -> Set.of(PUBLISHED, SCHEDULED, FAILED);
            case FAILED -> Set.of(SCHEDULED);
            case HELD -> Set.of(SCHEDULED, CANCELLED);
            case CANCELLED -> Set.of(SCHEDULED);
            case PUBLISHED -> Set.of();
        };
    }

    public boolean mayBecome(PublicationStatus status) {
        return next().contains(status);
    }

    /** Whether nothing more happens without a person. */
    public boolean settled() {
        return this == PUBLISHED || this == FAILED || this == UNCERTAIN || this == HELD || this == CANCELLED;
    }
}
