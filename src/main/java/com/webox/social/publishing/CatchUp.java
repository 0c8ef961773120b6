package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * After an outage the late posts of a channel do not go out all at once: one, then the next after a gap, in the order
 * in which they were due. The channel's row is the gate, so that the gap holds across nodes.
 */
@Component
class CatchUp {

    private final Claims claims;
    private final JdbcTemplate jdbc;
    private final Duration gap;

    CatchUp(Claims claims, JdbcTemplate jdbc, PublishingSettings settings) {
        this.claims = claims;
        this.jdbc = jdbc;
        this.gap = settings.catchUpGap();
    }

    /** The late posts that may go now, one a channel; the others wait for their turn. */
    List<Candidate> sortOut(List<Candidate> late, Instant now) {
        List<Candidate> ready = new ArrayList<>();
        Map<Candidate, Instant> later = new HashMap<>();
        Map<ChannelId, Instant> turns = new HashMap<>();
        late.stream().sorted(Comparator.comparing(Candidate::due)).forEach(each -> {
            Instant turn = turns.computeIfAbsent(each.channel(), channel -> turn(channel, now));
            if (turn.isAfter(now)) {
                later.put(each, turn);
            } else {
                ready.add(each);
            }
            turns.put(each.channel(), (turn.isAfter(now) ? turn : now).plus(gap));
        });
        claims.postpone(later, null);
        return ready;
    }

    /** Takes the channel's turn when it is there, and says when it is. */
    private Instant turn(ChannelId channel, Instant now) {
        int taken = jdbc.update(
                "update social_channel set catch_up_at = ? where id = ? and (catch_up_at is null or catch_up_at <= ?)",
                SqlTime.toSql(now),
                Ids.bytes(channel.value()),
                SqlTime.toSql(now.minus(gap)));
        if (taken == 1) {
            return now;
        }
        @Nullable
        LocalDateTime last = jdbc
                .queryForList(
                        "select catch_up_at from social_channel where id = ?",
                        LocalDateTime.class,
                        Ids.bytes(channel.value()))
                .stream()
                .findFirst()
                .orElse(null);
        return last == null ? now : SqlTime.fromSql(last).plus(gap);
    }
}
