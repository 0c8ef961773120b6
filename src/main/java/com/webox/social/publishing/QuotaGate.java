package com.webox.social.publishing;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.Revisions;
import com.webox.social.ChannelId;
import com.webox.social.Posts;
import com.webox.social.PublicationStatus;
import com.webox.social.network.FailureKind;
import com.webox.social.quota.QuotaBook;
import com.webox.social.quota.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sends nothing for which an account has no room: it waits until there is some, and says why. */
@Component
class QuotaGate {

    /** Our clock and the network's are not the same. */
    private static final Duration SPARE = Duration.ofSeconds(2);

    private final QuotaBook book;
    private final Claims claims;
    private final Revisions revisions;

    QuotaGate(QuotaBook book, Claims claims, Revisions revisions) {
        this.book = book;
        this.claims = claims;
        this.revisions = revisions;
    }

    /** What may go; the first to be due goes first. */
    List<Candidate> sortOut(List<Candidate> due, Instant now) {
        Map<ChannelId, QuotaBook.Wish> wishes = new HashMap<>();
        due.stream()
                .filter(QuotaGate::sends)
                .forEach(each -> wishes.merge(
                        each.channel(), new QuotaBook.Wish(each.network(), 1), (before, one) -> before.oneMore()));
        Map<ChannelId, Room> rooms = book.rooms(wishes, now);
        List<Candidate> ready = new ArrayList<>(due.size());
        Map<Candidate, Instant> full = new LinkedHashMap<>();
        for (Candidate each : due) {
            Room room = rooms.get(each.channel());
            if (room == null || !sends(each) || room.take()) {
                ready.add(each);
            } else {
                full.put(each, room.opensAt().plus(SPARE));
            }
        }
        if (!full.isEmpty()) {
            Set<WorkspaceId> touched = new HashSet<>();
            claims.postpone(full, FailureKind.QUOTA_EXHAUSTED).forEach(each -> touched.add(each.workspace()));
            touched.forEach(workspace -> revisions.bump(workspace, Posts.TOPIC));
        }
        return ready;
    }

    private static boolean sends(Candidate each) {
        return each.status() == PublicationStatus.SCHEDULED;
    }
}
