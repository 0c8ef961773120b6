package com.webox.ai.job;

import com.webox.ai.AiFailure;
import com.webox.ai.CostEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Begins one part or asks after it, and writes down what came of it. That a part is being begun is written before the
 * provider is asked, and its handle before it is asked after. Outside of any transaction.
 */
@Component
class PartRuns {

    private static final Logger log = LoggerFactory.getLogger(PartRuns.class);
    private static final Duration INSIST_EVERY = Duration.ofMillis(500);
    private static final Duration INSIST_FOR = Duration.ofMinutes(10);

    private final JobBook book;
    private final Settlement settlement;
    private final Hands hands;

    PartRuns(JobBook book, Settlement settlement, Hands hands) {
        this.book = book;
        this.settlement = settlement;
        this.hands = hands;
    }

    /** @throws LostClaim when another server has the job */
    void carry(Hands.Hand hand, Works.Task<?> task, JobRow job, PartRow part) {
        Turn turn = new Turn(book, hands, hand, job.order(), part);
        if (part.is(PartState.WORKING)) {
            look(hand, task, turn, part);
        } else {
            begin(hand, task, job, turn);
        }
    }

    private void begin(Hands.Hand hand, Works.Task<?> task, JobRow job, Turn turn) {
        int number = turn.number();
        boolean wanted = book.decide(hand.claim(), sheet -> {
            if (sheet.job().cancelAsked()) {
                return false;
            }
            sheet.put(sheet.part(number).beginning(sheet.now()));
            return true;
        });
        if (wanted) {
            PartReply.Begun reply = begun(task, job, turn);
            insist(hand, sheet -> write(sheet, sheet.part(number), reply));
        }
    }

    private PartReply.Begun begun(Works.Task<?> task, JobRow job, Turn turn) {
        try {
            return task.begin(turn);
        } catch (LostClaim lost) {
            throw lost;
        } catch (RuntimeException e) {
            // A mistake of ours; what it may have cost is counted in full.
            log.warn("{} broke at a part of job {}", job.order().kind(), job.id(), e);
            return new PartReply.Failed(
                    new AiFailure.Unknown(""), job.order().most(), turn.part().most());
        }
    }

    private void look(Hands.Hand hand, Works.Task<?> task, Turn turn, PartRow part) {
        PartReply.Looked reply = looked(task, turn, Objects.requireNonNull(part.handle()));
        insist(hand, sheet -> write(sheet, sheet.part(part.number()), reply));
    }

    private static PartReply.Looked looked(Works.Task<?> task, Turn turn, String handle) {
        try {
            return task.look(turn, handle);
        } catch (LostClaim lost) {
            throw lost;
        } catch (RuntimeException e) {
            log.warn("cannot ask after job {}", turn.job(), e);
            return new PartReply.NoAnswer(new AiFailure.Unknown(""));
        }
    }

    private void write(Sheet sheet, PartRow part, PartReply reply) {
        if (!part.is(PartState.BEGINNING) && !part.is(PartState.WORKING)) {
            // Written already, by a try whose commit nobody saw.
            return;
        }
        switch (reply) {
            case PartReply.Accepted accepted -> {
                if (part.is(PartState.BEGINNING)) {
                    sheet.put(part.working(accepted.handle(), sheet.now().plus(accepted.lookAfter())));
                }
            }
            case PartReply.Working working -> {
                sheet.put(sheet.job().saying(sheet.percent(), working.sentence()));
                again(
                        sheet,
                        part.looked(
                                Math.clamp(working.percent(), 0, 99),
                                sheet.now().plus(Patience.look(working.lookAfter(), part.looks()))));
            }
            case PartReply.NoAnswer(var why) -> {
                sheet.put(sheet.job().saying(sheet.percent(), Sentence.UNANSWERED));
                again(sheet, part.missed(next(why, sheet.now(), part.misses() + 1)));
            }
            case PartReply.Unfetched(var said) -> unfetched(sheet, part, said);
            case PartReply.Done done ->
                settlement.settle(sheet, part.done(done.result()), done.usage(), done.cost(), CostEntry.MADE);
            case PartReply.Failed failed -> failed(sheet, part, failed);
        }
    }

    private static Instant next(AiFailure why, Instant now, int misses) {
        Instant usual = now.plus(Patience.pause(misses));
        Instant again = why instanceof AiFailure.OverQuota quota ? quota.again() : null;
        return again != null && again.isAfter(usual) ? again : usual;
    }

    /** Looks again, unless it has taken too long: then nobody knows what becomes of it. */
    private void again(Sheet sheet, PartRow part) {
        if (sheet.job().late(sheet.now())) {
            JobFailure unknown = JobFailure.of(new AiFailure.Unknown(
                    "no end within " + sheet.job().order().patience().toMinutes() + " min"));
            settlement.settleInFull(sheet, part.failed(unknown), unknown.code());
        } else {
            sheet.put(part);
        }
    }

    private void unfetched(Sheet sheet, PartRow part, String said) {
        if (part.misses() + 1 < Patience.FETCHES) {
            sheet.put(part.missed(sheet.now().plus(Patience.pause(part.misses() + 1))));
        } else {
            settlement.settleInFull(
                    sheet, part.failed(new JobFailure(JobFailure.UNFETCHED, said, null)), JobFailure.UNFETCHED);
        }
    }

    private void failed(Sheet sheet, PartRow part, PartReply.Failed failed) {
        JobRow job = sheet.job();
        AiFailure why = failed.failure();
        boolean wanted = !job.cancelAsked();
        if (part.is(PartState.BEGINNING) && wanted) {
            if (why instanceof AiFailure.Stopped && job.order().repeatable()) {
                // This server stops; another, or this one after its start, does it.
                sheet.put(part.waiting(sheet.now()));
                return;
            }
            Optional<Instant> again = Patience.beginAgain(
                    why, part.attempts(), sheet.now(), job.progress().deadline());
            if (again.isPresent()) {
                sheet.put(part.waiting(again.get()));
                sheet.put(sheet.job().saying(sheet.percent(), Sentence.of("ai.job.waits." + why.code())));
                return;
            }
        }
        PartRow ended =
                why instanceof AiFailure.Stopped && !wanted ? part.cancelled() : part.failed(JobFailure.of(why));
        settlement.settle(sheet, ended, failed.usage(), failed.cost(), why.code());
    }

    /** Tells the provider of a part it works on that nobody wants it any more; then ends it. */
    void abandon(Hands.Hand hand, Works.Task<?> task, JobRow job, PartRow part) {
        Turn turn = new Turn(book, hands, hand, job.order(), part);
        GenerationWork.Abandoned cost;
        try {
            cost = task.abandon(turn, Objects.requireNonNull(part.handle()));
        } catch (RuntimeException e) {
            log.warn("job {} could not be cancelled at its provider", job.id(), e);
            cost = new GenerationWork.Abandoned(job.order().most(), part.most());
        }
        GenerationWork.Abandoned told = cost;
        insist(hand, sheet -> {
            PartRow now = sheet.part(part.number());
            if (now.is(PartState.WORKING)) {
                settlement.settle(sheet, now.cancelled(), told.usage(), told.cost(), new AiFailure.Stopped().code());
            }
        });
    }

    /** While the database is away it keeps trying: a handle that is not written down is money lost. */
    void insist(Hands.Hand hand, Consumer<Sheet> change) {
        long end = System.nanoTime() + INSIST_FOR.toNanos();
        while (true) {
            try {
                book.change(hand.claim(), change);
                return;
            } catch (DataAccessException | TransactionException e) {
                log.warn(
                        "an outcome of job {} waits for the database: {}",
                        hand.claim().job(),
                        e.toString());
                if (System.nanoTime() - end > 0) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(INSIST_EVERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
