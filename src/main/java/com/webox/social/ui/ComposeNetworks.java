package com.webox.social.ui;

import com.webox.social.ChannelId;
import com.webox.social.ChannelLimits;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.NetworkRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the composer needs to know of channels and their networks. */
@Component
class ComposeNetworks {

    private final Channels channels;
    private final ChannelLimits limits;

    ComposeNetworks(Channels channels, ChannelLimits limits) {
        this.channels = channels;
        this.limits = limits;
    }

    List<ChannelSummary> channels() {
        return channels.list();
    }

    NetworkRules rules(String network) {
        return channels.rules(network);
    }

    /** What the account allows now; what is not known yet comes with the next change of the channels' topic. */
    AccountLimits limits(ChannelId channel) {
        return limits.of(channel);
    }
}
