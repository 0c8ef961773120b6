package com.webox.social;

/** What happens to a post whose minute passed while the server was down. */
public enum OutagePolicy {
    /** Publish late, up to 24 hours. */
    LATE,
    /** Ask the author. */
    ASK,
    /** Let it go. */
    SKIP
}
