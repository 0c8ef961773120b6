package com.webox.ai.job;

import com.webox.ai.AiFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a job has no result.
 *
 * @param code of the {@link AiFailure}, or one of those below; its words stand under {@code ai.job.failure.<code>}
 * @param said the provider's own words, a stranger's text; may be empty
 * @param again when the provider takes calls again, where it said so
 */
public record JobFailure(String code, String said, @Nullable Instant again) {

    /** It is made and paid for, and did not arrive whole; trying again fetches it and pays nothing. */
    public static final String UNFETCHED = "unfetched";

    /** The parts are made, and putting them together broke; trying again pays nothing. */
    public static final String BROKEN = "broken";

    private static final String UNKNOWN = new AiFailure.Unknown("").code();
    private static final int LONGEST = 500;

    public JobFailure {
        said = said.length() > LONGEST ? said.substring(0, LONGEST) : said;
    }

    static JobFailure of(AiFailure failure) {
        return new JobFailure(failure.code(), said(failure), again(failure));
    }

    /** Whether it may have been made and paid for: to be repeated only by somebody who knows that. */
    public boolean mayHaveBeenPaid() {
        return code.equals(UNKNOWN);
    }

    private static String said(AiFailure failure) {
        if (failure instanceof AiFailure.RefusedByPolicy policy) {
            return policy.said();
        }
        if (failure instanceof AiFailure.BadInput input) {
            return input.said();
        }
        if (failure instanceof AiFailure.ProviderDown down) {
            return down.said();
        }
        return failure instanceof AiFailure.Unknown unknown ? unknown.said() : "";
    }

    private static @Nullable Instant again(AiFailure failure) {
        return failure instanceof AiFailure.OverQuota quota ? quota.again() : null;
    }
}
