package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Redirects;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Begins a post: straight out, or into the person's inbox. */
@VendorApi
@RequestMapping("/rehearsal/tiktok/v2/post/publish")
class TikTokInitController {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TikTokGate gate;
    private final TikTokDay day;
    private final TikTokDrafts drafts;
    private final Redirects redirects;

    TikTokInitController(TikTokGate gate, TikTokDay day, TikTokDrafts drafts, Redirects redirects) {
        this.gate = gate;
        this.day = day;
        this.drafts = drafts;
        this.redirects = redirects;
    }

    @PostMapping("/video/init/")
    JsonNode video(@RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.INIT, TikTokGate.PUBLISH);
        JsonNode wanted = JSON.readTree(body);
        TikTokInit.checkUpload(wanted.path("source_info"));
        TikTokInit.checkVideo(wanted.path("post_info"));
        day.check(grant.accountId());
        return TikTokFault.ok(drafts.upload(grant.accountId(), TikTokPosts.VIDEO, wanted));
    }

    @PostMapping("/inbox/video/init/")
    JsonNode inbox(@RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.INIT, TikTokGate.UPLOAD);
        JsonNode wanted = JSON.readTree(body);
        TikTokInit.checkUpload(wanted.path("source_info"));
        return TikTokFault.ok(drafts.upload(grant.accountId(), TikTokPosts.INBOX_VIDEO, wanted));
    }

    @PostMapping("/content/init/")
    JsonNode photos(@RequestBody byte[] body, HttpServletRequest request) {
        JsonNode wanted = JSON.readTree(body);
        boolean inbox = wanted.path("post_mode").asString("").equals("MEDIA_UPLOAD");
        Grant grant = gate.enter(request, TikTokLimits.Operation.INIT, inbox ? TikTokGate.UPLOAD : TikTokGate.PUBLISH);
        TikTokInit.checkPhotos(wanted, inbox);
        for (JsonNode address : wanted.at("/source_info/photo_images")) {
            if (redirects.ours(address.asString("")).isEmpty()) {
                throw TikTokFault.forbidden(
                        "url_ownership_unverified",
                        "Please verify the ownership of the URL's domain or prefix: " + address.asString(""));
            }
        }
        day.check(grant.accountId());
        String kind = inbox ? TikTokPosts.INBOX_PHOTO : TikTokPosts.PHOTO;
        return TikTokFault.ok(drafts.photos(grant.accountId(), kind, wanted));
    }
}
