package com.webox.ai.job;

import com.webox.ai.AiFailure;
import com.webox.kernel.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Who works on what: one server a job. A job is taken over when its server gave no sign of life for a lease's length;
 * what was being asked for then may have been paid for, and is not asked for again.
 */
@Component
class Claims {

    /** Quartz's clock is not the database's. */
    private static final Duration EARLY = Duration.ofMillis(500);

    private final JobBook book;
    private final Hands hands;
    private final Settlement settlement;

    Claims(JobBook book, Hands hands, Settlement settlement) {
        this.book = book;
        this.hands = hands;
        this.settlement = settlement;
    }

    /** Empty when there is nothing to do now, or another server does it. */
    Optional<Hands.Hand> claim(JobId id) {
        long begun = System.nanoTime();
        try {
            return book.decide(id, this::take)
                    .map(job -> hands.take(new Claim(id, job.progress().fence()), job.order(), begun));
        } catch (Problem gone) {
            return Optional.empty();
        }
    }

    private Optional<JobRow> take(Sheet sheet) {
        JobRow job = sheet.job();
        Instant wake = job.progress().wake();
        if (job.state().over() || wake == null) {
            return Optional.empty();
        }
        boolean due = !wake.isAfter(sheet.now().plus(EARLY));
        if (job.claimed() ? wake.isAfter(sheet.now()) : !due && !job.cancelAsked()) {
            return Optional.empty();
        }
        sheet.parts().stream().filter(part -> part.is(PartState.BEGINNING)).forEach(part -> leftBehind(sheet, part));
        JobRow claimed = sheet.job().claimedBy(hands.node(), sheet.now().plus(hands.lease()), sheet.now());
        sheet.put(claimed);
        return Optional.of(claimed);
    }

    /** Nobody knows whether the server that is gone had asked for it. */
    private void leftBehind(Sheet sheet, PartRow part) {
        if (sheet.job().order().repeatable()) {
            sheet.put(part.waiting(sheet.now()));
        } else {
            JobFailure unknown = JobFailure.of(new AiFailure.Unknown(""));
            settlement.settleInFull(sheet, part.failed(unknown), unknown.code());
        }
    }
}
