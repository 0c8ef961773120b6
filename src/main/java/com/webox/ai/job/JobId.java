package com.webox.ai.job;

import com.webox.kernel.Ids;
import java.util.UUID;

/** Identity of a generation job; later jobs have greater ones. */
public record JobId(UUID value) {

    static JobId next() {
        return new JobId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
