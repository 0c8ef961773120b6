package com.webox.rehearsal.instagram;

import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Graph API of graph.instagram.com: account, containers, publishing, posts. */
@VendorApi
@RequestMapping({"/rehearsal/instagram/graph", "/rehearsal/instagram/graph/{version:v\\d+\\.\\d+}"})
class InstagramController {

    private static final String USER = "/{user:\\d+|me}";
    private static final int MOST = 100;

    private final InstagramGate gate;
    private final ContainerFactory factory;
    private final InstagramPublishing publishing;
    private final Posts posts;
    private final GraphJson json;

    InstagramController(
            InstagramGate gate, ContainerFactory factory, InstagramPublishing publishing, Posts posts, GraphJson json) {
        this.gate = gate;
        this.factory = factory;
        this.publishing = publishing;
        this.posts = posts;
        this.json = json;
    }

    @GetMapping("/me")
    JsonNode me(
            @RequestParam(defaultValue = "id") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.BASIC);
        return json.account(account(grant), fields);
    }

    /** A number names an account, a container or a post. */
    @GetMapping("/{id:\\d+}")
    JsonNode node(
            @PathVariable String id,
            @RequestParam(defaultValue = "id") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.BASIC);
        if (grant.accountId().equals(id)) {
            return json.account(account(grant), fields);
        }
        Container container = factory.find(grant, id).orElse(null);
        if (container != null) {
            return json.container(container, publishing.statusCode(container), fields);
        }
        return json.post(post(grant, id), fields);
    }

    @PostMapping(USER + "/media")
    JsonNode container(
            @PathVariable String user,
            ContainerFactory.Form form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.PUBLISH);
        InstagramGate.own(grant, user);
        return id(factory.make(grant, form).id());
    }

    @PostMapping(USER + "/media_publish")
    JsonNode publish(
            @PathVariable String user,
            @RequestParam("creation_id") String creationId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.PUBLISH);
        InstagramGate.own(grant, user);
        Container container = factory.find(grant, creationId)
                .filter(each -> !each.carouselItem())
                .orElseThrow(GraphFault::gone);
        return id(publishing.publish(grant.accountId(), container).id());
    }

    /** Newest first. */
    @GetMapping(USER + "/media")
    JsonNode list(
            @PathVariable String user,
            @RequestParam(defaultValue = "id") String fields,
            @RequestParam(defaultValue = "25") int limit,
            @RequestParam(required = false) @Nullable Long since,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.BASIC);
        InstagramGate.own(grant, user);
        List<Post> found = posts
                .by(
                        Network.INSTAGRAM,
                        grant.accountId(),
                        since == null ? Instant.EPOCH : Instant.ofEpochSecond(since),
                        after == null ? Long.MAX_VALUE : ContainerFactory.number(after),
                        Math.clamp(limit, 1, MOST))
                .stream()
                // Stories are in a list of their own.
                .filter(each -> !each.kind().equals(Container.Kind.STORIES.name()))
                .toList();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        found.forEach(each -> data.add(json.post(each, fields)));
        if (!found.isEmpty()) {
            answer.putObject("paging")
                    .putObject("cursors")
                    .put("before", Long.toString(found.getFirst().id()))
                    .put("after", Long.toString(found.getLast().id()));
        }
        return answer;
    }

    private Post post(Grant grant, String id) {
        return posts.find(Network.INSTAGRAM, ContainerFactory.number(id))
                .filter(each -> each.accountId().equals(grant.accountId()))
                .orElseThrow(() -> GraphFault.unknownObject(id));
    }

    @GetMapping(USER + "/content_publishing_limit")
    JsonNode limit(
            @PathVariable String user,
            @RequestParam(defaultValue = "quota_usage") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.BASIC);
        InstagramGate.own(grant, user);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("data").add(json.limit(publishing.usage(grant.accountId()), fields));
        return answer;
    }

    private static Persona account(Grant grant) {
        return Cast.find(Network.INSTAGRAM, grant.accountId()).orElseThrow();
    }

    private static JsonNode id(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", Long.toString(id));
    }
}
