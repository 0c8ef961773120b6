package com.webox.social.status;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The times a status page can look back on, each cut into bars. */
public enum Period {
    /** Twenty-four hours, an hour a bar; the last one is running. */
    DAY(24),
    /** Seven days of the workspace, today included. */
    WEEK(7),
    /** Thirty days of the workspace, today included. */
    MONTH(30);

    private final int bars;

    Period(int bars) {
        this.bars = bars;
    }

    /** Where the bars begin, and the end of the last one: one more than there are bars. Days follow the wall clock. */
    public List<Instant> edges(Instant now, ZoneId zone) {
        List<Instant> edges = new ArrayList<>(bars + 1);
        if (this == DAY) {
            Instant first = now.truncatedTo(ChronoUnit.HOURS).minus(bars - 1L, ChronoUnit.HOURS);
            for (int i = 0; i <= bars; i++) {
                edges.add(first.plus(i, ChronoUnit.HOURS));
            }
        } else {
            LocalDate first = now.atZone(zone).toLocalDate().minusDays(bars - 1L);
            for (int i = 0; i <= bars; i++) {
                edges.add(first.plusDays(i).atStartOfDay(zone).toInstant());
            }
        }
        return edges;
    }
}
