package com.webox.social;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.live.Revisions;
import com.webox.social.network.AccountLimits;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a channel's account allows at this moment, as its network says. The network is asked in the background, at most
 * once a minute a channel and node; an answer that says something new bumps {@link Channels#TOPIC}.
 */
@Service
@Requires(Permission.VIEW)
public class ChannelLimits {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_KNOWN = 5_000;

    /** {@code askedAt} by {@link System#nanoTime()}. */
    private record Known(AccountLimits limits, long askedAt) {}

    private final CurrentMember current;
    private final ChannelRepository channels;
    private final LiveAccounts accounts;
    private final Revisions revisions;
    private final Map<ChannelId, Known> known = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ChannelLimits(CurrentMember current, ChannelRepository channels, LiveAccounts accounts, Revisions revisions) {
        this.current = current;
        this.channels = channels;
        this.accounts = accounts;
        this.revisions = revisions;
    }

    /** What is known now, {@link AccountLimits#NONE} while nothing is; what is old is asked anew behind the scenes. */
    public AccountLimits of(ChannelId id) {
        WorkspaceId workspace = current.get().workspace();
        Known before = known.get(id);
        if (before == null || System.nanoTime() - before.askedAt > FRESH.toNanos()) {
            channels.findByIdAndWorkspaceId(id.value(), workspace.value())
                    .filter(Channel::connected)
                    .ifPresent(channel -> askLater(workspace, channel, before));
        }
        return before == null ? AccountLimits.NONE : before.limits;
    }

    private void askLater(WorkspaceId workspace, Channel channel, @Nullable Known before) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        AccountLimits shown = before == null ? AccountLimits.NONE : before.limits;
        known.put(channel.id(), new Known(shown, System.nanoTime()));
        threads.execute(() -> accounts.limits(workspace, channel)
                .filter(limits -> !limits.equals(shown))
                .ifPresent(limits -> {
                    known.put(channel.id(), new Known(limits, System.nanoTime()));
                    revisions.bump(workspace, Channels.TOPIC);
                }));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
