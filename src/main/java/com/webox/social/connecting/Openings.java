package com.webox.social.connecting;

import com.webox.accounts.Member;
import com.webox.kernel.Problem;
import com.webox.social.ChannelChanges;
import com.webox.social.network.Networks;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the accounts that a consent opened into channels, at once or after a choice. */
@Component
class Openings {

    private final Networks networks;
    private final OfferStore offers;
    private final ChannelChanges changes;

    Openings(Networks networks, OfferStore offers, ChannelChanges changes) {
        this.networks = networks;
        this.offers = offers;
        this.changes = changes;
    }

    @Transactional
    public Connection.Connected connect(
            Member member, SocialNetwork network, Tokens tokens, List<RemoteAccount> accounts) {
        for (RemoteAccount account : accounts) {
            changes.connected(
                    member.workspace(),
                    member.user(),
                    network.key(),
                    account,
                    Objects.requireNonNullElse(account.own(), tokens));
        }
        List<String> names = accounts.stream().map(RemoteAccount::name).toList();
        Set<String> refused = new TreeSet<>(network.app().scopes());
        refused.removeAll(tokens.scopes());
        return new Connection.Connected(names, List.copyOf(refused));
    }

    UUID offer(Member member, SocialNetwork network, Tokens tokens, List<RemoteAccount> accounts) {
        return offers.keep(member, new OfferStore.Kept(network.key(), tokens, accounts));
    }

    Offer offered(Member member, UUID id) {
        OfferStore.Kept kept = offers.find(member, id);
        return new Offer(
                id,
                kept.network(),
                networks.get(kept.network()).displayName(),
                kept.accounts().stream().map(Openings::withoutTokens).toList(),
                changes.connectedAccounts(member.workspace(), kept.network()));
    }

    @Transactional
    public Connection.Connected choose(Member member, UUID id, Set<String> accounts) {
        OfferStore.Kept kept = offers.find(member, id);
        List<RemoteAccount> chosen = kept.accounts().stream()
                .filter(account -> accounts.contains(account.id()))
                .collect(Collectors.toList());
        if (chosen.isEmpty()) {
            throw Problem.invalid("accounts", "channel.chooseOne");
        }
        if (!offers.remove(id)) {
            throw Problem.conflict("channel.consentOver");
        }
        return connect(member, networks.get(kept.network()), kept.tokens(), chosen);
    }

    /** What a screen may see. */
    private static RemoteAccount withoutTokens(RemoteAccount account) {
        return new RemoteAccount(account.id(), account.name(), account.handle(), account.avatar());
    }
}
