package com.webox.social;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, whole.
 *
 * @param version what the caller saw; saving with an older one is refused
 * @param at planned wall-clock time in {@code zone}, null when not planned
 * @param dueAt the instant that {@code at} means
 */
public record PostDetails(
        PostId id,
        long version,
        PostStatus status,
        PostContent content,
        @Nullable LocalDateTime at,
        ZoneId zone,
        @Nullable Instant dueAt,
        String author,
        Instant createdAt,
        Instant changedAt,
        List<PublicationSummary> publications) {}
