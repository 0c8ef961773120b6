package com.webox.rehearsal.facebook;

import com.webox.rehearsal.Comments;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A page's feed: posts, and the comments below them. */
@VendorApi
@RequestMapping({"/rehearsal/facebook/graph", "/rehearsal/facebook/graph/{version:v\\d+\\.\\d+}"})
class FacebookPostsController {

    private static final int LONGEST = 63_206;
    private static final int LONGEST_COMMENT = 8_000;
    private static final int MOST = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FacebookGate gate;
    private final FacebookStore store;
    private final FacebookJson json;
    private final Comments comments;

    FacebookPostsController(FacebookGate gate, FacebookStore store, FacebookJson json, Comments comments) {
        this.gate = gate;
        this.store = store;
        this.json = json;
        this.comments = comments;
    }

    @PostMapping("/{page:\\d+}/feed")
    JsonNode create(
            @PathVariable String page,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.page(request, response, page, FacebookGate.POSTS);
        String message = form.getOrDefault("message", "");
        List<Media> photos = photos(page, form);
        String link = photos.isEmpty() ? FacebookJson.link(form.get("link"), message) : null;
        if (message.isBlank() && photos.isEmpty() && link == null) {
            throw FacebookFault.parameter("One of the following parameters is required: link, message, attached_media");
        }
        if (message.length() > LONGEST) {
            throw FacebookFault.parameter("Param message must have at most 63206 characters");
        }
        Post post = store.publish(page, FacebookVendor.POST, message, photos, link);
        return FacebookJson.id(page + "_" + post.id());
    }

    /** {@code attached_media} as one list, or with an index in each name. */
    private List<Media> photos(String page, Map<String, String> form) {
        List<JsonNode> asked = new ArrayList<>();
        if (form.containsKey("attached_media")) {
            JSON.readTree(form.get("attached_media")).forEach(asked::add);
        }
        for (int i = 0; form.containsKey("attached_media[" + i + "]"); i++) {
            asked.add(JSON.readTree(form.get("attached_media[" + i + "]")));
        }
        return asked.stream()
                .map(each -> each.path("media_fbid").asString(""))
                .map(id -> store.media(page, id)
                        .filter(photo -> photo.category().equals("photo")
                                && store.showing(photo).isEmpty())
                        .orElseThrow(() -> FacebookFault.parameter("Invalid attached media: " + id)))
                .toList();
    }

    @GetMapping({"/{page:\\d+}/posts", "/{page:\\d+}/feed", "/{page:\\d+}/published_posts"})
    JsonNode list(
            @PathVariable String page,
            @RequestParam(defaultValue = "id,message,created_time") String fields,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(defaultValue = "0") long since,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.page(request, response, page, FacebookGate.READ);
        if (limit < 1 || limit > MOST) {
            throw FacebookFault.parameter("Param limit must be 1 to 100");
        }
        long before = after == null ? Long.MAX_VALUE : FacebookStore.number(after);
        List<Post> found = store.by(page, Instant.ofEpochSecond(since), before, limit + 1, false);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        found.stream().limit(limit).forEach(each -> data.add(json.post(each, fields)));
        if (!data.isEmpty()) {
            int last = Math.min(limit, found.size()) - 1;
            ObjectNode paging = answer.putObject("paging");
            paging.putObject("cursors")
                    .put("before", Long.toString(found.getFirst().id()))
                    .put("after", Long.toString(found.get(last).id()));
            if (found.size() > limit) {
                paging.put(
                        "next",
                        request.getRequestURL() + "?after=" + found.get(last).id());
            }
        }
        return answer;
    }

    @GetMapping("/{id:\\d+_\\d+}")
    JsonNode one(
            @PathVariable String id,
            @RequestParam(defaultValue = "id,message,created_time") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        String page = gate.page(request, response, FacebookGate.READ);
        return json.post(find(page, id, "get"), fields);
    }

    @DeleteMapping("/{id:\\d+_\\d+}")
    JsonNode delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        String page = gate.page(request, response, FacebookGate.POSTS);
        boolean gone = store.delete(page, find(page, id, "delete"));
        return JsonNodeFactory.instance.objectNode().put("success", gone);
    }

    @PostMapping("/{id:\\d+|\\d+_\\d+}/comments")
    JsonNode comment(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String message,
            HttpServletRequest request,
            HttpServletResponse response) {
        String page = gate.page(request, response, FacebookGate.ENGAGE);
        if (message.isBlank() || message.length() > LONGEST_COMMENT) {
            throw FacebookFault.parameter("Param message must have 1 to 8000 characters");
        }
        Post post = find(page, id, "post");
        return FacebookJson.id(post.id() + "_"
                + comments.add(Network.FACEBOOK, post.id(), page, message).id());
    }

    @GetMapping("/{id:\\d+|\\d+_\\d+}/comments")
    JsonNode comments(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        String page = gate.page(request, response, FacebookGate.READ);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        comments.of(find(page, id, "get").id()).forEach(each -> data.add(FacebookJson.comment(each)));
        return answer;
    }

    private Post find(String page, String id, String method) {
        return store.post(page, id).orElseThrow(() -> FacebookFault.unknownObject(method, id));
    }
}
