package com.webox.ai.job;

import com.webox.ai.Maker;
import com.webox.ai.Usage;
import com.webox.kernel.Money;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job as it is stored: what was asked for, and how far it is. */
record JobRow(JobId id, Order order, Progress progress) {

    /** What was asked for; never changes. */
    record Order(
            WorkspaceId workspace,
            UserId person,
            String kind,
            String payload,
            String feature,
            String title,
            String task,
            Maker maker,
            Usage most,
            int atOnce,
            boolean repeatable,
            Duration patience,
            Money likely,
            Instant created) {}

    /**
     * How far it is.
     *
     * @param wake when it wants to be looked at; while it is claimed, when its server is taken for dead
     */
    record Progress(
            JobState state,
            int percent,
            Sentence sentence,
            @Nullable JobFailure failure,
            @Nullable JobResult result,
            Money cost,
            boolean cancelAsked,
            long fence,
            @Nullable String claimedBy,
            @Nullable Instant wake,
            Instant deadline,
            @Nullable Instant started,
            @Nullable Instant ended) {}

    JobState state() {
        return progress.state;
    }

    boolean cancelAsked() {
        return progress.cancelAsked;
    }

    boolean claimed() {
        return progress.claimedBy != null;
    }

    boolean late(Instant now) {
        return now.isAfter(progress.deadline);
    }

    JobRow claimedBy(String node, Instant until, Instant now) {
        JobState next = state() == JobState.RUNNING ? JobState.RUNNING : state().become(JobState.RUNNING);
        Instant started = progress.started == null ? now : progress.started;
        Sentence sentence = state() == JobState.QUEUED ? Sentence.RUNNING : progress.sentence;
        return with(new Progress(
                next,
                progress.percent,
                sentence,
                null,
                null,
                progress.cost,
                progress.cancelAsked,
                progress.fence + 1,
                node,
                until,
                progress.deadline,
                started,
                null));
    }

    /** In nobody's hands until then. */
    JobRow released(Instant wake) {
        return with(new Progress(
                progress.state,
                progress.percent,
                progress.sentence,
                progress.failure,
                progress.result,
                progress.cost,
                progress.cancelAsked,
                progress.fence,
                null,
                wake,
                progress.deadline,
                progress.started,
                progress.ended));
    }

    JobRow over(JobState end, @Nullable JobFailure failure, @Nullable JobResult result, Instant now) {
        return with(new Progress(
                state().become(end),
                end == JobState.SUCCEEDED ? 100 : progress.percent,
                progress.sentence,
                failure,
                result,
                progress.cost,
                progress.cancelAsked,
                progress.fence + 1,
                null,
                null,
                progress.deadline,
                progress.started,
                now));
    }

    /** To be done again, or for the first time. */
    JobRow queued(Instant now) {
        return with(new Progress(
                state().become(JobState.QUEUED),
                progress.percent,
                Sentence.QUEUED,
                null,
                null,
                progress.cost,
                false,
                progress.fence + 1,
                null,
                now,
                now.plus(order.patience),
                progress.started,
                null));
    }

    JobRow cancelling(Instant now) {
        return with(new Progress(
                progress.state,
                progress.percent,
                progress.sentence,
                progress.failure,
                progress.result,
                progress.cost,
                true,
                progress.fence,
                progress.claimedBy,
                claimed() ? progress.wake : now,
                progress.deadline,
                progress.started,
                progress.ended));
    }

    JobRow saying(int percent, Sentence sentence) {
        return with(new Progress(
                progress.state,
                percent,
                sentence,
                progress.failure,
                progress.result,
                progress.cost,
                progress.cancelAsked,
                progress.fence,
                progress.claimedBy,
                progress.wake,
                progress.deadline,
                progress.started,
                progress.ended));
    }

    JobRow costing(Money more) {
        return with(new Progress(
                progress.state,
                progress.percent,
                progress.sentence,
                progress.failure,
                progress.result,
                progress.cost.plus(more),
                progress.cancelAsked,
                progress.fence,
                progress.claimedBy,
                progress.wake,
                progress.deadline,
                progress.started,
                progress.ended));
    }

    private JobRow with(Progress next) {
        return new JobRow(id, order, next);
    }
}
