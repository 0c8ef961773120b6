package com.webox.ai;

import java.util.Optional;

/** What came of a call that may cost something. */
public interface PaidReply {

    /** What was used up, also by a failure. */
    Usage usage();

    /** Why there is no result; empty when there is one. */
    Optional<AiFailure> failed();
}
