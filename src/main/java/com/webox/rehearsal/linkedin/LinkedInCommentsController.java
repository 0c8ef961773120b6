package com.webox.rehearsal.linkedin;

import com.webox.rehearsal.Comments;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Comments API: {@code /rest/socialActions/{urn}/comments}. */
@VendorApi
@RequestMapping("/rehearsal/linkedin/rest/socialActions/{urn}/comments")
class LinkedInCommentsController {

    private static final int LONGEST = 1_250;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LinkedInGate gate;
    private final Posts posts;
    private final Comments comments;

    LinkedInCommentsController(LinkedInGate gate, Posts posts, Comments comments) {
        this.gate = gate;
        this.posts = posts;
        this.comments = comments;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> create(@PathVariable String urn, @RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        JsonNode wanted = JSON.readTree(body);
        String actor = wanted.path("actor").asString("");
        gate.mayWrite(grant, actor);
        Post post = find(urn);
        String text = wanted.at("/message/text").asString("");
        if (!urn.equals(wanted.path("object").asString(""))) {
            throw LinkedInFault.input("/object", "INVALID_VALUE", "object must be " + urn);
        }
        if (text.isBlank() || text.length() > LONGEST) {
            throw LinkedInFault.input("/message/text", "FIELD_LENGTH_TOO_LONG", "text must have 1 to 1250 characters");
        }
        ObjectNode comment = json(urn, comments.add(Network.LINKEDIN, post.id(), actor, text));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("x-restli-id", comment.path("id").asString())
                .body(comment);
    }

    @GetMapping
    JsonNode list(@PathVariable String urn, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        Post post = find(urn);
        gate.mayRead(grant, post.accountId());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode elements = answer.putArray("elements");
        comments.of(post.id()).forEach(each -> elements.add(json(urn, each)));
        return answer;
    }

    private Post find(String urn) {
        if (!urn.matches("urn:li:(share|ugcPost|activity):(\\d{1,18}|[1-8]\\d{18})")) {
            throw LinkedInFault.badRequest("Invalid URN " + urn);
        }
        return posts.find(Network.LINKEDIN, Long.parseLong(urn.substring(urn.lastIndexOf(':') + 1)))
                .orElseThrow(() -> LinkedInFault.notFound(urn));
    }

    private static ObjectNode json(String urn, Comments.Comment comment) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", Long.toString(comment.id()))
                .put("actor", comment.accountId())
                .put("object", urn);
        json.putObject("message").put("text", comment.text());
        json.putObject("created").put("time", comment.createdAt().toEpochMilli());
        return json;
    }
}
