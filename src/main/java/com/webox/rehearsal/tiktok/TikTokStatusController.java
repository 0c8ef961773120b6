package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a post is. */
@VendorApi
class TikTokStatusController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TikTokGate gate;
    private final TikTokDrafts drafts;
    private final MediaStore media;
    private final Clock clock;

    TikTokStatusController(TikTokGate gate, TikTokDrafts drafts, MediaStore media, Clock clock) {
        this.gate = gate;
        this.drafts = drafts;
        this.media = media;
        this.clock = clock;
    }

    @PostMapping("/rehearsal/tiktok/v2/post/publish/status/fetch/")
    JsonNode status(@RequestBody byte[] body, HttpServletRequest request) throws IOException {
        Grant grant = gate.enter(request, TikTokLimits.Operation.STATUS, TikTokGate.PUBLISH);
        Draft draft = drafts.find(JSON.readTree(body).path("publish_id").asString(""), grant.accountId());
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("status", stage(draft));
        if (draft.fault() != null) {
            data.put("fail_reason", draft.fault());
        }
        // The vendor's own spelling.
        ArrayNode ids = data.putArray("publicaly_available_post_id");
        Long post = draft.postId();
        if (post != null && !secret(draft) && draft.readyBy(clock.instant())) {
            ids.add(post);
        }
        Long file = draft.mediaId();
        if (file != null) {
            Media found = media.find(Network.TIKTOK, file).orElseThrow(TikTokFault::publishId);
            data.put("uploaded_bytes", found.uploaded() ? found.bytes() : media.arrived(found));
        }
        return TikTokFault.ok(data);
    }

    private static boolean secret(Draft draft) {
        JsonNode audience = JSON.readTree(draft.body()).at("/post_info/privacy_level");
        return audience.asString("").equals(TikTokPosts.ONLY_ME);
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
}
