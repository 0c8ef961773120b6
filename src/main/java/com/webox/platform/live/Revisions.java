package com.webox.platform.live;

import com.webox.kernel.WorkspaceId;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells open screens that something changed. Background work and services {@link #bump} a topic of a workspace; after
 * the commit every screen on every node that shows the topic reads again, through the secured services. No data travels
 * this way.
 */
@Component
public class Revisions {

    private final RevisionBoard board;

    Revisions(RevisionBoard board) {
        this.board = board;
    }

    /** Inside a transaction the news goes out after its commit, and not at all after a rollback. */
    public void bump(WorkspaceId workspace, String topic) {
        Topic changed = new Topic(workspace, topic);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            board.publish(Set.of(changed));
            return;
        }
        Pending.ofThisTransaction(board).topics.add(changed);
    }

    private static final class Pending implements TransactionSynchronization {

        private final Set<Topic> topics = new LinkedHashSet<>();
        private final RevisionBoard board;

        private Pending(RevisionBoard board) {
            this.board = board;
        }

        static Pending ofThisTransaction(RevisionBoard board) {
            for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
                if (each instanceof Pending pending && pending.board == board) {
                    return pending;
                }
            }
            Pending pending = new Pending(board);
            TransactionSynchronizationManager.registerSynchronization(pending);
            return pending;
        }

        @Override
        public void afterCommit() {
            board.publish(topics);
        }
    }
}
