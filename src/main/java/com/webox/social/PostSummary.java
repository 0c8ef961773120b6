package com.webox.social;

import com.webox.media.AssetId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post in a list or on the calendar.
 *
 * @param excerpt the first 140 characters of the shared text, on one line
 * @param at wall-clock time in the workspace's zone; null for drafts without a plan
 * @param networks keys, each once, in a fixed order
 * @param thumbnail the first medium
 */
public record PostSummary(
        PostId id,
        long version,
        String excerpt,
        PostStatus status,
        @Nullable LocalDateTime at,
        @Nullable Instant dueAt,
        List<String> networks,
        List<String> labels,
        @Nullable AssetId thumbnail,
        String author) {}
