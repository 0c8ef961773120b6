package com.webox.rehearsal.tiktok;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.Redirects;
import com.webox.rehearsal.RehearsalSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v2/post/publish}: what an account allows, beginning a post, how far it is. */
@RestController
@InRehearsal
@RequestMapping("/rehearsal/tiktok/v2/post/publish")
class TikTokPublishController {

    private static final String PUBLISH = "video.publish";
    private static final String UPLOAD = "video.upload";
    private static final List<String> AUDIENCES =
            List.of("PUBLIC_TO_EVERYONE", "MUTUAL_FOLLOW_FRIENDS", TikTokPosts.ONLY_ME);
    private static final int LONGEST_VIDEO = 600;
    private static final Duration DAY = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TikTokGate gate;
    private final Drafts drafts;
    private final Posts posts;
    private final MediaStore media;
    private final TikTokFetcher fetcher;
    private final Redirects redirects;
    private final Installation installation;
    private final RehearsalSettings settings;
    private final Clock clock;

    TikTokPublishController(
            TikTokGate gate,
            Drafts drafts,
            Posts posts,
            MediaStore media,
            TikTokFetcher fetcher,
            Redirects redirects,
            Installation installation,
            RehearsalSettings settings,
            Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.posts = posts;
        this.media = media;
        this.fetcher = fetcher;
        this.redirects = redirects;
        this.installation = installation;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping("/creator_info/query/")
    JsonNode creator(HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.CREATOR, PUBLISH);
        checkDay(grant);
        Persona persona = Cast.find(Network.TIKTOK, grant.accountId()).orElseThrow();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "creator_avatar_url",
                        installation.address(persona.avatarPath()).toString())
                .put("creator_username", persona.handle())
                .put("creator_nickname", persona.name());
        AUDIENCES.forEach(data.putArray("privacy_level_options")::add);
        data.put("comment_disabled", false)
                .put("duet_disabled", false)
                .put("stitch_disabled", false)
                .put("max_video_post_duration_sec", LONGEST_VIDEO);
        return TikTokFault.ok(data);
    }

    @PostMapping("/video/init/")
    JsonNode video(@RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.INIT, PUBLISH);
        JsonNode wanted = JSON.readTree(body);
        TikTokInit.checkUpload(wanted.path("source_info"));
        TikTokInit.checkVideo(wanted.path("post_info"), AUDIENCES);
        checkDay(grant);
        return upload(grant, TikTokPosts.VIDEO, wanted);
    }

    @PostMapping("/inbox/video/init/")
    JsonNode inbox(@RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.INIT, UPLOAD);
        JsonNode wanted = JSON.readTree(body);
        TikTokInit.checkUpload(wanted.path("source_info"));
        return upload(grant, TikTokPosts.INBOX_VIDEO, wanted);
    }

    /** Photos are fetched from their addresses, away from the request. */
    @PostMapping("/content/init/")
    JsonNode photos(@RequestBody byte[] body, HttpServletRequest request) {
        JsonNode wanted = JSON.readTree(body);
        boolean inbox = wanted.path("post_mode").asString("").equals("MEDIA_UPLOAD");
        Grant grant = gate.enter(request, TikTokLimits.Operation.INIT, inbox ? UPLOAD : PUBLISH);
        if (!wanted.path("media_type").asString("").equals("PHOTO")) {
            throw TikTokFault.invalid("media_type must be PHOTO");
        }
        TikTokInit.checkPhotos(wanted, inbox, AUDIENCES);
        for (JsonNode address : wanted.at("/source_info/photo_images")) {
            if (redirects.ours(address.asString("")).isEmpty()) {
                throw TikTokFault.forbidden(
                        "url_ownership_unverified",
                        "Please verify the ownership of the URL's domain or prefix: " + address.asString(""));
            }
        }
        checkDay(grant);
        Draft draft = drafts.begin(
                Network.TIKTOK,
                grant.accountId(),
                inbox ? TikTokPosts.INBOX_PHOTO : TikTokPosts.PHOTO,
                wanted.toString(),
                null);
        fetcher.start(draft);
        return TikTokFault.ok(JsonNodeFactory.instance.objectNode().put("publish_id", publishId(draft)));
    }

    @PostMapping("/status/fetch/")
    JsonNode status(@RequestBody byte[] body, HttpServletRequest request) throws IOException {
        Grant grant = gate.enter(request, TikTokLimits.Operation.STATUS, PUBLISH);
        Draft draft = find(JSON.readTree(body).path("publish_id").asString(""), grant);
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("status", stage(draft));
        if (draft.fault() != null) {
            data.put("fail_reason", draft.fault());
        }
        var ids = data.putArray("publicaly_available_post_id");
        Long post = draft.postId();
        boolean secret = JSON.readTree(draft.body())
                .at("/post_info/privacy_level")
                .asString("")
                .equals(TikTokPosts.ONLY_ME);
        if (post != null && !secret && draft.readyBy(clock.instant())) {
            ids.add(post);
        }
        Long file = draft.mediaId();
        if (file != null) {
            data.put("uploaded_bytes", arrived(file));
        }
        return TikTokFault.ok(data);
    }

    private long arrived(long file) throws IOException {
        Media found = media.find(Network.TIKTOK, file).orElseThrow(TikTokFault::publishId);
        return found.uploaded() ? found.bytes() : media.arrived(found);
    }

    private String stage(Draft draft) {
        if (draft.state() == Draft.State.FAILED) {
            return "FAILED";
        }
        if (!draft.readyBy(clock.instant())) {
            return TikTokPosts.photos(draft) ? "PROCESSING_DOWNLOAD" : "PROCESSING_UPLOAD";
        }
        return TikTokPosts.inbox(draft) ? "SEND_TO_USER_INBOX" : "PUBLISH_COMPLETE";
    }

    private JsonNode upload(Grant grant, String kind, JsonNode wanted) {
        Media file = media.announce(
                Network.TIKTOK,
                grant.accountId(),
                "video",
                "",
                wanted.at("/source_info/video_size").asLong());
        Draft draft = drafts.begin(Network.TIKTOK, grant.accountId(), kind, wanted.toString(), file.id());
        return TikTokFault.ok(JsonNodeFactory.instance
                .objectNode()
                .put("publish_id", publishId(draft))
                .put(
                        "upload_url",
                        installation
                                .address("/rehearsal/tiktok/upload/" + draft.id() + "/" + file.uploadSecret())
                                .toString()));
    }

    private void checkDay(Grant grant) {
        int posted =
                posts.countBy(Network.TIKTOK, grant.accountId(), clock.instant().minus(DAY));
        if (posted >= settings.tiktok().postsPerDay()) {
            throw TikTokFault.forbidden(
                    "spam_risk_too_many_posts", "The daily post cap from the API is reached for the current user.");
        }
    }

    private Draft find(String publishId, Grant grant) {
        int dot = publishId.lastIndexOf('.');
        try {
            return drafts.find(Network.TIKTOK, Long.parseLong(publishId.substring(dot + 1)))
                    .filter(each -> each.accountId().equals(grant.accountId()))
                    .orElseThrow(TikTokFault::publishId);
        } catch (NumberFormatException e) {
            throw TikTokFault.publishId();
        }
    }

    private static String publishId(Draft draft) {
        String way = TikTokPosts.photos(draft) ? "p_pub_url" : TikTokPosts.inbox(draft) ? "v_inbox_file" : "v_pub_file";
        return way + "~v2." + draft.id();
    }
}
