package com.webox.platform.live;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The revisions of all topics: listeners on this node hear at once, other nodes within a second through
 * a small table. Changes are written together a few times a second, so that a burst of work costs one statement.
 */
@Component
public class RevisionBoard {

    private static final Logger log = LoggerFactory.getLogger(RevisionBoard.class);
    private static final long POLL_MILLIS = 600;
    private static final long WRITE_MILLIS = 200;

    private final JdbcTemplate jdbc;
    private final Map<Topic, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final Set<Topic> unwritten = ConcurrentHashMap.newKeySet();
    private final Map<Topic, Long> seen = new HashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-revisions").factory());

    RevisionBoard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Calls {@code listener} on some thread whenever the topic changed; it must be quick and must not throw. */
    public Subscription subscribe(Topic topic, Runnable listener) {
        listeners.computeIfAbsent(topic, key -> new CopyOnWriteArrayList<>()).add(listener);
        return () -> listeners.computeIfPresent(topic, (key, list) -> {
            list.remove(listener);
            return list.isEmpty() ? null : list;
        });
    }

    void publish(Collection<Topic> topics) {
        unwritten.addAll(topics);
        topics.forEach(this::tell);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        poll(true);
        timer.scheduleWithFixedDelay(() -> guarded(this::write), WRITE_MILLIS, WRITE_MILLIS, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> guarded(() -> poll(false)), POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.shutdown();
    }

    private void write() {
        List<Topic> batch = List.copyOf(unwritten);
        if (batch.isEmpty()) {
            return;
        }
        batch.forEach(unwritten::remove);
        jdbc.batchUpdate("""
                insert into live_revision (workspace_id, topic, revision) values (?, ?, 1)
                on duplicate key update revision = revision + 1""", batch, batch.size(), (statement, topic) -> {
            statement.setBytes(1, Ids.bytes(topic.workspace().value()));
            statement.setString(2, topic.name());
        });
    }

    private void poll(boolean first) {
        if (!first && listeners.isEmpty()) {
            return;
        }
        jdbc.query("select workspace_id, topic, revision from live_revision", row -> {
            Topic topic = new Topic(new WorkspaceId(Ids.uuid(row.getBytes(1))), row.getString(2));
            Long before = seen.put(topic, row.getLong(3));
            if (!first && (before == null || before != row.getLong(3))) {
                tell(topic);
            }
        });
    }

    private void tell(Topic topic) {
        listeners.getOrDefault(topic, List.of()).forEach(Runnable::run);
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("live updates are late: {}", e.toString());
        }
    }
}
