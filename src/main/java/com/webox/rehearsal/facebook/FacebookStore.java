package com.webox.rehearsal.facebook;

import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A page's photos, videos and posts by their numbers. */
@Component
@InRehearsal
class FacebookStore {

    private static final int MOST = 1_000;

    private final Posts posts;
    private final MediaStore media;
    private final RehearsalSettings settings;

    FacebookStore(Posts posts, MediaStore media, RehearsalSettings settings) {
        this.posts = posts;
        this.media = media;
        this.settings = settings;
    }

    static long number(String id) {
        String own = id.substring(id.lastIndexOf('_') + 1);
        if (!own.matches("\\d{1,18}|[1-8]\\d{18}")) {
            throw FacebookFault.unknownObject("get", id);
        }
        return Long.parseLong(own);
    }

    Optional<Media> media(String page, String id) {
        return media.find(Network.FACEBOOK, number(id))
                .filter(each -> each.accountId().equals(page));
    }

    /** A page's post by its number, {@code <page>_<number>}, or by the video it shows. */
    Optional<Post> post(String page, String id) {
        if (id.contains("_")) {
            return posts.find(Network.FACEBOOK, number(id))
                    .filter(each -> each.accountId().equals(page) && id.startsWith(page + "_"));
        }
        return media(page, id).flatMap(this::showing);
    }

    /** What was published with a photo or video. */
    Optional<Post> showing(Media file) {
        return posts.by(Network.FACEBOOK, file.accountId(), file.createdAt(), Long.MAX_VALUE, MOST).stream()
                .filter(post -> post.media().stream().anyMatch(each -> each.mediaId() == file.id()))
                .findFirst();
    }

    List<Post> by(String page, Instant since, long before, int limit, boolean stories) {
        return posts.by(Network.FACEBOOK, page, since, before, MOST).stream()
                .filter(each -> each.kind().equals(FacebookVendor.STORY) == stories)
                .limit(limit)
                .toList();
    }

    Post publish(String page, String kind, String text, List<Media> files, @Nullable String link) {
        StringBuilder content = new StringBuilder(text).append('\n').append(link);
        files.forEach(each -> content.append('\n').append(each.sha()));
        String fingerprint = Serials.sha256(content.toString());
        boolean twice = kind.equals(FacebookVendor.POST)
                && posts.duplicate(Network.FACEBOOK, page, fingerprint, settings.duplicateWindow())
                        .isPresent();
        if (twice) {
            throw FacebookFault.duplicate();
        }
        List<Post.Attached> attached =
                files.stream().map(each -> each.attached(each.alt())).toList();
        return posts.add(Network.FACEBOOK, page, kind, text, attached, link, fingerprint);
    }

    boolean delete(String page, Post post) {
        return posts.delete(Network.FACEBOOK, page, post.id());
    }
}
