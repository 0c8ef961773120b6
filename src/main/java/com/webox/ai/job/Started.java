package com.webox.ai.job;

import com.webox.ai.AiFailure;

/** What came of asking for a job. */
public sealed interface Started {

    /** It will be done, whatever happens to this server. */
    record Accepted(JobId job) implements Started {}

    /** Nothing was begun. */
    record Refused(AiFailure.OverBudget why) implements Started {}
}
