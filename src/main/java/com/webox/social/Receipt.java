package com.webox.social;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The proof of a post: what happened on each channel, when, and what the network answered. */
public record Receipt(
        @JsonSerialize(using = ToStringSerializer.class) PostId post, List<Line> lines) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * One channel.
     *
     * @param sent when the request that made it visible left
     * @param accepted when the network's yes arrived
     * @param latenessMillis from due to sent
     */
    public record Line(
            @JsonSerialize(using = ToStringSerializer.class) PublicationId publication,
            String network,
            String channelName,
            PublicationStatus status,
            @Nullable Instant due,
            @Nullable Instant sent,
            @Nullable Instant accepted,
            @Nullable Long latenessMillis,
            @Nullable String remoteId,
            @Nullable URI link,
            List<Attempt> attempts) {

        public Line {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * One call, or read-back, in the journal.
     *
     * @param kind {@code send} or {@code check}
     * @param requestHash SHA-256 of what was to be published, in hex
     * @param outcome {@code published}, {@code pending}, {@code refused}, {@code retry}, {@code unknown}, {@code found},
     *     {@code absent}, {@code unreadable}, or {@code open} while it runs
     * @param detail the network's words, may be empty
     */
    public record Attempt(
            int number,
            String kind,
            Instant started,
            @Nullable Instant ended,
            String requestHash,
            String outcome,
            String detail) {}
}
