package com.webox.social.connecting;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Problem;
import com.webox.platform.config.Installation;
import com.webox.social.network.ConsentPage;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Networks;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Connecting an account: a person leaves for the network's consent page and comes back with a code. The state that
 * travels along is kept only as a hash, belongs to the person and workspace that began, and works once.
 */
@Service
@Requires(Permission.COMPOSE)
public class Connections {

    private static final int STATE_BYTES = 32;

    private final CurrentMember current;
    private final Networks networks;
    private final Installation installation;
    private final ConsentStore consents;
    private final Openings store;
    private final SecureRandom random = new SecureRandom();

    Connections(
            CurrentMember current,
            Networks networks,
            Installation installation,
            ConsentStore consents,
            Openings store) {
        this.current = current;
        this.networks = networks;
        this.installation = installation;
        this.consents = consents;
        this.store = store;
    }

    /**
     * Where the person consents; the answer comes back to {@code /connect/<network>}, which leads to the channels.
     *
     * @throws Problem when the network is unknown, or not configured
     */
    public URI begin(String key) {
        SocialNetwork network = networks.get(key);
        if (!network.app().configured()) {
            throw Problem.conflict("channel.notConfigured", network.displayName());
        }
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ConsentPage page = network.consent().page(callback(key), state);
        consents.keep(state, current.get(), key, page.verifier());
        return page.address();
    }

    /**
     * Ends what {@link #begin} began: exchanges the code and stores the account it opens. When it opens several, a
     * person chooses.
     *
     * @throws Problem when the state is unknown, used, too old or another person's, or the network refuses
     */
    public Connection finish(String key, String code, String state) {
        Member member = current.get();
        ConsentStore.Begun begun = consents.take(state, member, key);
        SocialNetwork network = networks.get(key);
        try {
            Tokens tokens = network.consent().exchange(code, callback(key), begun.verifier());
            List<RemoteAccount> accounts = network.accounts().of(tokens);
            if (accounts.isEmpty()) {
                throw Problem.conflict("channel.noAccount", network.displayName());
            }
            return accounts.size() == 1
                    ? store.connect(member, network, tokens, accounts)
                    : new Connection.Choice(store.offer(member, network, tokens, accounts));
        } catch (NetworkFailure e) {
            throw Problem.conflict("channel.refused", network.displayName(), String.valueOf(e.getMessage()));
        }
    }

    /** @throws Problem when the offer is unknown, used, too old, or somebody else's */
    public Offer offer(UUID id) {
        return store.offered(current.get(), id);
    }

    /**
     * Connects the chosen accounts of an offer.
     *
     * @param accounts ids of accounts; others than those offered are left out
     * @throws Problem when the offer is unknown, used, too old, or somebody else's
     */
    public Connection.Connected choose(UUID id, Set<String> accounts) {
        return store.choose(current.get(), id, accounts);
    }

    private URI callback(String key) {
        return installation.address("/connect/" + key);
    }
}
