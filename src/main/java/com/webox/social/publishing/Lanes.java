package com.webox.social.publishing;

import com.webox.social.ChannelId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One lane an account: its publications go one after the other on a virtual thread, so that a slow account delays
 * nobody else and no account is called twice at a time. Not more than {@code depth} of one account are held here.
 */
final class Lanes {

    private static final class Lane {
        private final Queue<Work> queue = new ArrayDeque<>();
        private int held;
        private boolean running;
    }

    private final Map<ChannelId, Lane> lanes = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int depth;
    private final Consumer<Work> carry;

    Lanes(int depth, Consumer<Work> carry) {
        this.depth = depth;
        this.carry = carry;
    }

    /** How many more of an account may be claimed. */
    synchronized int room(ChannelId channel) {
        Lane lane = lanes.get(channel);
        return lane == null ? depth : depth - lane.held;
    }

    synchronized Collection<ChannelId> full() {
        List<ChannelId> full = new ArrayList<>();
        lanes.forEach((channel, lane) -> {
            if (lane.held >= depth) {
                full.add(channel);
            }
        });
        return full;
    }

    synchronized void accept(Collection<Work> claimed) {
        for (Work work : claimed) {
            ChannelId channel = work.claim().channel();
            Lane lane = lanes.computeIfAbsent(channel, key -> new Lane());
            lane.queue.add(work);
            lane.held++;
            if (!lane.running) {
                lane.running = true;
                threads.execute(() -> run(channel, lane));
            }
        }
    }

    /** A publication of the account is settled and written down. */
    synchronized void done(ChannelId channel) {
        Lane lane = lanes.get(channel);
        if (lane != null && --lane.held == 0) {
            lanes.remove(channel);
        }
    }

    /** Takes back what has not begun. */
    synchronized List<Work> drain() {
        List<Work> waiting = new ArrayList<>();
        lanes.values().forEach(lane -> {
            waiting.addAll(lane.queue);
            lane.queue.clear();
        });
        return waiting;
    }

    synchronized boolean idle() {
        return lanes.isEmpty();
    }

    private void run(ChannelId channel, Lane lane) {
        for (Work next = take(lane); next != null; next = take(lane)) {
            carry.accept(next);
        }
    }

    private synchronized @Nullable Work take(Lane lane) {
        Work next = lane.queue.poll();
        if (next == null) {
            lane.running = false;
        }
        return next;
    }
}
