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
 * nobody else and no account is called twice at a time, whoever's workspace it is connected to. Not more than
 * {@code depth} of one channel are held here.
 */
final class Lanes {

    /** An account as its network knows it; channels of several workspaces may stand for one. */
    private record Account(String network, String id) {

        static Account of(Work work) {
            return new Account(work.claim().network(), work.content().accountId());
        }
    }

    private final Map<Account, Queue<Work>> lanes = new HashMap<>();
    private final Map<ChannelId, Integer> held = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final int depth;
    private final Consumer<Work> carry;

    Lanes(int depth, Consumer<Work> carry) {
        this.depth = depth;
        this.carry = carry;
    }

    /** How many more of a channel may be claimed. */
    synchronized int room(ChannelId channel) {
        return depth - held.getOrDefault(channel, 0);
    }

    synchronized Collection<ChannelId> full() {
        List<ChannelId> full = new ArrayList<>();
        held.forEach((channel, count) -> {
            if (count >= depth) {
                full.add(channel);
            }
        });
        return full;
    }

    synchronized void accept(Collection<Work> claimed) {
        for (Work work : claimed) {
            held.merge(work.claim().channel(), 1, Integer::sum);
            Account account = Account.of(work);
            Queue<Work> lane = lanes.get(account);
            if (lane == null) {
                lane = new ArrayDeque<>();
                lanes.put(account, lane);
                threads.execute(() -> run(account));
            }
            lane.add(work);
        }
    }

    /** A publication of the channel is settled and written down. */
    synchronized void done(ChannelId channel) {
        held.computeIfPresent(channel, (key, count) -> count == 1 ? null : count - 1);
    }

    /** Takes back what has not begun. */
    synchronized List<Work> drain() {
        List<Work> waiting = new ArrayList<>();
        lanes.values().forEach(lane -> {
            waiting.addAll(lane);
            lane.clear();
        });
        return waiting;
    }

    synchronized boolean idle() {
        return held.isEmpty();
    }

    private void run(Account account) {
        for (Work next = take(account); next != null; next = take(account)) {
            carry.accept(next);
        }
    }

    /** The account's next; with the last one its lane is gone. */
    private synchronized @Nullable Work take(Account account) {
        Queue<Work> lane = lanes.get(account);
        Work next = lane == null ? null : lane.poll();
        if (next == null) {
            lanes.remove(account);
        }
        return next;
    }
}
