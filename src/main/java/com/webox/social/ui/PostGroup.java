package com.webox.social.ui;

import com.webox.social.PostStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** The groups in which people look for posts. */
enum PostGroup {
    ALL(Set.of()),
    DRAFTS(Set.of(PostStatus.DRAFT)),
    SCHEDULED(Set.of(PostStatus.SCHEDULED, PostStatus.PUBLISHING)),
    PUBLISHED(Set.of(PostStatus.PUBLISHED)),
    /** What does not go on without a person. */
    ATTENTION(Set.of(PostStatus.FAILED, PostStatus.UNCERTAIN, PostStatus.HELD));

    private final Set<PostStatus> statuses;

    PostGroup(Set<PostStatus> statuses) {
        this.statuses = statuses;
    }

    /** Empty means all. */
    Set<PostStatus> statuses() {
        return statuses;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PostGroup of(String key) {
        return Arrays.stream(values())
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElse(ALL);
    }
}
