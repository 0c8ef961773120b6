package com.webox.social;

import com.webox.accounts.CurrentMember;
import com.webox.accounts.Member;
import com.webox.accounts.Permission;
import com.webox.accounts.Requires;
import com.webox.kernel.Problem;
import com.webox.platform.config.Installation;
import com.webox.social.network.Consent;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Networks;
import com.webox.social.network.RemoteAccount;
import com.webox.social.network.SocialNetwork;
import com.webox.social.network.Tokens;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
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
    private final ChannelChanges changes;
    private final SecureRandom random = new SecureRandom();

    Connections(
            CurrentMember current,
            Networks networks,
            Installation installation,
            ConsentStore consents,
            ChannelChanges changes) {
        this.current = current;
        this.networks = networks;
        this.installation = installation;
        this.consents = consents;
        this.changes = changes;
    }

    /**
     * Where the person consents; the answer comes back to {@code /connect/<network>}, which leads to the channels.
     *
     * @throws Problem when the network is unknown, or not configured
     */
    public URI begin(String key) {
        SocialNetwork network = networks.get(key);
        if (!network.configured()) {
            throw Problem.conflict("channel.notConfigured", network.displayName());
        }
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Consent consent = network.consent(callback(key), state);
        consents.keep(state, current.get(), key, consent.verifier());
        return consent.address();
    }

    /**
     * Ends what {@link #begin} began: exchanges the code and stores every account it opens.
     *
     * @return the names of the accounts
     * @throws Problem when the state is unknown, used, too old or another person's, or the network refuses
     */
    public List<String> finish(String key, String code, String state) {
        Member member = current.get();
        ConsentStore.Begun begun = consents.take(state, member, key);
        SocialNetwork network = networks.get(key);
        try {
            Tokens tokens = network.exchange(code, callback(key), begun.verifier());
            List<RemoteAccount> accounts = network.accounts(tokens);
            if (accounts.isEmpty()) {
                throw Problem.conflict("channel.noAccount", network.displayName());
            }
            return accounts.stream()
                    .map(account -> changes.connected(
                                    member.workspace(),
                                    member.user(),
                                    key,
                                    account,
                                    Objects.requireNonNullElse(account.own(), tokens))
                            .name())
                    .toList();
        } catch (NetworkFailure e) {
            throw Problem.conflict("channel.refused", network.displayName(), String.valueOf(e.getMessage()));
        }
    }

    private URI callback(String key) {
        return installation.address("/connect/" + key);
    }
}
