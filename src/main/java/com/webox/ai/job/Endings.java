package com.webox.ai.job;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What becomes of a job when nothing more is to be done for it at once. */
@Component
class Endings {

    private static final Logger log = LoggerFactory.getLogger(Endings.class);

    private final JobBook book;
    private final PartRuns parts;
    private final Settlement settlement;

    Endings(JobBook book, PartRuns parts, Settlement settlement) {
        this.book = book;
        this.parts = parts;
        this.settlement = settlement;
    }

    private enum Next {
        OVER,
        WAIT,
        CANCEL,
        PUT_TOGETHER
    }

    /** How long the job rests from now on; empty when it is over. */
    Optional<Rest> conclude(Hands.Hand hand, Works.Task<?> task) {
        return switch (book.decide(hand.claim(), this::next)) {
            case OVER -> Optional.empty();
            case WAIT -> {
                Sheet resting = book.look(hand.claim().job());
                yield Optional.ofNullable(resting.job().progress().wake()).map(wake -> new Rest(resting.now(), wake));
            }
            case CANCEL -> {
                cancel(hand, task);
                yield Optional.empty();
            }
            case PUT_TOGETHER -> {
                putTogether(hand, task);
                yield Optional.empty();
            }
        };
    }

    /** Until when it rests, both by the database's clock. */
    record Rest(Instant now, Instant wake) {}

    private Next next(Sheet sheet) {
        if (sheet.job().state().over()) {
            return Next.OVER;
        }
        boolean ended = sheet.parts().stream().allMatch(PartRow::over);
        if (ended && sheet.parts().stream().allMatch(part -> part.is(PartState.DONE))) {
            return Next.PUT_TOGETHER;
        }
        if (sheet.job().cancelAsked()) {
            return Next.CANCEL;
        }
        if (ended) {
            settlement.end(sheet, JobState.FAILED, worst(sheet.parts()), null);
            return Next.OVER;
        }
        Instant wake = sheet.parts().stream()
                .filter(part -> !part.over())
                .map(part -> Objects.requireNonNullElse(part.wake(), sheet.now()))
                .min(Comparator.naturalOrder())
                .orElse(sheet.now());
        sheet.put(sheet.job().released(wake));
        return Next.WAIT;
    }

    /** The one that most asks for a decision. */
    private static JobFailure worst(List<PartRow> parts) {
        List<JobFailure> failures =
                parts.stream().map(PartRow::failure).filter(Objects::nonNull).toList();
        return failures.stream().filter(JobFailure::mayHaveBeenPaid).findFirst().orElseGet(failures::getFirst);
    }

    private void cancel(Hands.Hand hand, Works.Task<?> task) {
        JobRow job = book.look(hand.claim().job()).job();
        book.look(hand.claim().job()).parts().stream()
                .filter(part -> part.is(PartState.WORKING))
                .forEach(part -> parts.abandon(hand, task, job, part));
        parts.insist(hand, this::cancelled);
    }

    /** Ends a job none of whose parts is under way. */
    void cancelled(Sheet sheet) {
        if (sheet.job().state().over()
                || sheet.parts().stream()
                        .anyMatch(part -> part.is(PartState.WORKING) || part.is(PartState.BEGINNING))) {
            return;
        }
        sheet.parts().stream()
                .filter(part -> part.is(PartState.WAITING))
                .forEach(part -> settlement.release(sheet, part.cancelled()));
        settlement.end(sheet, JobState.CANCELLED, null, null);
    }

    private void putTogether(Hands.Hand hand, Works.Task<?> task) {
        JobId id = hand.claim().job();
        JobResult result;
        try {
            result = task.finish(
                    id,
                    book.look(id).parts().stream()
                            .map(part -> Objects.requireNonNull(part.result()))
                            .toList());
        } catch (LostClaim lost) {
            throw lost;
        } catch (RuntimeException e) {
            log.warn("the parts of job {} could not be put together", id, e);
            parts.insist(
                    hand,
                    sheet -> settlement.end(sheet, JobState.FAILED, new JobFailure(JobFailure.BROKEN, "", null), null));
            return;
        }
        parts.insist(hand, sheet -> settlement.end(sheet, JobState.SUCCEEDED, null, result));
    }
}
