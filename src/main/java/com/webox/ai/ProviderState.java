package com.webox.ai;

/** How a provider is. Each has its words under {@code ai.providers.state.<name>}. */
public enum ProviderState {
    NOT_SET_UP,
    /** Something is missing, so it is not used. */
    INCOMPLETE,
    /** Nobody has asked it yet. */
    UNTRIED,
    WORKS,
    /** The last that was heard of it was a failure. */
    FAILED,
    /** Its quota is used up until a time it named. */
    RESTING,
    /** It did not answer several times in a row and is left alone for a while. */
    OUT,
    /** The while is over; the next run tries it. */
    TRYING
}
