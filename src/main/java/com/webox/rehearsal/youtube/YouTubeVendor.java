package com.webox.rehearsal.youtube;

import com.webox.rehearsal.ConsentRules;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Vendor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** YouTube, as the shared parts see it. */
@Component
@InRehearsal
class YouTubeVendor implements Vendor {

    private static final Set<String> SCOPES = Set.of(
            "https://www.googleapis.com/auth/youtube",
            "https://www.googleapis.com/auth/youtube.upload",
            "https://www.googleapis.com/auth/youtube.readonly",
            "https://www.googleapis.com/auth/youtube.force-ssl",
            "https://www.googleapis.com/auth/yt-analytics.readonly");

    private final RehearsalSettings settings;

    YouTubeVendor(RehearsalSettings settings) {
        this.settings = settings;
    }

    @Override
    public Network network() {
        return Network.YOUTUBE;
    }

    @Override
    public ConsentRules consent() {
        return new ConsentRules(
                false,
                "\\s+",
                SCOPES,
                "invalid_scope",
                Map.of("error", "access_denied"),
                settings.youtube().codeLife(),
                "");
    }

    @Override
    public Refusal outage() {
        return YouTubeFault.outage();
    }

    @Override
    public Refusal throttled() {
        return YouTubeFault.tooMany();
    }

    @Override
    public Refusal malformed(String why) {
        return YouTubeFault.invalid("badRequest", "The request could not be read: " + why);
    }

    @Override
    public String permalink(Post post) {
        return "/rehearsal/youtube/watch?v=" + id(post);
    }

    @Override
    public String id(Post post) {
        return YouTubeJson.id(post.id());
    }

    /** A session is asked by PUT where it stands; that changes nothing. */
    @Override
    public boolean writes(HttpServletRequest request) {
        String range = request.getHeader("Content-Range");
        boolean asks = range != null && range.startsWith("bytes */");
        return !asks && !"GET".equals(request.getMethod());
    }

    @Override
    public Map<String, String> extras(Post post) {
        JsonNode resource = YouTubeJson.resource(post);
        Map<String, String> extras = new HashMap<>();
        extras.put("title", resource.at("/snippet/title").asString(""));
        extras.put("visibility", resource.at("/status/privacyStatus").asString("public"));
        long thumbnail = resource.path(YouTubeJson.THUMBNAIL).asLong(0);
        if (thumbnail > 0) {
            extras.put("thumbnail", "/rehearsal/media/" + thumbnail);
        }
        if (resource.at("/status/containsSyntheticMedia").asBoolean(false)) {
            extras.put("ai", "true");
        }
        return extras;
    }
}
