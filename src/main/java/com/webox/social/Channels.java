package com.webox.social;

import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.social.network.NetworkRules;
import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Service;

/** The connected accounts of the current workspace. Changes bump the live topic {@link #TOPIC}. */
@Service
@Requires(Permission.COMPOSE)
public class Channels {

    /** Live topic: some channel of the workspace changed. */
    public static final String TOPIC = "channels";

    @Requires(Permission.VIEW)
    public List<ChannelSummary> list() {
        throw new UnsupportedOperationException();
    }

    @Requires(Permission.VIEW)
    public List<NetworkSummary> networks() {
        throw new UnsupportedOperationException();
    }

    /** How a network counts and what it takes. */
    @Requires(Permission.VIEW)
    public NetworkRules rules(String network) {
        throw new UnsupportedOperationException();
    }

    /** Where the person consents; the answer comes back to {@code /connect/<network>}, which shows the channels view. */
    public URI connect(String network) {
        throw new UnsupportedOperationException();
    }

    /** Forgets the tokens; its scheduled posts are called off. */
    public void disconnect(ChannelId id) {
        throw new UnsupportedOperationException();
    }
}
