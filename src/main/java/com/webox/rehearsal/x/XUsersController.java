package com.webox.rehearsal.x;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Cast;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /2/users}: who I am, what somebody posted. */
@VendorApi
@RequestMapping("/rehearsal/x/2/users")
class XUsersController {

    private static final int FEWEST = 5;
    private static final int MOST = 100;

    private final XGate gate;
    private final Posts posts;
    private final Installation installation;

    XUsersController(XGate gate, Posts posts, Installation installation) {
        this.gate = gate;
        this.posts = posts;
        this.installation = installation;
    }

    @GetMapping("/me")
    JsonNode me(
            @RequestParam(name = "user.fields", required = false) @Nullable String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = gate.enter(request, response, XLimits.Operation.ME, "tweet.read", "users.read");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("data", TweetJson.user(Cast.find(Network.X, account).orElseThrow(), fields, installation));
        return answer;
    }

    /** Newest first. */
    @GetMapping("/{id}/tweets")
    JsonNode timeline(
            @PathVariable String id,
            @RequestParam(name = "max_results", defaultValue = "10") int max,
            @RequestParam(name = "start_time", required = false) @Nullable String start,
            @RequestParam(name = "until_id", required = false) @Nullable String until,
            @RequestParam(name = "pagination_token", required = false) @Nullable String page,
            @RequestParam(name = "tweet.fields", required = false) @Nullable String tweetFields,
            @RequestParam(name = "post.fields", required = false) @Nullable String postFields,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.enter(request, response, XLimits.Operation.TIMELINE, "tweet.read", "users.read");
        if (max < FEWEST || max > MOST) {
            throw XFault.invalid(
                    "max_results",
                    Integer.toString(max),
                    "The `max_results` query parameter value [" + max + "] is not between 5 and 100");
        }
        if (Cast.find(Network.X, id).isEmpty()) {
            throw XFault.notFound("user", id);
        }
        long before = page != null
                ? XPostsController.number(page)
                : until == null ? Long.MAX_VALUE : XPostsController.number(until);
        List<Post> found = posts.by(Network.X, id, time(start), before, max + 1);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<Post> shown = found.subList(0, Math.min(max, found.size()));
        if (!shown.isEmpty()) {
            ArrayNode data = answer.putArray("data");
            shown.forEach(each -> data.add(TweetJson.post(each, tweetFields == null ? postFields : tweetFields)));
        }
        ObjectNode meta = answer.putObject("meta").put("result_count", shown.size());
        if (!shown.isEmpty()) {
            meta.put("newest_id", Long.toString(shown.getFirst().id()));
            meta.put("oldest_id", Long.toString(shown.getLast().id()));
        }
        if (found.size() > max) {
            meta.put("next_token", Long.toString(shown.getLast().id()));
        }
        return answer;
    }

    private static Instant time(@Nullable String start) {
        if (start == null) {
            return Instant.EPOCH;
        }
        try {
            return OffsetDateTime.parse(start).toInstant();
        } catch (DateTimeException e) {
            throw XFault.invalid(
                    "start_time",
                    start,
                    "The `start_time` query parameter value [" + start + "] is not a valid date-time");
        }
    }
}
