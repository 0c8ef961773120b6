package com.webox.rehearsal.youtube;

import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What YouTube checks of a video, and the video once its last byte is here. */
@Component
@InRehearsal
class YouTubeVideos {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 5000;
    private static final int LONGEST_TAGS = 500;
    private static final Set<String> VISIBILITIES = Set.of("public", "unlisted", "private");

    private final Drafts drafts;
    private final Posts posts;
    private final RehearsalSettings settings;
    private final Clock clock;

    YouTubeVideos(Drafts drafts, Posts posts, RehearsalSettings settings, Clock clock) {
        this.drafts = drafts;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Each upload that is begun costs the project one of its day. */
    void checkQuota() {
        Instant midnight = clock.instant()
                .atZone(PACIFIC)
                .toLocalDate()
                .atStartOfDay(PACIFIC)
                .toInstant();
        if (drafts.begunSince(Network.YOUTUBE, midnight) >= settings.youtube().insertsPerDay()) {
            throw YouTubeFault.quota();
        }
    }

    static void check(JsonNode resource) {
        JsonNode snippet = resource.path("snippet");
        String title = snippet.path("title").asString("");
        if (title.isBlank() || title.length() > LONGEST_TITLE || marked(title)) {
            throw YouTubeFault.invalid("invalidTitle", "The request metadata specifies an invalid or empty title.");
        }
        String description = snippet.path("description").asString("");
        if (description.getBytes(StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION || marked(description)) {
            throw YouTubeFault.invalid(
                    "invalidDescription", "The request metadata specifies an invalid video description.");
        }
        int tags = -1;
        for (JsonNode tag : snippet.path("tags")) {
            String word = tag.asString("");
            tags += 1 + word.length() + (word.contains(" ") ? 2 : 0);
            if (marked(word)) {
                tags = LONGEST_TAGS + 1;
            }
        }
        if (tags > LONGEST_TAGS) {
            throw YouTubeFault.invalid("invalidTags", "The request metadata specifies invalid video keywords.");
        }
        String category = snippet.path("categoryId").asString("22");
        if (!category.matches("\\d{1,2}")) {
            throw YouTubeFault.invalid("invalidCategoryId", "The snippet.categoryId property is invalid.");
        }
        if (!VISIBILITIES.contains(resource.at("/status/privacyStatus").asString("public"))) {
            throw YouTubeFault.invalid("invalidVideoMetadata", "The request metadata is invalid.");
        }
    }

    /** The video that the draft is now; also when it was one already. */
    @Transactional
    Post complete(Draft draft, Media file) {
        boolean won = drafts.done(draft, clock.instant().plus(settings.youtube().processing()));
        if (!won) {
            return ofDraft(draft);
        }
        Post post = posts.add(
                Network.YOUTUBE,
                draft.accountId(),
                "VIDEO",
                JsonMapper.shared()
                        .readTree(draft.body())
                        .at("/snippet/description")
                        .asString(""),
                List.of(file.attached("")),
                draft.body(),
                Serials.sha256(Long.toString(draft.id())));
        drafts.became(draft, post.id());
        return post;
    }

    Post ofDraft(Draft draft) {
        Long post = drafts.find(Network.YOUTUBE, draft.id()).orElseThrow().postId();
        return posts.find(Network.YOUTUBE, post == null ? 0 : post)
                .orElseThrow(() -> YouTubeFault.notFound("videoNotFound", "The video cannot be found."));
    }

    void thumbnail(Post post, Media picture) {
        ObjectNode resource = (ObjectNode) YouTubeJson.resource(post);
        resource.put(YouTubeJson.THUMBNAIL, picture.id());
        posts.detail(Network.YOUTUBE, post.id(), resource.toString());
    }

    private static boolean marked(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }
}
