package com.webox.social.network.x;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Posting;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A post, or the posts of a thread. */
final class XPosting implements Posting {

    private final NetworkEndpoint endpoint;
    private final XFaults faults;
    private final NetworkWire wire;
    private final XUploads uploads;
    private final XTimeline timeline;
    private final XThread thread;

    XPosting(NetworkEndpoint endpoint, NetworkWire wire, XFaults faults, Clock clock) {
        this.endpoint = endpoint;
        this.faults = faults;
        this.wire = wire;
        this.uploads = new XUploads(endpoint, wire);
        this.timeline = new XTimeline(endpoint, wire);
        this.thread = new XThread(endpoint, timeline, clock);
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        if (XThread.wanted(publication)) {
            return thread.publish(
                    publication,
                    checkpoint,
                    (place, parent) -> place == 0
                            ? first(publication, checkpoint)
                            : reply(publication, place, String.valueOf(parent)),
                    create -> wire.create(create, checkpoint, this::accepted));
        }
        return wire.create(first(publication, checkpoint), checkpoint, this::accepted);
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        return XThread.wanted(publication)
                ? thread.readBack(publication, since, known)
                : timeline.find(publication, since, known);
    }

    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return Optional.empty();
    }

    private Call first(Publication publication, Checkpoint checkpoint) {
        List<String> media = uploads.ready(publication.withHandle(XThread.ofMedia(publication.handle())), checkpoint);
        return create(publication, post(publication.text(), media));
    }

    private Call reply(Publication publication, int place, String parent) {
        ObjectNode reply = post(publication.extras().parts(XThread.FIELD).get(place - 1), List.of());
        reply.putObject("reply").put("in_reply_to_tweet_id", parent);
        return create(publication, reply);
    }

    private Call create(Publication publication, ObjectNode post) {
        return Call.post(endpoint.api("/2/tweets"))
                .bearer(publication.accessToken())
                .json(post);
    }

    private static ObjectNode post(String text, List<String> media) {
        ObjectNode post = HttpCalls.JSON.createObjectNode();
        if (!text.isBlank() || media.isEmpty()) {
            post.put("text", text);
        }
        if (!media.isEmpty()) {
            ArrayNode ids = post.putObject("media").putArray("media_ids");
            media.forEach(ids::add);
        }
        return post;
    }

    private PublishOutcome accepted(Answer answer) {
        JsonNode body = answer.json();
        String id = body.path("data").path("id").asString("");
        if (!id.isEmpty()) {
            return new Published(id, endpoint.post(id));
        }
        // X also reports errors under a status of success.
        return body.path("errors").isEmpty()
                ? new Unknown("answered " + answer.status() + " without an id")
                : faults.read(answer).outcome();
    }
}
