package com.webox.ai.job;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.ai.Payer;
import com.webox.kernel.Problem;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;

/** The generation jobs of the current workspace. A person's own change with the topic {@link JobTopic}. */
@Service
@Requires(Permission.VIEW)
public class GenerationJobs {

    public static final int MOST_TITLE = 200;
    public static final int MOST_LISTED = 200;

    private final JobDesk desk;
    private final JobQueries queries;
    private final Waking waking;
    private final Hands hands;
    private final CurrentMember current;

    GenerationJobs(JobDesk desk, JobQueries queries, Waking waking, Hands hands, CurrentMember current) {
        this.desk = desk;
        this.queries = queries;
        this.waking = waking;
        this.hands = hands;
        this.current = current;
    }

    /**
     * Takes a job on and comes back at once. What it costs at most is set aside first. Not to be called in a transaction.
     *
     * @param feature where it is asked for, for the ledger: small letters and hyphens
     * @param title what it is called for people; cut at {@value #MOST_TITLE} characters
     * @throws Problem when it cannot be done
     */
    @Requires(Permission.COMPOSE)
    public <P extends Record> Started start(GenerationWork<P> work, P payload, String feature, String title) {
        String name = title.strip();
        Started started = desk.add(
                Payer.of(current.get()),
                work,
                payload,
                feature,
                name.length() <= MOST_TITLE ? name : name.substring(0, MOST_TITLE - 1) + "…");
        wake(started);
        return started;
    }

    /** The workspace's, the newest first; {@code limit}: 1 to {@value #MOST_LISTED}. */
    public List<JobSummary> list(int offset, int limit) {
        return queries.all(current.get().workspace(), offset, Math.clamp(limit, 1, MOST_LISTED));
    }

    /** The member's own, the newest first. */
    public List<JobSummary> mine(int limit) {
        Member me = current.get();
        return queries.of(me.workspace(), me.user(), 0, Math.clamp(limit, 1, MOST_LISTED));
    }

    /** How many of the member's own are not over. */
    public int underWay() {
        Member me = current.get();
        return queries.underWay(me.workspace(), me.user());
    }

    /** @throws Problem when there is none in this workspace */
    public JobDetails get(JobId id) {
        JobSummary job = found(id);
        return new JobDetails(job, queries.parts(job));
    }

    /**
     * Ends a job that nobody wants any more, at its provider too where that can be done. What was paid stays paid.
     *
     * @throws Problem when it is over, or somebody else's
     */
    @Requires(Permission.COMPOSE)
    public void cancel(JobId id) {
        mayChange(found(id));
        if (desk.cancel(id)) {
            hands.stop(id);
            waking.in(Duration.ZERO, id);
        }
    }

    /**
     * Does again what failed; what is made already is not paid for again.
     *
     * @param knowing that it may have been made and paid for already; needed where the failure says so
     * @throws Problem when it did not fail, or somebody else's is meant
     */
    @Requires(Permission.COMPOSE)
    public Started retry(JobId id, boolean knowing) {
        JobSummary job = found(id);
        mayChange(job);
        JobFailure failure = job.failure();
        if (job.state() != JobState.FAILED || failure == null) {
            throw Problem.conflict("aiJobNotFailed");
        }
        if (failure.mayHaveBeenPaid() && !knowing) {
            throw Problem.conflict("aiJobMayHaveBeenPaid");
        }
        Started started = desk.retry(Payer.of(current.get()), id);
        wake(started);
        return started;
    }

    private void wake(Started started) {
        if (started instanceof Started.Accepted accepted) {
            waking.in(Duration.ZERO, accepted.job());
        }
    }

    private JobSummary found(JobId id) {
        return queries.find(current.get().workspace(), id).orElseThrow(() -> Problem.notFound("job"));
    }

    private void mayChange(JobSummary job) {
        Member me = current.get();
        if (!job.owner().equals(me.user()) && !me.may(Permission.ADMINISTER)) {
            throw Problem.denied();
        }
    }
}
