package com.webox.rehearsal.instagram;

import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns a finished container into a post, once. */
@Component
@InRehearsal
class InstagramPublishing {

    private static final Duration DAY = Duration.ofHours(24);

    private final Containers containers;
    private final Posts posts;
    private final MediaStore media;
    private final RehearsalSettings settings;
    private final Clock clock;

    InstagramPublishing(Containers containers, Posts posts, MediaStore media, RehearsalSettings settings, Clock clock) {
        this.containers = containers;
        this.posts = posts;
        this.media = media;
        this.settings = settings;
        this.clock = clock;
    }

    /** Posts of the last 24 hours. */
    int usage(String accountId) {
        return posts.countBy(Network.INSTAGRAM, accountId, clock.instant().minus(DAY));
    }

    /** {@code status_code}: a carousel is only as far as its items. */
    String statusCode(Container container) {
        Instant now = clock.instant();
        String own = container.statusCode(now);
        if (!"FINISHED".equals(own)) {
            return own;
        }
        List<String> items =
                children(container).stream().map(each -> each.statusCode(now)).toList();
        if (items.contains("ERROR") || items.contains("EXPIRED")) {
            return "ERROR";
        }
        return items.contains("IN_PROGRESS") ? "IN_PROGRESS" : "FINISHED";
    }

    @Transactional
    Post publish(String accountId, Container container) {
        switch (statusCode(container)) {
            case "FINISHED" -> {}
            case "IN_PROGRESS" -> throw GraphFault.notReady();
            case "ERROR" -> throw GraphFault.refused(fault(container));
            default -> throw GraphFault.gone();
        }
        if (usage(accountId) >= settings.instagram().postsPerDay()) {
            throw GraphFault.quota();
        }
        if (!containers.claim(container)) {
            throw GraphFault.gone();
        }
        List<Post.Attached> attached = new ArrayList<>();
        List<Container> parts = container.children().isEmpty() ? List.of(container) : children(container);
        for (Container part : parts) {
            Long mediaId = part.mediaId();
            Media file =
                    media.find(Network.INSTAGRAM, mediaId == null ? 0 : mediaId).orElseThrow(GraphFault::gone);
            attached.add(file.attached(part.alt()));
        }
        Post post = posts.add(
                Network.INSTAGRAM,
                accountId,
                container.kind().name(),
                container.caption(),
                attached,
                null,
                Serials.sha256(Long.toString(container.id())));
        containers.became(container, post.id());
        return post;
    }

    private ContainerFault fault(Container container) {
        if (container.fault() != null) {
            return container.fault();
        }
        return children(container).stream()
                .map(Container::fault)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(ContainerFault.CAROUSEL);
    }

    private List<Container> children(Container container) {
        return container.children().stream()
                .map(id -> containers.find(id).orElseThrow(GraphFault::gone))
                .toList();
    }
}
