package com.webox.rehearsal.tiktok;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Display API: who an account is, and its public posts. Each answer holds the fields that were asked for. */
@VendorApi
@RequestMapping("/rehearsal/tiktok/v2")
class TikTokReadController {

    private static final int LARGEST_PAGE = 20;
    private static final int USUAL_PAGE = 10;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TikTokGate gate;
    private final Posts posts;
    private final TikTokVendor vendor;
    private final Installation installation;

    TikTokReadController(TikTokGate gate, Posts posts, TikTokVendor vendor, Installation installation) {
        this.gate = gate;
        this.posts = posts;
        this.vendor = vendor;
        this.installation = installation;
    }

    @GetMapping("/user/info/")
    JsonNode user(@RequestParam String fields, HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.READ, "user.info.basic");
        Persona persona = Cast.find(Network.TIKTOK, grant.accountId()).orElseThrow();
        ObjectNode all = JsonNodeFactory.instance
                .objectNode()
                .put("open_id", persona.id())
                .put("union_id", persona.id())
                .put("avatar_url", installation.address(persona.avatarPath()).toString())
                .put("display_name", persona.name());
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.set("user", chosen(all, fields));
        return TikTokFault.ok(data);
    }

    @PostMapping("/video/list/")
    JsonNode list(@RequestParam String fields, @RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.READ, "video.list");
        JsonNode wanted = JSON.readTree(body);
        int count = wanted.path("max_count").asInt(USUAL_PAGE);
        if (count < 1 || count > LARGEST_PAGE) {
            throw TikTokFault.invalid("max_count must be 1 to 20");
        }
        // Our cursor is the last post's number; the vendor's is a time.
        long before = wanted.path("cursor").asLong(Long.MAX_VALUE);
        List<Post> found = new ArrayList<>();
        List<Post> page = posts.by(Network.TIKTOK, grant.accountId(), Instant.EPOCH, before, count + 1);
        page.stream().limit(count).filter(TikTokReadController::open).forEach(found::add);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode videos = data.putArray("videos");
        found.forEach(each -> videos.add(chosen(video(each), fields)));
        data.put(
                "cursor",
                page.isEmpty() ? 0 : page.get(Math.min(count, page.size()) - 1).id());
        data.put("has_more", page.size() > count);
        return TikTokFault.ok(data);
    }

    @PostMapping("/video/query/")
    JsonNode query(@RequestParam String fields, @RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enter(request, TikTokLimits.Operation.READ, "video.list");
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ArrayNode videos = data.putArray("videos");
        for (JsonNode id : JSON.readTree(body).at("/filters/video_ids")) {
            posts.find(
                            Network.TIKTOK,
                            id.asString("").matches("\\d{1,18}|[1-8]\\d{18}") ? Long.parseLong(id.asString()) : 0)
                    .filter(each -> each.accountId().equals(grant.accountId()) && open(each))
                    .ifPresent(each -> videos.add(chosen(video(each), fields)));
        }
        return TikTokFault.ok(data);
    }

    private static boolean open(Post post) {
        return !TikTokPosts.info(post).path("privacy_level").asString("").equals(TikTokPosts.ONLY_ME);
    }

    private ObjectNode video(Post post) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(post.id()))
                .put("title", TikTokPosts.info(post).path("title").asString(""))
                .put("video_description", post.text())
                .put("create_time", post.publishedAt().getEpochSecond())
                .put("share_url", installation.address(vendor.permalink(post)).toString())
                .put("view_count", 0)
                .put("like_count", 0)
                .put("comment_count", 0)
                .put("share_count", 0);
    }

    private static ObjectNode chosen(ObjectNode all, String fields) {
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        for (String field : Arrays.asList(fields.split(","))) {
            if (all.has(field)) {
                some.set(field, all.get(field));
            }
        }
        return some;
    }
}
