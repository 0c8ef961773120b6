package com.webox.social.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt that ended, to be written down. */
record Settlement(Work work, Verdict verdict, @Nullable Instant sent, Instant ended) {

    Settlement with(Verdict other) {
        return new Settlement(work, other, sent, ended);
    }
}
