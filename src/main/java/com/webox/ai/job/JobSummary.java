package com.webox.ai.job;

import com.webox.kernel.Money;
import com.webox.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list.
 *
 * @param kind the name of its work
 * @param feature where it was asked for
 * @param percent 0 to 100
 * @param likely what it was expected to cost
 * @param reserved what is set aside for it now
 * @param cost what it has cost so far
 * @param cancelling whether its cancellation is under way
 */
public record JobSummary(
        JobId id,
        String kind,
        String feature,
        String title,
        UserId owner,
        JobState state,
        int percent,
        Sentence sentence,
        @Nullable JobFailure failure,
        @Nullable JobResult result,
        Money likely,
        Money reserved,
        Money cost,
        boolean cancelling,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant ended) {}
