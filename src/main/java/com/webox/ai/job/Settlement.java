package com.webox.ai.job;

import com.webox.accounts.Directory;
import com.webox.ai.CostEntry;
import com.webox.ai.Meter;
import com.webox.ai.Payer;
import com.webox.ai.Reservation;
import com.webox.ai.Usage;
import com.webox.kernel.Money;
import com.webox.notifications.Notice;
import com.webox.notifications.Notifications;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the end of a part costs, and the news of a job's end. Part of the transaction that writes the end down. */
@Component
class Settlement {

    private final Meter meter;
    private final Directory directory;
    private final Notifications notifications;

    Settlement(Meter meter, Directory directory, Notifications notifications) {
        this.meter = meter;
        this.directory = directory;
        this.notifications = notifications;
    }

    /** Enters the part into the ledger, once for each attempt. {@code outcome}: as in the ledger. */
    void settle(Sheet sheet, PartRow part, Usage usage, Money cost, String outcome) {
        if (part.reservation() == null && !part.most().isZero()) {
            // Its attempt is in the ledger; what was paid for was only fetched again.
            sheet.put(part);
            return;
        }
        JobRow.Order order = sheet.job().order();
        Duration duration = part.begun() == null ? Duration.ZERO : Duration.between(part.begun(), sheet.now());
        meter.settle(
                new CostEntry(
                        new Payer(order.workspace(), order.person(), directory.zone(order.workspace())),
                        order.feature(),
                        order.task(),
                        order.maker(),
                        usage,
                        cost,
                        duration,
                        outcome),
                part.reservation());
        sheet.put(part.settled());
        sheet.put(sheet.job().costing(cost));
    }

    /** As {@link #settle}, for what may have been made and paid for: its whole price counts. */
    void settleInFull(Sheet sheet, PartRow part, String outcome) {
        settle(sheet, part, sheet.job().order().most(), part.most(), outcome);
    }

    /** Gives back what was set aside for a part that was never begun. */
    void release(Sheet sheet, PartRow part) {
        Reservation held = part.reservation();
        if (held != null) {
            meter.release(held);
        }
        sheet.put(part.settled());
    }

    /** Ends the job and tells its owner. Whoever cancelled it knows. */
    void end(Sheet sheet, JobState end, @Nullable JobFailure failure, @Nullable JobResult result) {
        JobRow job = sheet.job().over(end, failure, result, sheet.now());
        sheet.put(job);
        if (end == JobState.SUCCEEDED) {
            tell(
                    job,
                    Notice.Tone.SUCCESS,
                    "ai.news.job.done",
                    Objects.requireNonNull(result).link());
        } else if (end == JobState.FAILED) {
            tell(
                    job,
                    Notice.Tone.ERROR,
                    "ai.news.job.failed." + Objects.requireNonNull(failure).code(),
                    "");
        }
    }

    private void tell(JobRow job, Notice.Tone tone, String key, String link) {
        JobRow.Order order = job.order();
        notifications.tell(order.workspace(), order.person(), new Notice(tone, key, List.of(order.title()), link));
    }
}
