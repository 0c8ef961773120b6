package com.webox.social;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.social.network.RemoteAccount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A connected account. Its tokens are sealed and bound to this workspace and channel. */
@Entity
@org.hibernate.annotations.DynamicUpdate
@Table(name = "social_channel")
class Channel {

    private static final Duration WARN_BEFORE = Duration.ofDays(14);

    @Id
    private UUID id;

    private UUID workspaceId;
    private String network;
    private String remoteId;
    private String name;
    private String handle;

    @Column(length = 2000)
    private @Nullable String avatar;

    private boolean paused;
    private @Nullable String accessToken;
    private @Nullable String refreshToken;
    private @Nullable Instant tokenExpiresAt;
    private @Nullable Instant consentEndsAt;
    private @Nullable Instant renewAt;
    private String scopes;
    private UUID connectedBy;
    private Instant connectedAt;
    private @Nullable Instant disconnectedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Channel() {}

    Channel(WorkspaceId workspace, String network, RemoteAccount account, UserId by, Instant now) {
        this.id = ChannelId.next().value();
        this.workspaceId = workspace.value();
        this.network = network;
        this.remoteId = account.id();
        this.name = account.name();
        this.handle = account.handle();
        this.avatar = Objects.toString(account.avatar(), null);
        this.connectedBy = by.value();
        this.connectedAt = now;
        this.scopes = "";
    }

    /** Connected, or connected again: the tokens are new, the account may have a new name. */
    void connect(RemoteAccount account, SealedTokens tokens, UserId by, Instant now) {
        name = account.name();
        handle = account.handle();
        avatar = Objects.toString(account.avatar(), null);
        paused = false;
        disconnectedAt = null;
        connectedBy = by.value();
        connectedAt = now;
        accessToken = tokens.access();
        refreshToken = tokens.refresh();
        tokenExpiresAt = tokens.expiresAt();
        consentEndsAt = tokens.consentEndsAt();
        renewAt = tokens.renewAt();
        scopes = tokens.scopes();
    }

    void disconnect(Instant now) {
        accessToken = null;
        refreshToken = null;
        tokenExpiresAt = null;
        consentEndsAt = null;
        renewAt = null;
        paused = false;
        disconnectedAt = now;
    }

    ChannelId id() {
        return new ChannelId(id);
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }

    String network() {
        return network;
    }

    String name() {
        return name;
    }

    String remoteId() {
        return remoteId;
    }

    Optional<String> sealedAccess() {
        return Optional.ofNullable(accessToken);
    }

    @Nullable
    Instant tokenExpiresAt() {
        return tokenExpiresAt;
    }

    boolean connected() {
        return disconnectedAt == null;
    }

    ChannelSummary summary(String networkName, Instant now) {
        return new ChannelSummary(
                id(),
                network,
                networkName,
                name,
                handle,
                avatar == null ? null : URI.create(avatar),
                health(now),
                connectedAt,
                consentEndsAt);
    }

    private ChannelHealth health(Instant now) {
        if (paused || !connected()) {
            return ChannelHealth.PAUSED;
        }
        return consentEndsAt != null && consentEndsAt.isBefore(now.plus(WARN_BEFORE))
                ? ChannelHealth.EXPIRING
                : ChannelHealth.OK;
    }
}
