package com.webox.ai.job;

import com.webox.kernel.Problem;
import com.webox.platform.live.Revisions;
import com.webox.platform.time.DatabaseTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes jobs, each in a short transaction that locks its row, and lets open screens know. */
@Component
class JobBook {

    private final JobRows rows;
    private final TransactionTemplate transaction;
    private final DatabaseTime time;
    private final Revisions revisions;

    JobBook(JobRows rows, TransactionTemplate transaction, DatabaseTime time, Revisions revisions) {
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
        this.revisions = revisions;
    }

    void add(JobRow job, List<PartRow> parts) {
        transaction.executeWithoutResult(status -> {
            rows.insert(job);
            parts.forEach(part -> rows.insert(job.id(), part));
            tell(job);
        });
    }

    /**
     * Changes a job that this server works on.
     *
     * @throws LostClaim when it does not any more
     */
    void change(Claim claim, Consumer<Sheet> change) {
        decide(claim, sheet -> {
            change.accept(sheet);
            return true;
        });
    }

    /** As {@link #change(Claim, Consumer)}, with an answer. */
    <T> T decide(Claim claim, Function<Sheet, T> change) {
        return decide(claim.job(), sheet -> {
            if (sheet.job().progress().fence() != claim.fence()) {
                throw new LostClaim(claim.job());
            }
            return change.apply(sheet);
        });
    }

    /** Changes a job, whoever works on it. */
    <T> T decide(JobId id, Function<Sheet, T> change) {
        T answer = transaction.execute(status -> {
            JobRow job = rows.lock(id).orElseThrow(() -> Problem.notFound("job"));
            Sheet sheet = new Sheet(job, rows.parts(job), time.now());
            T decided = change.apply(sheet);
            if (!sheet.job().state().over()) {
                sheet.put(sheet.job()
                        .saying(sheet.percent(), sheet.job().progress().sentence()));
            }
            sheet.changed().forEach(part -> rows.save(id, part));
            if (!sheet.job().equals(job)) {
                rows.save(sheet.job());
            }
            if (!sheet.job().equals(job) || !sheet.changed().isEmpty()) {
                tell(job);
            }
            return decided;
        });
        return Objects.requireNonNull(answer);
    }

    /** As it is now; nothing is locked. */
    Sheet look(JobId id) {
        JobRow job = rows.find(id).orElseThrow(() -> Problem.notFound("job"));
        return new Sheet(job, rows.parts(job), time.now());
    }

    private void tell(JobRow job) {
        revisions.bump(job.order().workspace(), JobTopic.of(job.order().person()));
    }
}
