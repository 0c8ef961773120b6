package com.webox.ai.job;

/** Another server has the job now; whatever this one found out is no longer wanted. */
final class LostClaim extends RuntimeException {

    LostClaim(JobId job) {
        super("job " + job + " is in other hands", null, false, false);
    }
}
