package com.webox.social.network.instagram;

import com.webox.platform.http.Call;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.FirstComment;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Posting;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.instagram.InstagramContainers.Ready;
import com.webox.social.network.instagram.InstagramContainers.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way of a post: a container is made, prepared by Instagram, then published. */
final class InstagramPosting implements Posting {

    /** A container lives a day, so what came of it is not older. */
    private static final Duration CONTAINER_LIFE = Duration.ofHours(25);

    private final InstagramCalls calls;
    private final NetworkWire wire;
    private final Clock clock;
    private final InstagramContainers containers;
    private final InstagramFeed feed;
    private final FirstComment comments;

    /** @param patience how long, and how often, Instagram is asked within one call whether it is done */
    InstagramPosting(
            InstagramCalls calls, NetworkWire wire, InstagramFaults faults, List<Duration> patience, Clock clock) {
        this.calls = calls;
        this.wire = wire;
        this.clock = clock;
        this.containers = new InstagramContainers(calls, wire, faults, patience);
        this.feed = new InstagramFeed(calls, wire);
        this.comments = new FirstComment(
                wire,
                (post, token) -> calls.get("/" + post + "/comments", token, "fields", "text"),
                "text",
                (post, token, words) -> calls.post("/" + post + "/comments", token, "message", words));
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        Ready ready = containers.ready(publication, checkpoint);
        if (ready.published()) {
            return alreadyOut(publication, ready.container());
        }
        Call create = calls.post(
                "/" + publication.accountId() + "/media_publish",
                publication.accessToken(),
                "creation_id",
                ready.container());
        PublishOutcome outcome = wire.create(create, checkpoint, answer -> accepted(answer, publication));
        boolean tooEarly = outcome instanceof Retry retry && retry.kind() == FailureKind.MEDIA_REFUSED;
        return tooEarly ? new Pending(ready.container(), InstagramContainers.pause(publication)) : outcome;
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        String handle = publication.handle();
        if (handle != null && InstagramContainers.publishable(handle)) {
            State state = containers.status(handle, publication.accessToken()).state();
            if (state == State.FINISHED || state == State.IN_PROGRESS) {
                return new ReadBack.Absent();
            }
            if (state == State.PUBLISHED && InstagramContainers.story(publication)) {
                return new ReadBack.Found(handle, null);
            }
            if (state == State.PUBLISHED) {
                ReadBack found = feed.find(publication, since, known);
                // Instagram itself says it is out, even where its list does not show it yet.
                return found instanceof ReadBack.Found ? found : new ReadBack.Found(handle, null);
            }
        }
        return InstagramContainers.story(publication) ? new ReadBack.Absent() : feed.find(publication, since, known);
    }

    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return comments.write(publication, remoteId, mayBeDone);
    }

    private PublishOutcome alreadyOut(Publication publication, String container) {
        if (InstagramContainers.story(publication)) {
            return new Published(container, null);
        }
        try {
            Instant since = clock.instant().minus(CONTAINER_LIFE);
            if (feed.find(publication, since, Set.of()) instanceof ReadBack.Found found) {
                return new Published(found.remoteId(), found.link());
            }
        } catch (NetworkFailure failure) {
            // That it is out is known all the same; only its address is not.
            return new Published(container, null);
        }
        return new Published(container, null);
    }

    private PublishOutcome accepted(Answer answer, Publication publication) {
        String id = answer.json().path("id").asString("");
        return id.isEmpty()
                ? new Unknown("answered " + answer.status() + " without an id")
                : new Published(id, feed.link(id, publication.accessToken()));
    }
}
