package com.webox.social.network.facebook;

import com.webox.platform.http.Call;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.facebook.FacebookHandle.Kind;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Stories of a page: one picture or video, without words, for a day. The id of the picture or video is the handle, and
 * the list of stories names it, so a story is found again exactly.
 */
final class FacebookStories {

    private final FacebookCalls calls;
    private final NetworkWire wire;
    private final NetworkEndpoint endpoint;
    private final FacebookPhotos photos;
    private final FacebookUploads uploads;

    FacebookStories(FacebookCalls calls, NetworkWire wire, NetworkEndpoint endpoint, FacebookPhotos photos) {
        this.calls = calls;
        this.wire = wire;
        this.endpoint = endpoint;
        this.photos = photos;
        this.uploads = new FacebookUploads(calls, wire);
    }

    PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        if (publication.media().size() != 1) {
            return new Refused(FailureKind.MEDIA_REFUSED, "a story is one picture or one video");
        }
        boolean video = publication.media().getFirst().video();
        Call create = video ? video(publication, checkpoint) : photo(publication, checkpoint);
        checkpoint.aboutToSend();
        return wire.create(create, this::accepted);
    }

    ReadBack readBack(FacebookHandle handle, Publication publication) {
        JsonNode stories = wire.ask(calls.get(
                        "/" + publication.accountId() + "/stories",
                        publication.accessToken(),
                        "fields",
                        "post_id,media_id,status",
                        "limit",
                        "100"))
                .json()
                .path("data");
        if (!stories.isArray()) {
            throw new NetworkFailure(FailureKind.OTHER, "the stories could not be read");
        }
        for (JsonNode story : stories) {
            if (story.path("media_id").asString("").equals(handle.first())) {
                String id = story.path("post_id").asString(handle.first());
                return new ReadBack.Found(id, endpoint.post(id));
            }
        }
        return new ReadBack.Absent();
    }

    private Call photo(Publication publication, Checkpoint checkpoint) {
        String id = photos.ready(publication, Kind.STORY_PHOTO, checkpoint).getFirst();
        return calls.post("/" + publication.accountId() + "/photo_stories", publication.accessToken(), "photo_id", id);
    }

    private Call video(Publication publication, Checkpoint checkpoint) {
        String id = former(publication)
                .orElseGet(() -> uploads.whole(
                                publication,
                                "video_stories",
                                // Stored under another kind while bytes are missing: only what is whole goes on.
                                made -> checkpoint.handle(FacebookHandle.of(Kind.VIDEO, publication, made)
                                        .toString()))
                        .getFirst());
        checkpoint.handle(
                FacebookHandle.of(Kind.STORY_VIDEO, publication, List.of(id)).toString());
        return calls.post(
                "/" + publication.accountId() + "/video_stories",
                publication.accessToken(),
                "upload_phase",
                "finish",
                "video_id",
                id);
    }

    private static Optional<String> former(Publication publication) {
        return FacebookHandle.of(publication)
                .filter(handle -> handle.kind() == Kind.STORY_VIDEO)
                .map(FacebookHandle::first);
    }

    private PublishOutcome accepted(Answer answer) {
        String id = answer.json().path("post_id").asString("");
        return id.isEmpty()
                ? new Unknown("answered " + answer.status() + " without an id")
                : new Published(id, endpoint.post(id));
    }
}
