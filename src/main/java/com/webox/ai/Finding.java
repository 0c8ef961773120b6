package com.webox.ai;

/** What a test of a connection may find. Each has its words, with the cure, under {@code ai.providers.finding.<name>}. */
public enum Finding {
    WORKS,
    /** Something is missing, so nobody was asked. */
    INCOMPLETE,
    /** All is well but the model: the provider does not list it. */
    MODEL_UNKNOWN,
    KEY_REFUSED,
    /** The address is not one of this API. */
    NO_SUCH_API,
    /** The address leads into a private network that is not allowed, or its name is unknown. */
    ADDRESS_REFUSED,
    NO_CONNECTION,
    OVER_QUOTA,
    DOWN,
    /** An answer that makes no sense. */
    STRANGE
}
