package com.webox.social.network.linkedin;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.FirstComment;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Posting;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Media go up one by one, then a single request makes the post; its author is the account. */
final class LinkedInPosting implements Posting {

    private static final int PAGE = 50;
    private static final int MOST_PAGES = 5;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);
    private static final int LONGEST_TITLE = 100;

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final LinkedInCalls calls;
    private final LinkedInUploads uploads;

    LinkedInPosting(NetworkEndpoint endpoint, LinkedInCalls calls, NetworkWire wire) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.calls = calls;
        this.uploads = new LinkedInUploads(calls, wire);
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        List<String> media = uploads.ready(publication, checkpoint);
        Call create = calls.post("/posts", publication.accessToken()).json(post(publication, media));
        PublishOutcome outcome = wire.create(create, checkpoint, this::accepted);
        boolean tooEarly = outcome instanceof Retry retry && retry.kind() == FailureKind.MEDIA_REFUSED;
        return tooEarly && !media.isEmpty() ? LinkedInUploads.stillProcessing(media, (Retry) outcome) : outcome;
    }

    /** The author comments: the publication's account. */
    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        FirstComment written = new FirstComment(
                wire,
                (post, token) -> calls.get(commentsOf(post) + "?count=100", token),
                "/message/text",
                (post, token, words) ->
                        calls.post(commentsOf(post), token).json(comment(publication.accountId(), post, words)));
        return written.write(publication, remoteId, mayBeDone);
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        Fingerprint ours = Fingerprint.of(LittleText.shownOf(publication.text()));
        long from = since.minus(CLOCK_DIFFERENCE).toEpochMilli();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode posts = wire.ask(postsOf(publication.accountId(), page * PAGE, PAGE, publication.accessToken()))
                    .json()
                    .path("elements");
            if (!posts.isArray()) {
                return Fault.refused(FailureKind.OTHER, "the posts could not be read")
                        .unreadable();
            }
            boolean older = posts.size() < PAGE;
            for (JsonNode post : posts) {
                String id = post.path("id").asString("");
                boolean recent = post.path("createdAt").asLong(Long.MAX_VALUE) >= from;
                if (recent && !known.contains(id) && same(ours, publication, post)) {
                    return new ReadBack.Found(id, endpoint.post(id));
                }
                // In the order of their last change: what changed before was also made before.
                older |= post.path("lastModifiedAt").asLong(Long.MAX_VALUE) < from;
            }
            if (older) {
                return new ReadBack.Absent();
            }
        }
        return new ReadBack.Unreadable(FailureKind.OTHER, "the account has too many posts since then to look at all");
    }

    /** Posts of an author, the latest change first. */
    private Call postsOf(String author, int start, int count, String token) {
        return calls.get(
                        "/posts?author=" + LinkedInCalls.encode(author) + "&q=author&count=" + count + "&start=" + start
                                + "&sortBy=LAST_MODIFIED",
                        token)
                .header("X-RestLi-Method", "FINDER");
    }

    private static boolean same(Fingerprint ours, Publication publication, JsonNode post) {
        String theirs = LittleText.decode(post.path("commentary").asString(""));
        JsonNode images = post.path("content").path("multiImage").path("images");
        return Fingerprint.of(theirs).equals(ours)
                && (!images.isArray() || images.size() == publication.media().size());
    }

    private static ObjectNode post(Publication publication, List<String> media) {
        ObjectNode post = HttpCalls.JSON
                .createObjectNode()
                .put("author", publication.accountId())
                .put("commentary", LittleText.encode(publication.text()))
                .put("visibility", "PUBLIC");
        ObjectNode distribution = post.putObject("distribution").put("feedDistribution", "MAIN_FEED");
        distribution.putArray("targetEntities");
        distribution.putArray("thirdPartyDistributionChannels");
        if (media.size() == 1) {
            Attachment only = publication.media().getFirst();
            ObjectNode content = post.putObject("content").putObject("media");
            shown(content, media.getFirst(), only);
            if (LinkedInUploads.document(only)) {
                content.put("title", title(publication));
            }
        } else if (!media.isEmpty()) {
            ArrayNode images = post.putObject("content").putObject("multiImage").putArray("images");
            for (int i = 0; i < media.size(); i++) {
                shown(images.addObject(), media.get(i), publication.media().get(i));
            }
        }
        return post.put("lifecycleState", "PUBLISHED").put("isReshareDisabledByAuthor", false);
    }

    private static String title(Publication publication) {
        String chosen = publication.extras().text("document-title");
        String title =
                chosen.isEmpty() ? publication.media().getFirst().name().replaceFirst("\\.[A-Za-z]+$", "") : chosen;
        return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
    }

    private static String commentsOf(String post) {
        return "/socialActions/" + LinkedInCalls.encode(post) + "/comments";
    }

    private static ObjectNode comment(String author, String post, String words) {
        ObjectNode comment =
                HttpCalls.JSON.createObjectNode().put("actor", author).put("object", post);
        comment.putObject("message").put("text", words);
        return comment;
    }

    private static void shown(ObjectNode target, String urn, Attachment media) {
        target.put("id", urn);
        if (!media.alt().isBlank() && media.mime().startsWith("image/")) {
            target.put("altText", media.alt());
        }
    }

    private PublishOutcome accepted(Answer answer) {
        return answer.header("x-restli-id")
                .filter(id -> !id.isBlank())
                .<PublishOutcome>map(id -> new Published(id, endpoint.post(id)))
                .orElseGet(() -> new Unknown("answered " + answer.status() + " without an id"));
    }
}
