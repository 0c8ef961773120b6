package com.webox.social;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.secrets.SecretBox;
import com.webox.platform.time.DatabaseTime;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.Tokens;
import com.webox.social.publishing.Ledger;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What connecting and disconnecting changes beside the channel itself. Joins the caller's transaction. */
@Component
public class ChannelChanges {

    private final ChannelRepository channels;
    private final SecretBox box;
    private final DatabaseTime time;
    private final Ledger ledger;
    private final ChannelNews news;

    ChannelChanges(ChannelRepository channels, SecretBox box, DatabaseTime time, Ledger ledger, ChannelNews news) {
        this.channels = channels;
        this.box = box;
        this.time = time;
        this.ledger = ledger;
        this.news = news;
    }

    /** The network's ids of the accounts that are connected. */
    @Transactional(readOnly = true)
    public Set<String> connectedAccounts(WorkspaceId workspace, String network) {
        return channels.findByWorkspaceIdAndDisconnectedAtIsNullOrderByNetworkAscNameAsc(workspace.value()).stream()
                .filter(channel -> channel.network().equals(network))
                .map(Channel::remoteId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Stores the account with its tokens, new or known; what waited for it goes on. */
    @Transactional
    public ChannelId connected(WorkspaceId workspace, UserId by, String network, RemoteAccount account, Tokens tokens) {
        Instant now = time.now();
        Channel channel = channels.findByWorkspaceIdAndNetworkAndRemoteId(workspace.value(), network, account.id())
                .orElseGet(() -> new Channel(workspace, network, account, by, now));
        String context = SealedTokens.context(workspace, channel.id());
        channel.connect(account, SealedTokens.seal(tokens, box, context, now), by, now);
        // Flushed, and with it locked, before what waits is woken: see Recorder.
        Channel saved = channels.saveAndFlush(channel);
        ledger.resume(saved.id(), now);
        news.changed(workspace);
        return saved.id();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void disconnected(Channel channel) {
        ledger.abandon(channel.id());
        news.changed(channel.workspace());
    }
}
