package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Posts API. */
@VendorApi
@RequestMapping("/rehearsal/linkedin/rest/posts")
class LinkedInPostsController {

    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LinkedInGate gate;
    private final Posts posts;
    private final MediaStore media;
    private final RehearsalSettings settings;
    private final Clock clock;

    LinkedInPostsController(LinkedInGate gate, Posts posts, MediaStore media, RehearsalSettings settings, Clock clock) {
        this.gate = gate;
        this.posts = posts;
        this.media = media;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> create(@RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        PostRequest wanted = PostRequest.read(JSON.readTree(body));
        gate.mayWrite(grant, wanted.author());
        StringBuilder content = new StringBuilder(wanted.commentary()).append('\n');
        List<Post.Attached> attached = new ArrayList<>();
        for (PostRequest.Asset asset : wanted.assets()) {
            Media file = file(wanted.author(), asset.urn());
            content.append(file.sha());
            attached.add(file.attached(asset.altText()));
        }
        content.append(
                wanted.body().path("content").path("article").path("source").asString(""));
        String fingerprint = Serials.sha256(content.toString());
        posts.duplicate(Network.LINKEDIN, wanted.author(), fingerprint, settings.duplicateWindow())
                .ifPresent(id -> {
                    throw LinkedInFault.duplicate("urn:li:share:" + id);
                });
        // What stands behind the first bad character is gone, and nobody is told: that is what the real one does.
        String kept = LittleText.read(wanted.commentary()).kept();
        Post post = posts.add(
                Network.LINKEDIN,
                wanted.author(),
                "SHARE",
                kept,
                attached,
                JSON.writeValueAsString(wanted.body()),
                fingerprint);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("x-restli-id", LinkedInVendor.urn(post))
                .header("x-linkedin-id", LinkedInVendor.urn(post))
                .build();
    }

    private Media file(String author, String urn) {
        Media file = media.find(Network.LINKEDIN, Long.parseLong(urn.substring(urn.lastIndexOf(':') + 1)))
                .filter(each -> each.accountId().equals(author) && urn.contains(":" + each.category() + ":"))
                .orElseThrow(() -> LinkedInFault.input(
                        "/content/media/id", "INVALID_CONTENT_OWNERSHIP", urn + " does not belong to the author"));
        if (!file.readyBy(clock.instant())) {
            throw LinkedInFault.input(
                    "/content/media/id",
                    file.failure() == null ? "MEDIA_ASSET_PROCESSING" : "MEDIA_ASSET_PROCESSING_FAILED",
                    "Media asset " + urn + " is not available");
        }
        return file;
    }

    /** Newest first. */
    @GetMapping(params = "q=author")
    JsonNode byAuthor(
            @RequestParam String author,
            @RequestParam(defaultValue = "10") int count,
            @RequestParam(defaultValue = "0") int start,
            HttpServletRequest request) {
        gate.mayRead(gate.enterVersioned(request), author);
        if (count < 1 || count > MOST || start < 0) {
            throw LinkedInFault.badRequest("count must be 1 to 100");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("paging").put("start", start).put("count", count).putArray("links");
        ArrayNode elements = answer.putArray("elements");
        posts.by(Network.LINKEDIN, author, Instant.EPOCH, Long.MAX_VALUE, start + count).stream()
                .skip(start)
                .forEach(each -> elements.add(json(each)));
        return answer;
    }

    @GetMapping("/{urn}")
    JsonNode one(@PathVariable String urn, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        Post post = find(urn);
        gate.mayRead(grant, post.accountId());
        return json(post);
    }

    /** Deleting twice is fine. */
    @DeleteMapping("/{urn}")
    ResponseEntity<Void> delete(@PathVariable String urn, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        posts.find(Network.LINKEDIN, id(urn)).ifPresent(post -> {
            gate.mayWrite(grant, post.accountId());
            posts.delete(Network.LINKEDIN, post.accountId(), post.id());
        });
        return ResponseEntity.noContent().build();
    }

    private Post find(String urn) {
        return posts.find(Network.LINKEDIN, id(urn)).orElseThrow(() -> LinkedInFault.notFound(urn));
    }

    private static long id(String urn) {
        if (!urn.matches("urn:li:(share|ugcPost):(\\d{1,18}|[1-8]\\d{18})")) {
            throw LinkedInFault.badRequest("Invalid URN " + urn);
        }
        return Long.parseLong(urn.substring(urn.lastIndexOf(':') + 1));
    }

    private static JsonNode json(Post post) {
        JsonNode sent = JSON.readTree(post.detail() == null ? "{}" : post.detail());
        long millis = post.publishedAt().toEpochMilli();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", LinkedInVendor.urn(post))
                .put("author", post.accountId())
                .put("commentary", post.text())
                .put("visibility", sent.path("visibility").asString("PUBLIC"))
                .put("lifecycleState", "PUBLISHED")
                .put("isReshareDisabledByAuthor", false)
                .put("createdAt", millis)
                .put("publishedAt", millis)
                .put("lastModifiedAt", millis);
        json.set("distribution", sent.path("distribution"));
        if (sent.has("content")) {
            json.set("content", sent.get("content"));
        }
        return json;
    }
}
