package com.webox.social.ui;

import com.vaadin.flow.router.QueryParameters;
import com.webox.media.AssetId;
import com.webox.social.ChannelHealth;
import com.webox.social.ChannelSummary;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what an address opens the composer: {@code ?at=2026-11-24T09:00&media=<id>}. What cannot be read is passed over.
 *
 * @param at wall-clock time of the workspace
 */
record ComposeStart(@Nullable LocalDateTime at, List<AssetId> media) {

    static ComposeStart of(QueryParameters query) {
        return new ComposeStart(
                query.getSingleParameter("at").map(ComposeStart::time).orElse(null),
                query.getParameters("media").stream()
                        .flatMap(id -> asset(id).stream())
                        .toList());
    }

    /** A new post goes to every channel that works, until the author chooses. */
    PostContent content(List<ChannelSummary> channels) {
        return new PostContent(
                "",
                Map.of(),
                channels.stream()
                        .filter(channel -> channel.health() != ChannelHealth.PAUSED)
                        .map(ChannelSummary::id)
                        .toList(),
                media,
                Set.of(),
                OutagePolicy.LATE);
    }

    private static @Nullable LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    private static List<AssetId> asset(String id) {
        try {
            return List.of(new AssetId(UUID.fromString(id)));
        } catch (IllegalArgumentException notAnId) {
            return List.of();
        }
    }
}
