package com.webox.social;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.DatabaseTime;
import com.webox.social.network.NetworkRules;
import com.webox.social.network.Networks;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The connected accounts of the current workspace. Changes bump the live topic {@link #TOPIC}. */
@Service
@Requires(Permission.COMPOSE)
public class Channels {

    /** Live topic: some channel of the workspace changed. */
    public static final String TOPIC = "channels";

    private final CurrentMember current;
    private final ChannelRepository channels;
    private final Networks networks;
    private final DatabaseTime time;
    private final ChannelChanges changes;

    Channels(
            CurrentMember current,
            ChannelRepository channels,
            Networks networks,
            DatabaseTime time,
            ChannelChanges changes) {
        this.current = current;
        this.channels = channels;
        this.networks = networks;
        this.time = time;
        this.changes = changes;
    }

    @Requires(Permission.VIEW)
    @Transactional(readOnly = true)
    public List<ChannelSummary> list() {
        Instant now = time.now();
        return channels
                .findByWorkspaceIdAndDisconnectedAtIsNullOrderByNetworkAscNameAsc(
                        current.get().workspace().value())
                .stream()
                .map(channel -> channel.summary(networks.get(channel.network()).displayName(), now))
                .toList();
    }

    @Requires(Permission.VIEW)
    public List<NetworkSummary> networks() {
        return networks.all().stream()
                .map(network -> new NetworkSummary(
                        network.key(), network.displayName(), network.app().configured()))
                .toList();
    }

    /** How a network counts and what it takes. */
    @Requires(Permission.VIEW)
    public NetworkRules rules(String network) {
        return networks.get(network).rules();
    }

    /** Forgets the tokens; its scheduled posts are called off. */
    @Transactional
    public void disconnect(ChannelId id) {
        WorkspaceId workspace = current.get().workspace();
        Channel channel = channels.findByIdAndWorkspaceId(id.value(), workspace.value())
                .filter(Channel::connected)
                .orElseThrow(() -> Problem.notFound("channel"));
        channel.disconnect(time.now());
        channels.save(channel);
        changes.disconnected(channel);
    }
}
