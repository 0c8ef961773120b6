package com.webox.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;

/** What instant a time on the wall means. */
public final class WallClock {

    private WallClock() {}

    /**
     * The instant of {@code local} in {@code zone}. A time that clocks skip (spring) is the first instant after the gap;
     * a time that clocks show twice (autumn) is the first of the two.
     */
    public static Instant instant(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        return offsets.isEmpty()
                ? Objects.requireNonNull(rules.getTransition(local)).getInstant()
                : local.toInstant(offsets.getFirst());
    }
}
