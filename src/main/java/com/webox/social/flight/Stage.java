package com.webox.social.flight;

import java.time.Duration;

/** When a publication is looked at before its minute. One that was planned later is looked at as soon as it is. */
public enum Stage {
    DAY(Duration.ofHours(1), Duration.ofHours(24)),
    HOUR(Duration.ofMinutes(1), Duration.ofHours(1));

    private final Duration latest;
    private final Duration earliest;

    Stage(Duration latest, Duration earliest) {
        this.latest = latest;
        this.earliest = earliest;
    }

    /** Nearer to the minute than this it is no longer this stage. */
    Duration latest() {
        return latest;
    }

    Duration earliest() {
        return earliest;
    }
}
