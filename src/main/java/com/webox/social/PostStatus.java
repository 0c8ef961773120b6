package com.webox.social;

import java.util.Set;

/** Where a post is in its life, summed up over its channels. */
public enum PostStatus {
    /** Not planned yet. */
    DRAFT,
    /** Planned; every channel waits for its minute. */
    SCHEDULED,
    /** At least one channel is at work. */
    PUBLISHING,
    /** Out on every channel. */
    PUBLISHED,
    /** Missed its minute while the server was down, and asks what to do. */
    HELD,
    /** Nobody knows whether it is out on some channel; a person decides. */
    UNCERTAIN,
    /** Did not go out on at least one channel. */
    FAILED,
    /** Called off, or skipped after an outage. */
    CANCELLED;

    /** Whether text, media, channels and time may still be changed. */
    public boolean editable() {
        return this == DRAFT || this == SCHEDULED || this == HELD || this == CANCELLED;
    }

    /** Sums up the states of a post's publications; none means a draft. */
    public static PostStatus of(Set<PublicationStatus> publications) {
        if (publications.isEmpty()) {
            return DRAFT;
        }
        boolean out = publications.contains(PublicationStatus.PUBLISHED);
        boolean waiting = publications.contains(PublicationStatus.SCHEDULED);
        if (publications.contains(PublicationStatus.PUBLISHING)
                || publications.contains(PublicationStatus.PREPARING)
                || publications.contains(PublicationStatus.CHECKING)
                || (out && waiting)) {
            return PUBLISHING;
        }
        if (publications.contains(PublicationStatus.UNCERTAIN)) {
            return UNCERTAIN;
        }
        if (publications.contains(PublicationStatus.FAILED)) {
            return FAILED;
        }
        if (publications.contains(PublicationStatus.HELD)) {
            return HELD;
        }
        return waiting ? SCHEDULED : out ? PUBLISHED : CANCELLED;
    }
}
