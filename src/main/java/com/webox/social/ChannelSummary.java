package com.webox.social;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connected account, for lists.
 *
 * @param network key of the network, e.g. {@code x}
 * @param networkName its own name, e.g. {@code X}
 * @param consentEnds when the person must consent again; null when unknown or never
 */
public record ChannelSummary(
        ChannelId id,
        String network,
        String networkName,
        String name,
        String handle,
        @Nullable URI avatar,
        ChannelHealth health,
        Instant connectedAt,
        @Nullable Instant consentEnds) {}
