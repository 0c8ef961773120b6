package com.webox.ai.job;

import java.util.EnumSet;
import java.util.Set;

/** How far a job is. Its words stand under {@code ai.job.state.<name>}. */
public enum JobState {
    /** Nobody has begun it yet. */
    QUEUED,
    RUNNING,
    SUCCEEDED,
    /** Some part of it has no result; it can be tried again. */
    FAILED,
    CANCELLED;

    /** The whole table of changes. */
    Set<JobState> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(SUCCEEDED, FAILED, CANCELLED);
            case FAILED -> EnumSet.of(QUEUED);
            case SUCCEEDED, CANCELLED -> EnumSet.noneOf(JobState.class);
        };
    }

    /** @throws IllegalStateException when the table does not allow it */
    JobState become(JobState wanted) {
        if (!next().contains(wanted)) {
            throw new IllegalStateException("a job that is " + this + " does not become " + wanted);
        }
        return wanted;
    }

    /** Whether nothing happens any more by itself. */
    public boolean over() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
