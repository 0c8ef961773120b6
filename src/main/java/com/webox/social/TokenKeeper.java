package com.webox.social;

import com.webox.accounts.Open;
import com.webox.kernel.Ids;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.secrets.SecretBox;
import com.webox.platform.time.SqlTime;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Networks;
import com.webox.social.network.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the tokens of channels valid, for background work. Some networks rotate refresh tokens, so an account is
 * renewed by one flight at a time across all nodes (a lease on its row), and the new tokens are stored before they are
 * used. Only a network's own refusal pauses a channel; a network that cannot be reached never does.
 */
@Service
@Open("background work has no member")
public class TokenKeeper {

    private static final Logger log = LoggerFactory.getLogger(TokenKeeper.class);
    private static final Duration FLIGHT = Duration.ofMinutes(1);
    private static final Duration SPARE = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final Duration WAIT_FOR_OTHER = Duration.ofSeconds(2);

    /** Whether a channel can be used now. */
    public sealed interface Access {

        record Ready(String token) implements Access {
            /** Tells nothing, so that no log can. */
            @Override
            public String toString() {
                return "Ready";
            }
        }

        /** Not now, through no fault of the channel; ask again at {@code wake}. */
        record Later(Instant wake, FailureKind kind, String detail) implements Access {}

        /** The channel is paused until a person reconnects it. */
        record Lost(String detail) implements Access {}
    }

    private record Row(
            WorkspaceId workspace, String network, boolean paused, UserId owner, long version, SealedTokens tokens) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SecretBox box;
    private final Networks networks;
    private final ChannelNews news;

    TokenKeeper(JdbcClient jdbc, TransactionTemplate transaction, SecretBox box, Networks networks, ChannelNews news) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.box = box;
        this.networks = networks;
        this.news = news;
    }

    /** Opens the token that was read with a claim, renewing it first when it is about to end. */
    public Access access(
            WorkspaceId workspace, ChannelId channel, String sealed, @Nullable Instant expiresAt, Instant now) {
        if (expiresAt == null || expiresAt.isAfter(now.plus(SPARE))) {
            return new Access.Ready(box.open(sealed, SealedTokens.context(workspace, channel)));
        }
        return renew(channel, now, expiresAt);
    }

    /** The network refused the token although it should be valid: renews it once, or pauses the channel. */
    public Access renewRefused(ChannelId channel, FailureKind kind, Instant now) {
        if (kind != FailureKind.TOKEN_INVALID) {
            pause(channel, row(channel));
            return new Access.Lost(kind.name());
        }
        return renew(channel, now, null);
    }

    /**
     * Renews ahead of time; a refusal leaves the channel as it is while its token still works.
     *
     * @return why it could not be renewed; empty when it was, or is being renewed elsewhere
     */
    public Optional<FailureKind> renewAhead(ChannelId channel, Instant now) {
        jdbc.sql("update social_channel set renew_at = null where id = ?")
                .params(Ids.bytes(channel.value()))
                .update();
        Row row = row(channel);
        if (row != null && !row.paused && fly(channel, row, now)) {
            try {
                store(channel, row, networks.get(row.network).consent().refresh(open(channel, row)), now);
            } catch (NetworkFailure e) {
                log.info("{} could not be renewed ahead of time: {}", channel, e.kind());
                land(channel);
                return Optional.of(e.kind());
            }
        }
        return Optional.empty();
    }

    private Access renew(ChannelId channel, Instant now, @Nullable Instant seenExpiry) {
        Row row = row(channel);
        if (row == null || row.paused) {
            return new Access.Lost("");
        }
        Instant expiry = row.tokens.expiresAt();
        boolean renewedMeanwhile = seenExpiry != null && expiry != null && expiry.isAfter(now.plus(SPARE));
        if (renewedMeanwhile) {
            return new Access.Ready(open(channel, row).access());
        }
        if (!fly(channel, row, now)) {
            return new Access.Later(now.plus(WAIT_FOR_OTHER), FailureKind.TOKEN_INVALID, "");
        }
        try {
            Tokens fresh = networks.get(row.network).consent().refresh(open(channel, row));
            store(channel, row, fresh, now);
            return new Access.Ready(fresh.access());
        } catch (NetworkFailure e) {
            land(channel);
            if (e.kind().needsReconnect()) {
                pause(channel, row);
                return new Access.Lost(String.valueOf(e.getMessage()));
            }
            return new Access.Later(now.plus(RETRY), e.kind(), String.valueOf(e.getMessage()));
        }
    }

    private Tokens open(ChannelId channel, Row row) {
        return row.tokens.open(box, SealedTokens.context(row.workspace, channel));
    }

    private @Nullable Row row(ChannelId channel) {
        return jdbc.sql("select * from social_channel where id = ? and access_token is not null")
                .params(Ids.bytes(channel.value()))
                .query((row, index) -> new Row(
                        new WorkspaceId(Ids.uuid(row.getBytes("workspace_id"))),
                        row.getString("network"),
                        row.getBoolean("paused"),
                        new UserId(Ids.uuid(row.getBytes("connected_by"))),
                        row.getLong("version"),
                        new SealedTokens(
                                row.getString("access_token"),
                                row.getString("refresh_token"),
                                SqlTime.orNull(row.getObject("token_expires_at", LocalDateTime.class)),
                                SqlTime.orNull(row.getObject("consent_ends_at", LocalDateTime.class)),
                                SqlTime.orNull(row.getObject("renew_at", LocalDateTime.class)),
                                row.getString("scopes"))))
                .optional()
                .orElse(null);
    }

    private boolean fly(ChannelId channel, Row row, Instant now) {
        return jdbc.sql("""
                update social_channel set refresh_lease_until = ?
                where id = ? and version = ? and (refresh_lease_until is null or refresh_lease_until < ?)""")
                        .params(
                                SqlTime.toSql(now.plus(FLIGHT)),
                                Ids.bytes(channel.value()),
                                row.version,
                                SqlTime.toSql(now))
                        .update()
                == 1;
    }

    private void land(ChannelId channel) {
        jdbc.sql("update social_channel set refresh_lease_until = null where id = ?")
                .params(Ids.bytes(channel.value()))
                .update();
    }

    private void store(ChannelId channel, Row row, Tokens fresh, Instant now) {
        SealedTokens sealed = SealedTokens.seal(fresh, box, SealedTokens.context(row.workspace, channel), now);
        jdbc.sql("""
                update social_channel set access_token = ?, refresh_token = ?, token_expires_at = ?, consent_ends_at = ?,
                renew_at = ?, refresh_lease_until = null, version = version + 1 where id = ? and version = ?""")
                .params(java.util.Arrays.asList(
                        sealed.access(),
                        sealed.refresh(),
                        SqlTime.toSqlOrNull(sealed.expiresAt()),
                        SqlTime.toSqlOrNull(sealed.consentEndsAt()),
                        SqlTime.toSqlOrNull(sealed.renewAt()),
                        Ids.bytes(channel.value()),
                        row.version))
                .update();
    }

    /** Stops the channel and tells whoever connected it; its publications wait. */
    private void pause(ChannelId channel, @Nullable Row row) {
        if (row == null || row.paused) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            int paused = jdbc.sql(
                            "update social_channel set paused = true, version = version + 1 where id = ? and paused = false")
                    .params(Ids.bytes(channel.value()))
                    .update();
            if (paused == 1) {
                jdbc.sql("""
                        update social_publication set wake_at = null, failure = coalesce(failure, 'TOKEN_INVALID')
                        where channel_id = ? and status in ('SCHEDULED', 'PREPARING', 'CHECKING')""").params(Ids.bytes(channel.value())).update();
                news.paused(channel, row.workspace, row.owner);
            }
        });
    }
}
