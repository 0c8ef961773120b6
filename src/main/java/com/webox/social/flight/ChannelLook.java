package com.webox.social.flight;

import com.webox.kernel.Ids;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.time.SqlTime;
import com.webox.social.ChannelId;
import com.webox.social.TokenKeeper;
import com.webox.social.TokenKeeper.Access;
import com.webox.social.flight.Finding.Kind;
import com.webox.social.network.AccountLimits;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Networks;
import com.webox.social.network.SocialNetwork;
import com.webox.social.quota.QuotaBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at a channel: its consent, its token, its scopes, and what the network says of the account. */
@Component
class ChannelLook {

    private static final Logger log = LoggerFactory.getLogger(ChannelLook.class);
    private static final Duration SPARE = Duration.ofMinutes(5);

    private record Row(
            String network,
            String account,
            boolean paused,
            @Nullable String token,
            @Nullable Instant expires,
            @Nullable Instant consentEnds,
            Set<String> scopes) {}

    /** What holds for every publication of the channel that is due at the same time or later. */
    record Seen(List<Finding> findings, @Nullable Instant consentEnds, AccountLimits limits) {}

    private final JdbcClient jdbc;
    private final Networks networks;
    private final TokenKeeper tokens;
    private final QuotaBook quotas;

    ChannelLook(JdbcClient jdbc, Networks networks, TokenKeeper tokens, QuotaBook quotas) {
        this.jdbc = jdbc;
        this.networks = networks;
        this.tokens = tokens;
        this.quotas = quotas;
    }

    /** @param due of the first publication that the look is for */
    Seen look(WorkspaceId workspace, ChannelId channel, Stage stage, Instant due, Instant now) {
        Row row = row(channel).orElse(null);
        String sealed = row == null || row.paused ? null : row.token;
        if (row == null || sealed == null) {
            return new Seen(List.of(Finding.of(Kind.CHANNEL_PAUSED)), null, AccountLimits.NONE);
        }
        List<Finding> findings = new ArrayList<>();
        AccountLimits limits = AccountLimits.NONE;
        Access access = tokens.access(workspace, channel, sealed, row.expires, now);
        if (access instanceof Access.Lost) {
            findings.add(Finding.of(Kind.TOKEN_REFUSED));
        } else if (endsBefore(row, due) && (stage == Stage.HOUR || row.consentEnds != null)) {
            if (tokens.renewAhead(channel, now)
                    .filter(kind -> kind.needsReconnect())
                    .isPresent()) {
                findings.add(Finding.of(Kind.TOKEN_REFUSED));
            }
        } else if (access instanceof Access.Ready(var token)) {
            limits = ask(channel, row, token, findings, now);
        }
        Set<String> missing = new TreeSet<>(networks.get(row.network).app().scopes());
        missing.removeAll(row.scopes);
        // A network that does not say what it granted is not suspected.
        if (!row.scopes.isEmpty() && !missing.isEmpty()) {
            findings.add(Finding.of(Kind.SCOPES_MISSING, String.join(", ", missing)));
        }
        return new Seen(
                List.copyOf(findings), row(channel).map(Row::consentEnds).orElse(null), limits);
    }

    private AccountLimits ask(ChannelId channel, Row row, String token, List<Finding> findings, Instant now) {
        SocialNetwork network = networks.get(row.network);
        try {
            AccountLimits limits = network.accounts().limits(row.account, token);
            if (limits.postsLeft() != null) {
                quotas.note(channel, limits, now);
            }
            return limits;
        } catch (NetworkFailure e) {
            if (e.kind().needsReconnect()) {
                findings.add(Finding.of(Kind.TOKEN_REFUSED));
            } else {
                log.info("{} does not say what it allows: {}", channel, e.kind());
            }
            return AccountLimits.NONE;
        }
    }

    private static boolean endsBefore(Row row, Instant due) {
        return row.expires != null && row.expires.isBefore(due.plus(SPARE));
    }

    private Optional<Row> row(ChannelId channel) {
        return jdbc.sql("select * from social_channel where id = ?")
                .params(Ids.bytes(channel.value()))
                .query((row, index) -> new Row(
                        row.getString("network"),
                        row.getString("remote_id"),
                        row.getBoolean("paused"),
                        row.getString("access_token"),
                        SqlTime.orNull(row.getObject("token_expires_at", LocalDateTime.class)),
                        SqlTime.orNull(row.getObject("consent_ends_at", LocalDateTime.class)),
                        row.getString("scopes").isEmpty()
                                ? Set.<String>of()
                                : Set.of(row.getString("scopes").split(" "))))
                .optional();
    }
}
