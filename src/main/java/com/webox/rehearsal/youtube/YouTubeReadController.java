package com.webox.rehearsal.youtube;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Drafts;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code channels}, {@code playlistItems} of the uploads, {@code videos}. */
@VendorApi
@RequestMapping("/rehearsal/youtube/youtube/v3")
class YouTubeReadController {

    private static final int LARGEST_PAGE = 50;

    private final YouTubeGate gate;
    private final Posts posts;
    private final Drafts drafts;
    private final Installation installation;
    private final Clock clock;

    YouTubeReadController(YouTubeGate gate, Posts posts, Drafts drafts, Installation installation, Clock clock) {
        this.gate = gate;
        this.posts = posts;
        this.drafts = drafts;
        this.installation = installation;
        this.clock = clock;
    }

    @GetMapping("/channels")
    ObjectNode channels(
            @RequestParam String part, @RequestParam(defaultValue = "false") boolean mine, HttpServletRequest request) {
        Grant grant = gate.enter(request, YouTubeGate.READ);
        if (!mine) {
            throw YouTubeFault.invalid("missingRequiredParameter", "No filter selected. Expected one of: mine");
        }
        Persona persona = Cast.find(Network.YOUTUBE, grant.accountId()).orElseThrow();
        ObjectNode channel = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#channel")
                .put("etag", persona.handle())
                .put("id", persona.id());
        ObjectNode snippet = channel.putObject("snippet");
        snippet.put("title", persona.name())
                .put("description", persona.headline())
                .put("customUrl", "@" + persona.handle());
        snippet.putObject("thumbnails")
                .putObject("default")
                .put("url", installation.address(persona.avatarPath()).toString())
                .put("width", 88)
                .put("height", 88);
        channel.putObject("contentDetails").putObject("relatedPlaylists").put("uploads", uploads(persona.id()));
        channel.putObject("status")
                .put("privacyStatus", "public")
                .put("isLinked", true)
                .put("longUploadsStatus", "allowed");
        channel.putObject("statistics")
                .put("subscriberCount", "0")
                .put("videoCount", Integer.toString(posts.countBy(Network.YOUTUBE, persona.id(), Instant.EPOCH)));
        ObjectNode answer = list("channel", 1, LARGEST_PAGE);
        answer.putArray("items").add(YouTubeJson.parts(channel, part));
        return answer;
    }

    @GetMapping("/playlistItems")
    ObjectNode playlistItems(
            @RequestParam String part,
            @RequestParam String playlistId,
            @RequestParam(defaultValue = "5") int maxResults,
            @RequestParam(defaultValue = "") String pageToken,
            HttpServletRequest request) {
        Grant grant = gate.enter(request, YouTubeGate.READ);
        if (!uploads(grant.accountId()).equals(playlistId)) {
            throw YouTubeFault.notFound(
                    "playlistNotFound", "The playlist identified with the request's playlistId cannot be found.");
        }
        int size = Math.clamp(maxResults, 1, LARGEST_PAGE);
        long before = pageToken.isEmpty() ? Long.MAX_VALUE : YouTubeJson.number(pageToken);
        List<Post> found = posts.by(Network.YOUTUBE, grant.accountId(), Instant.EPOCH, before, size + 1);
        ObjectNode answer =
                list("playlistItem", posts.countBy(Network.YOUTUBE, grant.accountId(), Instant.EPOCH), size);
        ArrayNode items = answer.putArray("items");
        found.stream().limit(size).forEach(each -> items.add(YouTubeJson.parts(item(each, playlistId), part)));
        if (found.size() > size) {
            answer.put("nextPageToken", YouTubeJson.id(found.get(size - 1).id()));
        }
        return answer;
    }

    @GetMapping("/videos")
    ObjectNode videos(
            @RequestParam String part, @RequestParam(defaultValue = "") String id, HttpServletRequest request) {
        Grant grant = gate.enter(request, YouTubeGate.READ);
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (String each : id.split(",")) {
            Optional<Post> post = posts.find(Network.YOUTUBE, YouTubeJson.number(each));
            Optional<Draft> draft = post.flatMap(one -> drafts.ofPost(Network.YOUTUBE, one.id()));
            if (post.isPresent() && draft.isPresent() && post.get().accountId().equals(grant.accountId())) {
                items.add(YouTubeJson.parts(YouTubeJson.video(post.get(), draft.get(), clock.instant()), part));
            }
        }
        ObjectNode answer = list("video", items.size(), LARGEST_PAGE);
        answer.set("items", items);
        return answer;
    }

    private static ObjectNode item(Post post, String playlist) {
        ObjectNode item = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#playlistItem")
                .put("etag", "e" + post.id())
                .put("id", playlist + "." + YouTubeJson.id(post.id()));
        ObjectNode snippet = item.putObject("snippet");
        snippet.put("publishedAt", YouTubeJson.second(post.publishedAt()))
                .put("channelId", post.accountId())
                .put("title", YouTubeJson.resource(post).at("/snippet/title").asString(""))
                .put("description", post.text())
                .put("playlistId", playlist);
        snippet.putObject("resourceId").put("kind", "youtube#video").put("videoId", YouTubeJson.id(post.id()));
        item.putObject("contentDetails")
                .put("videoId", YouTubeJson.id(post.id()))
                .put("videoPublishedAt", YouTubeJson.second(post.publishedAt()));
        return item;
    }

    private static ObjectNode list(String kind, int total, int size) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("kind", "youtube#" + kind + "ListResponse");
        answer.putObject("pageInfo").put("totalResults", total).put("resultsPerPage", size);
        return answer;
    }

    /** A channel's uploads are under its own id with another second letter. */
    private static String uploads(String channel) {
        return "UU" + channel.substring(2);
    }
}
