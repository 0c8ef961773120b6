package com.webox.social.ui;

import com.webox.social.ChannelId;
import com.webox.social.ChannelLimits;
import com.webox.social.ChannelSummary;
import com.webox.social.Channels;
import com.webox.social.FittedMedia;
import com.webox.social.PostContent;
import com.webox.social.PostMedia;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.NetworkRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the composer needs to know of channels and their networks. */
@Component
class ComposeNetworks {

    private final Channels channels;
    private final ChannelLimits limits;
    private final PostMedia media;

    ComposeNetworks(Channels channels, ChannelLimits limits, PostMedia media) {
        this.channels = channels;
        this.limits = limits;
        this.media = media;
    }

    List<ChannelSummary> channels() {
        return channels.list();
    }

    NetworkRules rules(String network) {
        return channels.rules(network);
    }

    /** The files of a post as a network gets them. */
    List<FittedMedia> media(String network, PostContent content) {
        return media.on(network, content.extrasFor(network), content.media());
    }

    /** What the account allows now; what is not known yet comes with the next change of the channels' topic. */
    AccountLimits limits(ChannelId channel) {
        return limits.of(channel);
    }
}
