package com.webox.ai.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A job with its parts, in order. */
public record JobDetails(JobSummary job, List<Part> parts) {

    public JobDetails {
        parts = List.copyOf(parts);
    }

    /** @param number from 0 on */
    public record Part(
            int number,
            PartState state,
            int percent,
            int attempts,
            @Nullable JobFailure failure,
            @Nullable JobResult result) {}
}
