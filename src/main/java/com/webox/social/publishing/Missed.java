package com.webox.social.publishing;

import com.webox.social.OutagePolicy;
import com.webox.social.PublicationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

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

    private final CatchUp catchUp;
    private final NextSlots slots;
    private final Stopping stopping;
    private final Duration onTime;

    Missed(CatchUp catchUp, NextSlots slots, Stopping stopping, PublishingSettings settings) {
        this.catchUp = catchUp;
        this.slots = slots;
        this.stopping = stopping;
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
                case HOLD -> stopping.settle(PublicationStatus.HELD, chosen);
                case DROP -> stopping.settle(PublicationStatus.CANCELLED, chosen);
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
}
