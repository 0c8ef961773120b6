package com.webox.ai.job;

import java.util.EnumSet;
import java.util.Set;

/** How far a part of a job is. */
public enum PartState {
    /** To be begun, now or when its time has come. */
    WAITING,
    /** Being asked for. Found so after a crash, nobody knows whether the provider was asked. */
    BEGINNING,
    /** The provider works on it, under a handle. */
    WORKING,
    DONE,
    FAILED,
    CANCELLED;

    /** The whole table of changes. */
    Set<PartState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(BEGINNING, FAILED, CANCELLED);
            // Back to waiting only where it was certainly not done, or where doing it twice does no harm.
            case BEGINNING -> EnumSet.of(WORKING, DONE, FAILED, CANCELLED, WAITING);
            case WORKING -> EnumSet.of(WORKING, DONE, FAILED, CANCELLED);
            // Working again: what was made is only fetched once more.
            case FAILED -> EnumSet.of(WAITING, WORKING);
            case DONE, CANCELLED -> EnumSet.noneOf(PartState.class);
        };
    }

    /** @throws IllegalStateException when the table does not allow it */
    PartState become(PartState wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalStateException("a part that is " + this + " does not become " + wanted);
        }
        return wanted;
    }

    boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
