package com.webox.social.web;

import com.webox.media.AssetId;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostDetails;
import com.webox.social.PostStatus;
import com.webox.social.PublicationStatus;
import com.webox.social.PublicationSummary;
import com.webox.social.network.FailureKind;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post as the API shows it.
 *
 * @param at planned wall-clock time in {@code zone}
 * @param dueAt the instant that {@code at} means
 */
record PostResponse(
        UUID id,
        long version,
        PostStatus status,
        String text,
        Map<String, String> variants,
        List<UUID> accounts,
        List<UUID> media,
        Set<String> labels,
        OutagePolicy policy,
        Map<String, Map<String, String>> extras,
        @Nullable LocalDateTime at,
        String zone,
        @Nullable Instant dueAt,
        String author,
        Instant createdAt,
        Instant changedAt,
        List<Target> publications) {

    record Target(
            UUID id,
            UUID account,
            String platform,
            String name,
            PublicationStatus status,
            @Nullable URI link,
            @Nullable FailureKind failure,
            String detail,
            @Nullable Instant nextAttempt) {

        static Target of(PublicationSummary publication) {
            return new Target(
                    publication.id().value(),
                    publication.channel().value(),
                    publication.network(),
                    publication.channelName(),
                    publication.status(),
                    publication.link(),
                    publication.failure(),
                    publication.detail(),
                    publication.nextAttempt());
        }
    }

    static PostResponse of(PostDetails post) {
        return new PostResponse(
                post.id().value(),
                post.version(),
                post.status(),
                post.content().text(),
                post.content().variants(),
                post.content().channels().stream().map(ChannelId::value).toList(),
                post.content().media().stream().map(AssetId::value).toList(),
                post.content().labels(),
                post.content().policy(),
                post.content().extras().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().values())),
                post.at(),
                post.zone().getId(),
                post.dueAt(),
                post.author(),
                post.createdAt(),
                post.changedAt(),
                post.publications().stream().map(Target::of).toList());
    }
}
