package com.webox.ai.job;

import com.webox.ai.Usage;
import com.webox.kernel.Money;
import com.webox.kernel.WorkspaceId;
import java.util.List;

/**
 * Knows how one kind of job is done. Jobs are stored with its name and their payload as JSON, so classes can move while
 * stored jobs live on. Nothing here runs in a transaction, and it may run on any server.
 *
 * @param <P> what is to be made: a record that Jackson can write and read
 */
public interface GenerationWork<P extends Record> {

    /** The stable name under which jobs are stored, e.g. {@code video}. */
    String name();

    Class<P> payloadType();

    /**
     * Who will do it and what it can cost. Asks nobody.
     *
     * @throws com.webox.kernel.Problem when it cannot be done at all
     */
    WorkPlan plan(WorkspaceId workspace, P payload);

    /**
     * Begins a part: asks a provider for it, or makes it at once. For one attempt it is called once, and again only where
     * the plan says {@link WorkPlan#repeatable} or the answer was that it was certainly not done.
     */
    PartReply.Begun begin(P payload, PartAtWork part);

    /** Asks how far a part is that was {@link PartReply.Accepted}. Called as often as it takes. */
    default PartReply.Looked look(P payload, PartAtWork part, String handle) {
        throw new UnsupportedOperationException(name() + " has no handles");
    }

    /** Tells the provider that nobody wants the part any more; says what it cost all the same. */
    default Abandoned abandon(P payload, PartAtWork part, String handle) {
        throw new UnsupportedOperationException(name() + " has no handles");
    }

    /** Puts the parts together. May be called twice for one job, with the same parts. */
    default JobResult finish(P payload, JobId job, List<JobResult> parts) {
        return parts.getFirst();
    }

    /** What an abandoned part cost. */
    record Abandoned(Usage usage, Money cost) {}
}
