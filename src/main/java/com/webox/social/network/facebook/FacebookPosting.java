package com.webox.social.network.facebook;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FirstComment;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Posting;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.WebLinks;
import com.webox.social.network.facebook.FacebookHandle.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Picks the way that a post takes by its form and its media, and writes the words and photos of the usual one. */
final class FacebookPosting implements Posting {

    private final NetworkEndpoint endpoint;
    private final FacebookCalls calls;
    private final NetworkWire wire;
    private final FacebookPhotos photos;
    private final FacebookVideos videos;
    private final FacebookStories stories;
    private final FacebookFeed feed;
    private final FirstComment comments;

    FacebookPosting(NetworkEndpoint endpoint, FacebookCalls calls, NetworkWire wire) {
        this.endpoint = endpoint;
        this.calls = calls;
        this.wire = wire;
        this.photos = new FacebookPhotos(calls, wire);
        this.videos = new FacebookVideos(calls, wire, endpoint);
        this.stories = new FacebookStories(calls, wire, endpoint, photos);
        this.feed = new FacebookFeed(calls, wire, endpoint);
        this.comments = new FirstComment(
                wire,
                (post, token) -> calls.get("/" + post + "/comments", token, "fields", "message", "limit", "100"),
                "message",
                (post, token, words) -> calls.post("/" + post + "/comments", token, "message", words));
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        return switch (publication.extras().format()) {
            case "story" -> stories.publish(publication, checkpoint);
            case "reel" -> videos.publish(publication, Kind.REEL, checkpoint);
            default ->
                publication.media().stream().anyMatch(Attachment::video)
                        ? videos.publish(publication, Kind.VIDEO, checkpoint)
                        : post(publication, checkpoint);
        };
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        boolean words = publication.media().stream().noneMatch(Attachment::video)
                && !"story".equals(publication.extras().format());
        if (words) {
            return feed.find(publication, since, known);
        }
        FacebookHandle handle = FacebookHandle.read(publication.handle()).orElse(null);
        if (handle == null) {
            // Nothing got as far as being asked for.
            return new ReadBack.Absent();
        }
        return switch (handle.kind()) {
            case VIDEO, REEL, ACCEPTED -> videos.readBack(handle, publication.accessToken());
            case STORY_PHOTO, STORY_VIDEO -> stories.readBack(handle, publication);
            case PHOTOS -> new ReadBack.Absent();
        };
    }

    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return comments.write(publication, remoteId, mayBeDone);
    }

    private PublishOutcome post(Publication publication, Checkpoint checkpoint) {
        List<String> ids = photos.ready(publication, Kind.PHOTOS, checkpoint);
        List<String> form = new ArrayList<>(List.of("message", publication.text()));
        for (int i = 0; i < ids.size(); i++) {
            String photo = HttpCalls.JSON
                    .createObjectNode()
                    .put("media_fbid", ids.get(i))
                    .toString();
            form.addAll(List.of("attached_media[" + i + "]", photo));
        }
        if (ids.isEmpty()) {
            link(publication.text()).ifPresent(link -> form.addAll(List.of("link", link)));
        }
        Call create = calls.post(
                "/" + publication.accountId() + "/feed", publication.accessToken(), form.toArray(String[]::new));
        return wire.create(create, checkpoint, this::accepted);
    }

    /** The address whose preview Facebook shows: the first that the author wrote out. */
    private static Optional<String> link(String text) {
        return WebLinks.find(text).stream()
                .map(link -> text.substring(link.start(), link.end()))
                .filter(link -> link.regionMatches(true, 0, "http", 0, 4))
                .findFirst();
    }

    private PublishOutcome accepted(Answer answer) {
        String id = answer.json().path("id").asString("");
        return id.isEmpty()
                ? new Unknown("answered " + answer.status() + " without an id")
                : new Published(id, endpoint.post(id));
    }
}
