package com.webox.rehearsal.instagram;

import com.webox.rehearsal.Comments;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The comments below a post. */
@VendorApi
@RequestMapping({
    "/rehearsal/instagram/graph/{id:\\d+}/comments",
    "/rehearsal/instagram/graph/{version:v\\d+\\.\\d+}/{id:\\d+}/comments"
})
class InstagramCommentsController {

    private static final int LONGEST = 2_200;

    private final InstagramGate gate;
    private final Posts posts;
    private final Comments comments;

    InstagramCommentsController(InstagramGate gate, Posts posts, Comments comments) {
        this.gate = gate;
        this.posts = posts;
        this.comments = comments;
    }

    @PostMapping
    JsonNode write(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String message,
            HttpServletRequest request,
            HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.COMMENTS);
        if (message.isBlank() || message.length() > LONGEST) {
            throw GraphFault.parameter("Param message must have 1 to 2200 characters");
        }
        long made = comments.add(Network.INSTAGRAM, post(grant, id).id(), grant.accountId(), message)
                .id();
        return JsonNodeFactory.instance.objectNode().put("id", Long.toString(made));
    }

    @GetMapping
    JsonNode list(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Grant grant = gate.enter(request, response, InstagramGate.COMMENTS);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        comments.of(post(grant, id).id())
                .forEach(each -> data.addObject().put("text", each.text()).put("id", Long.toString(each.id())));
        return answer;
    }

    private Post post(Grant grant, String id) {
        return posts.find(Network.INSTAGRAM, ContainerFactory.number(id))
                .filter(each -> each.accountId().equals(grant.accountId()))
                .orElseThrow(() -> GraphFault.unknownObject(id));
    }
}
