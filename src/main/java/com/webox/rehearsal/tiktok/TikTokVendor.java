package com.webox.rehearsal.tiktok;

import com.webox.rehearsal.ConsentRules;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Vendor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** TikTok, as the shared parts see it. */
@Component
@InRehearsal
class TikTokVendor implements Vendor {

    private static final Set<String> SCOPES = Set.of(
            "user.info.basic", "user.info.profile", "user.info.stats", "video.publish", "video.upload", "video.list");

    private final RehearsalSettings settings;

    TikTokVendor(RehearsalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Network network() {
        return Network.TIKTOK;
    }

    @Override
    public ConsentRules consent() {
        return new ConsentRules(
                true,
                ",",
                SCOPES,
                "invalid_scope",
                Map.of("error", "access_denied", "error_description", "User cancelled the authorization"),
                settings.tiktok().codeLife(),
                "",
                new ConsentRules.Dialect(true, "[0-9a-f]{64}"));
    }

    @Override
    public Refusal outage() {
        return TikTokFault.outage();
    }

    @Override
    public Refusal throttled() {
        return TikTokFault.tooMany();
    }

    @Override
    public Refusal malformed(String why) {
        return TikTokFault.invalid("The request could not be read: " + why);
    }

    @Override
    public String permalink(Post post) {
        return "/rehearsal/tiktok/@" + post.author().handle() + "/video/" + post.id();
    }

    /** Its lists are asked for by POST. */
    @Override
    public boolean writes(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean asks = path.endsWith("/query/") || path.endsWith("/list/") || path.endsWith("/status/fetch/");
        return !asks && !"GET".equals(request.getMethod());
    }

    @Override
    public Map<String, String> extras(Post post) {
        JsonNode info = TikTokPosts.info(post);
        String audience = info.path("privacy_level").asString("");
        return Map.of(
                "title",
                        post.kind().equals(TikTokPosts.PHOTO)
                                ? info.path("title").asString("")
                                : "",
                "secret", audience.equals(TikTokPosts.ONLY_ME) ? "true" : "",
                "promotion", info.path("brand_organic_toggle").asBoolean(false) ? "true" : "",
                "partnership", info.path("brand_content_toggle").asBoolean(false) ? "true" : "",
                "ai", info.path("is_aigc").asBoolean(false) ? "true" : "");
    }
}
