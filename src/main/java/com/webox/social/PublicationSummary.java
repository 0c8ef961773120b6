package com.webox.social;

import com.webox.social.network.FailureKind;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post on one channel.
 *
 * @param failure why it failed, or why it is tried again
 * @param detail the network's own words about it, may be empty
 * @param nextAttempt when it is tried or asked again
 */
public record PublicationSummary(
        PublicationId id,
        ChannelId channel,
        String network,
        String channelName,
        PublicationStatus status,
        @Nullable URI link,
        @Nullable FailureKind failure,
        String detail,
        @Nullable Instant nextAttempt) {}
