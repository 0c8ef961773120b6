package com.webox.rehearsal.x;

import com.webox.rehearsal.ConsentRules;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Vendor;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** X, as the shared parts see it. */
@Component
@InRehearsal
class XVendor implements Vendor {

    private static final Set<String> SCOPES = Set.of(
            "tweet.read",
            "tweet.write",
            "tweet.moderate.write",
            "users.read",
            "media.write",
            "offline.access",
            "like.read",
            "like.write",
            "follows.read",
            "follows.write",
            "list.read",
            "list.write",
            "bookmark.read",
            "bookmark.write",
            "dm.read",
            "dm.write",
            "space.read",
            "timeline.read");

    private final RehearsalSettings settings;
    private final Clock clock;

    XVendor(RehearsalSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Network network() {
        return Network.X;
    }

    @Override
    public ConsentRules consent() {
        return new ConsentRules(
                true,
                "\\s+",
                SCOPES,
                "invalid_scope",
                Map.of("error", "access_denied"),
                settings.x().codeLife(),
                "");
    }

    @Override
    public Refusal outage() {
        return XFault.outage();
    }

    @Override
    public Refusal throttled() {
        return XFault.tooMany(XLimits.headers(
                settings.x().postsPerWindow(),
                0,
                clock.instant().plusSeconds(60).getEpochSecond()));
    }

    @Override
    public Refusal malformed(String why) {
        return XFault.invalid("body", "", "The request could not be read: " + why);
    }

    @Override
    public String permalink(Post post) {
        return "/rehearsal/x/" + post.author().handle() + "/status/" + post.id();
    }
}
