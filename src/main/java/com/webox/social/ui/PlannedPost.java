package com.webox.social.ui;

import com.webox.media.MediaLinks;
import com.webox.media.Rendition;
import com.webox.social.PostStatus;
import com.webox.social.PostSummary;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as the browser's calendar takes it.
 *
 * @param at wall-clock time of the workspace to the minute, e.g. {@code 2026-11-24T09:00}; null without a plan
 * @param image address of a small picture
 * @param movable whether it may be dragged
 */
record PlannedPost(
        String id,
        @Nullable String at,
        String excerpt,
        String status,
        List<String> networks,
        @Nullable String image,
        boolean movable) {

    static PlannedPost of(PostSummary post, LocalDateTime now) {
        LocalDateTime at = post.at();
        return new PlannedPost(
                post.id().toString(),
                at == null ? null : at.truncatedTo(ChronoUnit.MINUTES).toString(),
                post.excerpt(),
                post.status().name(),
                post.networks(),
                post.thumbnail() == null ? null : MediaLinks.rendition(post.thumbnail(), Rendition.THUMBNAIL),
                movable(post, now));
    }

    /** What waits for its time can be moved, and what missed it; what is over stays where it was. */
    static boolean movable(PostSummary post, LocalDateTime now) {
        return post.status().editable()
                && (post.status() == PostStatus.HELD
                        || post.at() == null
                        || post.at().isAfter(now));
    }
}
