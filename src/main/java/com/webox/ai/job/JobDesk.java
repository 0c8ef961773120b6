package com.webox.ai.job;

import com.webox.ai.AiFailure;
import com.webox.ai.Meter;
import com.webox.ai.Payer;
import com.webox.ai.Reservation;
import com.webox.kernel.Money;
import com.webox.kernel.Problem;
import com.webox.platform.time.DatabaseTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes jobs on, takes failed ones up again and takes unwanted ones back; asks for nobody's permission. */
@Component
class JobDesk {

    /** Longer than a job's patience, because its end is written down after it. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private final JobBook book;
    private final Works works;
    private final Meter meter;
    private final DatabaseTime time;
    private final Endings endings;

    JobDesk(JobBook book, Works works, Meter meter, DatabaseTime time, Endings endings) {
        this.book = book;
        this.works = works;
        this.meter = meter;
        this.time = time;
        this.endings = endings;
    }

    <P extends Record> Started add(Payer payer, GenerationWork<P> work, P payload, String feature, String title) {
        WorkPlan plan = work.plan(payer.workspace(), payload);
        Optional<Map<Integer, Reservation>> held = hold(
                payer,
                plan.mostCost(),
                plan.patience(),
                IntStream.range(0, plan.parts()).boxed().toList());
        if (held.isEmpty()) {
            return new Started.Refused(overBudget(payer));
        }
        Instant now = time.now();
        JobRow job = new JobRow(
                JobId.next(),
                new JobRow.Order(
                        payer.workspace(),
                        payer.person(),
                        work.name(),
                        works.write(payload),
                        feature,
                        title,
                        plan.task(),
                        plan.maker(),
                        plan.most(),
                        plan.atOnce(),
                        plan.repeatable(),
                        plan.patience(),
                        plan.likely(),
                        now),
                new JobRow.Progress(
                        JobState.QUEUED,
                        0,
                        Sentence.QUEUED,
                        null,
                        null,
                        meter.nothing(),
                        false,
                        0,
                        null,
                        now,
                        now.plus(plan.patience()),
                        null,
                        null));
        List<PartRow> parts = new ArrayList<>();
        for (int number = 0; number < plan.parts(); number++) {
            parts.add(PartRow.waiting(number, plan.mostCost(), held.get().get(number)));
        }
        try {
            book.add(job, parts);
        } catch (RuntimeException e) {
            held.get().values().forEach(meter::release);
            throw e;
        }
        return new Started.Accepted(job.id());
    }

    /** Does again what failed of a job; what is made already is kept, and not paid for again. */
    Started retry(Payer payer, JobId id) {
        Sheet before = book.look(id);
        List<PartRow> anew = before.parts().stream()
                .filter(part -> part.is(PartState.FAILED) && !part.unfetched())
                .toList();
        Money most = before.parts().getFirst().most();
        Optional<Map<Integer, Reservation>> held = hold(
                payer,
                most,
                before.job().order().patience(),
                anew.stream().map(PartRow::number).toList());
        if (held.isEmpty()) {
            return new Started.Refused(overBudget(payer));
        }
        try {
            book.decide(id, sheet -> again(sheet, before, held.get()));
        } catch (RuntimeException e) {
            held.get().values().forEach(meter::release);
            throw e;
        }
        return new Started.Accepted(id);
    }

    private static boolean again(Sheet sheet, Sheet before, Map<Integer, Reservation> held) {
        if (!sheet.job().equals(before.job()) || sheet.job().state() != JobState.FAILED) {
            throw Problem.conflict("aiJobChanged");
        }
        for (PartRow part : sheet.parts()) {
            if (part.unfetched()) {
                sheet.put(part.fetchAgain(sheet.now()));
            } else if (part.is(PartState.FAILED)) {
                sheet.put(part.again(held.get(part.number())));
            }
        }
        sheet.put(sheet.job().queued(sheet.now()));
        return true;
    }

    /** Says whether somebody has to be woken for it. */
    boolean cancel(JobId id) {
        return book.decide(id, sheet -> {
            if (sheet.job().state().over()) {
                throw Problem.conflict("aiJobOver");
            }
            sheet.put(sheet.job().cancelling(sheet.now()));
            if (!sheet.job().claimed()) {
                // What is under way at a provider is taken back outside of this transaction.
                endings.cancelled(sheet);
            }
            return !sheet.job().state().over();
        });
    }

    /** One reservation a part; empty, and nothing set aside, when the month leaves no room for all. */
    private Optional<Map<Integer, Reservation>> hold(Payer payer, Money most, Duration patience, List<Integer> parts) {
        Map<Integer, Reservation> held = new HashMap<>();
        if (most.isZero()) {
            return Optional.of(held);
        }
        for (int number : parts) {
            @Nullable
            Reservation reservation =
                    meter.hold(payer, most, patience.plus(AFTERWARDS)).orElse(null);
            if (reservation == null) {
                held.values().forEach(meter::release);
                return Optional.empty();
            }
            held.put(number, reservation);
        }
        return Optional.of(held);
    }

    private AiFailure.OverBudget overBudget(Payer payer) {
        return new AiFailure.OverBudget(meter.limit(payer.workspace()));
    }
}
