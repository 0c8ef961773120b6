package com.webox.bench;

import com.webox.ai.Maker;
import com.webox.ai.Unit;
import com.webox.ai.Usage;
import com.webox.ai.job.GenerationWork;
import com.webox.ai.job.JobResult;
import com.webox.ai.job.PartAtWork;
import com.webox.ai.job.PartReply;
import com.webox.ai.job.WorkPlan;
import com.webox.kernel.Money;
import com.webox.kernel.WorkspaceId;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Jobs that cost nothing and take no time of their own; one can be told what to do while it is under way. */
class BenchWork implements GenerationWork<BenchWork.Task> {

    /** @param played whether the part does what {@link #plays} says */
    record Task(int number, boolean played) {}

    private static final Money FREE = Money.dollars("0");

    private final BlockingQueue<Consumer<PartAtWork>> plays = new LinkedBlockingQueue<>();

    void plays(Consumer<PartAtWork> play) {
        plays.add(play);
    }

    @Override
    public String name() {
        return "bench";
    }

    @Override
    public Class<Task> payloadType() {
        return Task.class;
    }

    @Override
    public WorkPlan plan(WorkspaceId workspace, Task task) {
        Usage nothing = new Usage(Unit.TOKEN, 0, 0, false);
        return new WorkPlan(Maker.BUILT_IN, "bench", 1, 1, nothing, FREE, FREE, Duration.ofHours(1), true);
    }

    @Override
    public PartReply.Begun begin(Task task, PartAtWork part) {
        if (task.played()) {
            try {
                plays.take().accept(part);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return new PartReply.Done(new JobResult("made", ""), Usage.NONE, FREE);
    }
}
