package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns a draft whose files are here into a post, once. */
@Component
@InRehearsal
class TikTokPosts {

    static final String VIDEO = "VIDEO";
    static final String PHOTO = "PHOTO";

    /** Drafts that end in the person's inbox, where a finger on a telephone would publish them. */
    static final String INBOX_VIDEO = "INBOX_VIDEO";

    static final String INBOX_PHOTO = "INBOX_PHOTO";
    static final String ONLY_ME = "SELF_ONLY";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Drafts drafts;
    private final Posts posts;
    private final RehearsalSettings settings;
    private final Clock clock;

    TikTokPosts(Drafts drafts, Posts posts, RehearsalSettings settings, Clock clock) {
        this.drafts = drafts;
        this.posts = posts;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void complete(Draft draft, List<Media> files) {
        boolean won = drafts.done(draft, clock.instant().plus(settings.tiktok().processing()));
        if (!won || inbox(draft)) {
            return;
        }
        JsonNode info = JSON.readTree(draft.body()).path("post_info");
        boolean photo = draft.kind().equals(PHOTO);
        Post post = posts.add(
                Network.TIKTOK,
                draft.accountId(),
                draft.kind(),
                info.path(photo ? "description" : "title").asString(""),
                files.stream().map(each -> each.attached("")).toList(),
                info.toString(),
                Serials.sha256(Long.toString(draft.id())));
        drafts.became(draft, post.id());
    }

    static boolean inbox(Draft draft) {
        return draft.kind().startsWith("INBOX");
    }

    static boolean photos(Draft draft) {
        return draft.kind().endsWith(PHOTO);
    }

    /** What TikTok was told of the post. */
    static JsonNode info(Post post) {
        return JSON.readTree(post.detail() == null ? "{}" : post.detail());
    }
}
