package com.webox.social;

/** What happens to a post whose minute passed while the server was down. */
public enum OutagePolicy {
    /** Publish late, up to 24 hours; the late posts of a channel one after the other. */
    LATE,
    /** Plan it for the next free place of its channels, up to 24 hours after its time. */
    NEXT_SLOT,
    /** Ask the author. */
    ASK,
    /** Let it go. */
    SKIP
}
