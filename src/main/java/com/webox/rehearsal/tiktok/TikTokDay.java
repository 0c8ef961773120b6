package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.RehearsalSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How many posts an account may make in any 24 hours. */
@Component
@InRehearsal
class TikTokDay {

    private static final Duration DAY = Duration.ofHours(24);

    private final Posts posts;
    private final RehearsalSettings settings;
    private final Clock clock;

    TikTokDay(Posts posts, RehearsalSettings settings, Clock clock) {
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    void check(String accountId) {
        int posted = posts.countBy(Network.TIKTOK, accountId, clock.instant().minus(DAY));
        if (posted >= settings.tiktok().postsPerDay()) {
            throw TikTokFault.forbidden(
                    "spam_risk_too_many_posts", "The daily post cap from the API is reached for the current user.");
        }
    }
}
