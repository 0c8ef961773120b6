package com.webox.ai.job;

import com.webox.kernel.UserId;

/** The live topic that changes with a person's jobs. */
public final class JobTopic {

    private JobTopic() {}

    public static String of(UserId person) {
        return "ai-jobs:" + person;
    }
}
