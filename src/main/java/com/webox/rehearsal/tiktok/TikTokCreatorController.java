package com.webox.rehearsal.tiktok;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code creator_info}: what an account allows at this moment. */
@VendorApi
class TikTokCreatorController {

    private static final int LONGEST_VIDEO = 600;

    private final TikTokGate gate;
    private final TikTokDay day;
    private final Installation installation;

    TikTokCreatorController(TikTokGate gate, TikTokDay day, Installation installation) {
        this.gate = gate;
        this.day = day;
        this.installation = installation;
    }

    @PostMapping("/rehearsal/tiktok/v2/post/publish/creator_info/query/")
    JsonNode creator(HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.CREATOR, TikTokGate.PUBLISH);
        day.check(grant.accountId());
        Persona persona = Cast.find(Network.TIKTOK, grant.accountId()).orElseThrow();
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put(
                        "creator_avatar_url",
                        installation.address(persona.avatarPath()).toString())
                .put("creator_username", persona.handle())
                .put("creator_nickname", persona.name());
        TikTokInit.AUDIENCES.forEach(data.putArray("privacy_level_options")::add);
        data.put("comment_disabled", false)
                .put("duet_disabled", false)
                .put("stitch_disabled", false)
                .put("max_video_post_duration_sec", LONGEST_VIDEO);
        return TikTokFault.ok(data);
    }
}
