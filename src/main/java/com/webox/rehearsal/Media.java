package com.webox.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file on a stand-in network.
 *
 * @param uploaded whether all bytes are here
 * @param readyAt when its processing ends; null before it began
 * @param failure why it cannot be used; null when it can
 */
public record Media(
        long id,
        Network network,
        String accountId,
        String category,
        String mime,
        long bytes,
        int width,
        int height,
        String alt,
        String sha,
        String uploadSecret,
        boolean uploaded,
        @Nullable Instant readyAt,
        @Nullable String failure,
        Instant createdAt) {

    public boolean readyBy(Instant now) {
        return uploaded && failure == null && readyAt != null && !readyAt.isAfter(now);
    }

    public boolean video() {
        return mime.startsWith("video/");
    }

    public Post.Attached attached(String altText) {
        return new Post.Attached(id, mime, altText, width, height);
    }
}
