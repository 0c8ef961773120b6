package com.webox.social;

import com.webox.accounts.Member;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.media.AssetId;
import com.webox.platform.time.WallClock;
import com.webox.social.network.Extras;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an author writes and plans. Whether it is out is kept by the ledger and summed up here. */
@Entity
@org.hibernate.annotations.DynamicUpdate
@Table(name = "social_post")
class Post {

    @Id
    private UUID id;

    private UUID workspaceId;
    private UUID authorId;
    private String text;

    @Enumerated(EnumType.STRING)
    private PostStatus status;

    @Enumerated(EnumType.STRING)
    private OutagePolicy policy;

    private @Nullable LocalDateTime plannedAt;
    private String zone;
    private @Nullable Instant dueAt;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant deletedAt;

    @ElementCollection
    @CollectionTable(name = "social_post_variant", joinColumns = @JoinColumn(name = "post_id"))
    @MapKeyColumn(name = "network")
    @Column(name = "text")
    private Map<String, String> variants = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "social_post_channel", joinColumns = @JoinColumn(name = "post_id"))
    @OrderColumn(name = "position")
    @Column(name = "channel_id")
    private List<UUID> channels = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "social_post_media", joinColumns = @JoinColumn(name = "post_id"))
    @OrderColumn(name = "position")
    @Column(name = "asset_id")
    private List<UUID> media = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "social_post_label", joinColumns = @JoinColumn(name = "post_id"))
    @Column(name = "label")
    private Set<String> labels = new HashSet<>();

    @Convert(converter = ExtrasByNetwork.class)
    private Map<String, Extras> extras = Map.of();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(Member author, PostContent content, Instant now) {
        this.id = PostId.next().value();
        this.workspaceId = author.workspace().value();
        this.authorId = author.user().value();
        this.zone = author.zone().getId();
        this.status = PostStatus.DRAFT;
        this.createdAt = now;
        this.changedAt = now;
        this.text = "";
        this.policy = OutagePolicy.LATE;
        write(content, now);
    }

    void write(PostContent content, Instant now) {
        text = content.text();
        policy = content.policy();
        extras = content.extras();
        replace(variants, content.variants());
        replace(
                channels,
                content.channels().stream().map(ChannelId::value).distinct().toList());
        replace(media, content.media().stream().map(AssetId::value).toList());
        if (!labels.equals(content.labels())) {
            labels.clear();
            labels.addAll(content.labels());
        }
        changedAt = now;
    }

    // Hibernate rewrites a collection that was touched, even with the same elements.
    private static <T> void replace(List<T> stored, List<T> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.addAll(wanted);
        }
    }

    private static void replace(Map<String, String> stored, Map<String, String> wanted) {
        if (!stored.equals(wanted)) {
            stored.clear();
            stored.putAll(wanted);
        }
    }

    /** Plans it for a time on the wall; the zone stays with the plan. */
    Instant plan(LocalDateTime at, ZoneId in, Instant now) {
        plannedAt = at;
        zone = in.getId();
        Instant due = WallClock.instant(at, in);
        dueAt = due;
        status = PostStatus.SCHEDULED;
        changedAt = now;
        return due;
    }

    void unplan(Instant now) {
        plannedAt = null;
        dueAt = null;
        status = PostStatus.DRAFT;
        changedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
        changedAt = now;
    }

    void restore(Instant now) {
        deletedAt = null;
        status = PostStatus.DRAFT;
        changedAt = now;
    }

    PostId id() {
        return new PostId(id);
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }

    UserId author() {
        return new UserId(authorId);
    }

    boolean deleted() {
        return deletedAt != null;
    }

    PostStatus status() {
        return status;
    }

    @Nullable
    LocalDateTime plannedAt() {
        return plannedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    long version() {
        return version;
    }

    PostContent content() {
        return new PostContent(
                text,
                variants,
                channels.stream().map(ChannelId::new).toList(),
                media.stream().map(AssetId::new).toList(),
                labels,
                policy,
                extras);
    }

    PostDetails details(String authorName, List<PublicationSummary> publications) {
        return new PostDetails(
                id(),
                version,
                status,
                content(),
                plannedAt,
                ZoneId.of(zone),
                dueAt,
                authorName,
                createdAt,
                changedAt,
                publications);
    }
}
