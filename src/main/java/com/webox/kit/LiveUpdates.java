package com.webox.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.RevisionBoard;
import com.webox.platform.live.Subscription;
import com.webox.platform.live.Topic;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;

/** Keeps a component fresh: while it is attached, a change of the topic, on any node, makes it read again. */
@Service
public class LiveUpdates {

    private final RevisionBoard board;

    LiveUpdates(RevisionBoard board) {
        this.board = board;
    }

    /** Runs {@code reload} with the UI locked after each change; changes that come while one is waiting count as one. */
    public void bind(Component component, WorkspaceId workspace, String topic, Runnable reload) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            AtomicBoolean waiting = new AtomicBoolean();
            Subscription subscription = board.subscribe(new Topic(workspace, topic), () -> {
                if (waiting.compareAndSet(false, true)) {
                    ui.access(() -> {
                        waiting.set(false);
                        reload.run();
                    });
                }
            });
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.cancel();
            });
        });
    }
}
