package com.webox.social;

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
}
