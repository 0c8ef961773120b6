package com.webox.social.ui;

import com.webox.social.ChannelId;
import com.webox.social.PostId;
import com.webox.social.flight.FlightCheck;
import com.webox.social.flight.FlightChecks;
import com.webox.social.flight.FlightNeed;
import com.webox.social.quota.QuotaBreak;
import com.webox.social.quota.Quotas;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may keep a plan from working out: crowded accounts, and what the flight checks found. */
@Component
class PlanWarnings {

    private final Quotas quotas;
    private final FlightChecks flights;

    PlanWarnings(Quotas quotas, FlightChecks flights) {
        this.quotas = quotas;
        this.flights = flights;
    }

    List<QuotaBreak> crowded(LocalDate from, LocalDate to) {
        return quotas.breaks(from, to);
    }

    /** @param post null for a new one */
    List<QuotaBreak> crowdedAt(Collection<ChannelId> channels, LocalDateTime at, @Nullable PostId post) {
        return quotas.breaksAt(channels, at, post);
    }

    List<FlightCheck> checks(PostId post) {
        return flights.of(post);
    }

    List<FlightNeed> needing(int most) {
        return flights.needing(most);
    }
}
