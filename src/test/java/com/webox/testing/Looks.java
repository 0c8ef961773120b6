package com.webox.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The pause between two looks at something that is about to happen elsewhere. Never a way to wait for it. */
public final class Looks {

    private Looks() {}

    public static void pause(long millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
