package com.webox.social.publishing;

import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.platform.live.Revisions;
import com.webox.social.OutagePolicy;
import com.webox.social.Posts;
import com.webox.social.PublicationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies the outage policy to publications whose minute passed while nobody could publish them. */
@Component
class Missed {

    /** Later than this nothing goes out without asking. */
    private static final Duration LATEST = Duration.ofHours(24);

    private enum Fate {
        /** On time, or tried before. */
        GO,
        /** Late: when it is its turn. */
        TURN,
        /** To the next free place. */
        MOVE,
        HOLD,
        DROP
    }

    private final Claims claims;
    private final CatchUp catchUp;
    private final NextSlots slots;
    private final PostStates states;
    private final News news;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Revisions revisions;
    private final Duration onTime;

    Missed(
            Claims claims,
            CatchUp catchUp,
            NextSlots slots,
            PostStates states,
            News news,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Revisions revisions,
            PublishingSettings settings) {
        this.claims = claims;
        this.catchUp = catchUp;
        this.slots = slots;
        this.states = states;
        this.news = news;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.revisions = revisions;
        this.onTime = settings.onTime();
    }

    /** What may be published; the rest waits for its turn, moves, is held or let go, and its authors are told. */
    List<Candidate> sortOut(List<Candidate> due, Instant now) {
        List<Candidate> ready = new ArrayList<>(due.size());
        Map<Fate, List<Candidate>> missed = new EnumMap<>(Fate.class);
        for (Candidate each : due) {
            Fate fate = fate(each, now);
            if (fate == Fate.GO) {
                ready.add(each);
            } else {
                missed.computeIfAbsent(fate, key -> new ArrayList<>()).add(each);
            }
        }
        missed.forEach((fate, chosen) -> {
            switch (fate) {
                case GO -> {}
                case TURN -> ready.addAll(catchUp.sortOut(chosen, now));
                case MOVE -> slots.move(chosen, now);
                case HOLD -> settle(PublicationStatus.HELD, chosen);
                case DROP -> settle(PublicationStatus.CANCELLED, chosen);
            }
        });
        return ready;
    }

    private Fate fate(Candidate each, Instant now) {
        Duration late = Duration.between(each.due(), now);
        // Once it was tried it is no longer a matter of an outage.
        if (each.status() != PublicationStatus.SCHEDULED || each.sends() > 0 || late.compareTo(onTime) < 0) {
            return Fate.GO;
        }
        if (each.waitsFor() != null) {
            // Somebody was there at its minute: the network, its quota or its channel made it wait.
            return late.compareTo(LATEST) > 0 ? Fate.HOLD : Fate.GO;
        }
        if (each.policy() == OutagePolicy.SKIP) {
            return Fate.DROP;
        }
        if (each.policy() == OutagePolicy.ASK || late.compareTo(LATEST) > 0) {
            return Fate.HOLD;
        }
        return each.policy() == OutagePolicy.NEXT_SLOT ? Fate.MOVE : Fate.TURN;
    }

    private void settle(PublicationStatus fate, List<Candidate> chosen) {
        transaction.executeWithoutResult(status -> {
            List<Candidate> changed = claims.settle(chosen, fate);
            Set<UUID> posts = changed.stream().map(each -> each.post().value()).collect(Collectors.toSet());
            states.sumUp(posts);
            Set<UUID> told = new java.util.HashSet<>();
            for (Candidate each : changed) {
                if (told.add(each.post().value())) {
                    news.missed(each, author(each), fate);
                }
                revisions.bump(each.workspace(), Posts.TOPIC);
            }
        });
    }

    private UserId author(Candidate candidate) {
        byte[] id = jdbc.queryForObject(
                "select author_id from social_post where id = ?",
                byte[].class,
                Ids.bytes(candidate.post().value()));
        return new UserId(Ids.uuid(java.util.Objects.requireNonNull(id)));
    }
}
