package com.webox.rehearsal.x;

import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Posts;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Serials;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /2/tweets}: create, read by id, delete. */
@VendorApi
@RequestMapping("/rehearsal/x/2/tweets")
class XPostsController {

    private static final String[] WRITE = {"tweet.read", "tweet.write", "users.read"};
    private static final int MOST_IDS = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final XGate gate;
    private final Posts posts;
    private final MediaStore media;
    private final RehearsalSettings settings;
    private final Clock clock;

    XPostsController(XGate gate, Posts posts, MediaStore media, RehearsalSettings settings, Clock clock) {
        this.gate = gate;
        this.posts = posts;
        this.media = media;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode create(@RequestBody byte[] body, HttpServletRequest request, HttpServletResponse response) {
        String account = gate.enter(request, response, XLimits.Operation.CREATE, WRITE);
        TweetRequest wanted = TweetRequest.read(JSON.readTree(body));
        if (new TweetText(wanted.text()).length() > TweetText.LONGEST) {
            throw XFault.forbidden("Your Tweet text is too long. For more information, check "
                    + "https://docs.x.com/fundamentals/counting-characters");
        }
        List<Media> files = files(account, wanted.mediaIds());
        String fingerprint = Serials.sha256(wanted.text() + "\n" + wanted.inReplyTo()
                + files.stream().map(Media::sha).collect(Collectors.joining()));
        if (posts.duplicate(Network.X, account, fingerprint, settings.duplicateWindow())
                .isPresent()) {
            throw XFault.forbidden("You are not allowed to create a Tweet with duplicate content.");
        }
        List<Post.Attached> attached =
                files.stream().map(each -> each.attached(each.alt())).toList();
        Post post = posts.add(Network.X, account, "TWEET", wanted.text(), attached, wanted.inReplyTo(), fingerprint);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("data", TweetJson.post(post, null));
        return answer;
    }

    private List<Media> files(String account, List<Long> ids) {
        List<Media> files = new ArrayList<>();
        for (long id : ids) {
            files.add(media.find(Network.X, id)
                    .filter(each -> each.accountId().equals(account) && each.readyBy(clock.instant()))
                    .orElseThrow(
                            () -> XFault.invalid("media.media_ids", Long.toString(id), "Your media IDs are invalid.")));
        }
        boolean moving =
                files.stream().anyMatch(each -> each.video() || each.mime().equals("image/gif"));
        if (moving && files.size() > 1) {
            throw XFault.invalid("media.media_ids", ids.toString(), "A post has up to 4 photos, or 1 GIF, or 1 video.");
        }
        return files;
    }

    @GetMapping
    JsonNode byIds(
            @RequestParam List<String> ids,
            @RequestParam(name = "tweet.fields", required = false) @Nullable String tweetFields,
            @RequestParam(name = "post.fields", required = false) @Nullable String postFields,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.enter(request, response, XLimits.Operation.READ, "tweet.read", "users.read");
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw XFault.invalid(
                    "ids", ids.toString(), "The number of values in the `ids` query parameter list must be 1 to 100");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        for (String id : ids) {
            posts.find(Network.X, number(id))
                    .ifPresentOrElse(
                            post -> answer.withArray("data")
                                    .add(TweetJson.post(post, tweetFields == null ? postFields : tweetFields)),
                            () -> answer.withArray("errors").add(XFault.missing("tweet", id)));
        }
        return answer;
    }

    @GetMapping("/{id}")
    JsonNode byId(
            @PathVariable String id,
            @RequestParam(name = "tweet.fields", required = false) @Nullable String tweetFields,
            @RequestParam(name = "post.fields", required = false) @Nullable String postFields,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.enter(request, response, XLimits.Operation.READ, "tweet.read", "users.read");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        posts.find(Network.X, number(id))
                .ifPresentOrElse(
                        post -> answer.set(
                                "data", TweetJson.post(post, tweetFields == null ? postFields : tweetFields)),
                        () -> answer.putArray("errors").add(XFault.missing("tweet", id)));
        return answer;
    }

    @DeleteMapping("/{id}")
    JsonNode delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        String account = gate.enter(request, response, XLimits.Operation.DELETE, WRITE);
        Post post = posts.find(Network.X, number(id)).orElseThrow(() -> XFault.notFound("tweet", id));
        if (!posts.delete(Network.X, account, post.id())) {
            throw XFault.forbidden("You are not authorized to delete this Tweet.");
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("data").put("deleted", true);
        return answer;
    }

    static long number(String id) {
        if (!id.matches("[0-9]{1,18}|[1-8][0-9]{18}")) {
            throw XFault.invalid("id", id, "The `id` query parameter value [" + id + "] is not valid");
        }
        return Long.parseLong(id);
    }
}
