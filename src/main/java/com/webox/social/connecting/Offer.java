package com.webox.social.connecting;

import com.webox.social.network.RemoteAccount;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The accounts that a consent opened.
 *
 * @param connected ids of those that are connected already
 */
public record Offer(UUID id, String network, String networkName, List<RemoteAccount> accounts, Set<String> connected) {

    public Offer {
        accounts = List.copyOf(accounts);
        connected = Set.copyOf(connected);
    }
}
