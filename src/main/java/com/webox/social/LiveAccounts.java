package com.webox.social;

import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.DatabaseTime;
import com.webox.social.TokenKeeper.Access;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Networks;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks networks about connected accounts, with a token that is valid now. */
@Component
class LiveAccounts {

    private static final Logger log = LoggerFactory.getLogger(LiveAccounts.class);

    private final TokenKeeper tokens;
    private final Networks networks;
    private final DatabaseTime time;

    LiveAccounts(TokenKeeper tokens, Networks networks, DatabaseTime time) {
        this.tokens = tokens;
        this.networks = networks;
        this.time = time;
    }

    /** What the account allows; empty when it cannot be asked now. */
    Optional<AccountLimits> limits(WorkspaceId workspace, Channel channel) {
        try {
            return token(workspace, channel)
                    .map(token -> networks.get(channel.network()).accounts().limits(channel.remoteId(), token));
        } catch (NetworkFailure e) {
            log.info("{} does not say what it allows: {}", channel.id(), e.kind());
        } catch (RuntimeException e) {
            log.warn("{} could not be asked what it allows", channel.id(), e);
        }
        return Optional.empty();
    }

    private Optional<String> token(WorkspaceId workspace, Channel channel) {
        return channel.sealedAccess()
                .map(stored -> tokens.access(workspace, channel.id(), stored, channel.tokenExpiresAt(), time.now()))
                .flatMap(access -> access instanceof Access.Ready(var token) ? Optional.of(token) : Optional.empty());
    }
}
