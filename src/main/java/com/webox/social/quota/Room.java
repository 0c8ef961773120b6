package com.webox.social.quota;

import com.webox.social.network.Quota;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many more posts an account takes at this moment, and when it takes more. Each {@link #take} uses one up. */
public final class Room {

    private final List<Quota> quotas;
    private final List<Instant> sent;
    private final Instant now;
    private @Nullable Integer left;
    private @Nullable Instant fullUntil;

    /**
     * @param quotas of the network
     * @param sent when the account sent, as far back as the quotas look; what is being sent counts as now
     */
    Room(List<Quota> quotas, List<Instant> sent, Instant now) {
        this.quotas = quotas;
        this.sent = new ArrayList<>(sent);
        this.now = now;
    }

    /** The network itself said how many it takes until then. */
    void told(int postsLeft, Instant until) {
        left = postsLeft;
        fullUntil = until;
    }

    /** Whether one more may be sent now. */
    public boolean take() {
        if (opensAt().isAfter(now)) {
            return false;
        }
        sent.add(now);
        if (left != null) {
            left--;
        }
        return true;
    }

    /** When one more may be sent; not later than now while there is room. */
    public Instant opensAt() {
        Instant opens = Instant.MIN;
        if (left != null && left <= 0 && fullUntil != null) {
            opens = fullUntil;
        }
        for (Quota quota : quotas) {
            Instant since = quota.since(now);
            List<Instant> counting = sent.stream()
                    .filter(each -> quota.day() == null ? each.isAfter(since) : !each.isBefore(since))
                    .sorted()
                    .toList();
            if (counting.size() >= quota.count()) {
                // When so many are forgotten that one fits.
                Instant leaves = quota.forgets(counting.get(counting.size() - quota.count()));
                opens = leaves.isAfter(opens) ? leaves : opens;
            }
        }
        return opens;
    }
}
