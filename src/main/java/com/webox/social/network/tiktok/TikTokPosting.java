package com.webox.social.network.tiktok;

import com.webox.platform.http.Call;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Posting;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The way of a post. A video's init makes nothing visible: its publish id is stored, then the bytes go up, and the last
 * of them makes the post. Photos are fetched by TikTok itself as soon as their init arrived, so that init is what makes
 * the post, and an answer of it that is lost leaves no publish id to ask by. From the publish id on, nothing is done
 * without asking how far the post is.
 */
final class TikTokPosting implements Posting {

    /** An upload's address ends an hour after it was given. */
    private static final Duration UPLOAD_LIFE = Duration.ofHours(1);

    /** TikTok looks at public posts before it tells their id, mostly for less than a minute. */
    private static final Duration MODERATION = Duration.ofMinutes(5);

    private static final Duration PHOTO_PAUSE = Duration.ofSeconds(2);
    private static final Duration VIDEO_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONG_PAUSE = Duration.ofSeconds(30);

    private final TikTokCalls calls;
    private final NetworkWire wire;
    private final TikTokFaults faults;
    private final TikTokUpload upload;
    private final TikTokFeed feed;
    private final Clock clock;

    TikTokPosting(TikTokCalls calls, NetworkWire wire, TikTokFaults faults, TikTokFeed feed, Clock clock) {
        this.calls = calls;
        this.wire = wire;
        this.faults = faults;
        this.upload = new TikTokUpload(wire);
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        if (publication.media().isEmpty()) {
            return new Refused(FailureKind.MEDIA_REFUSED, "a post needs a video or photos");
        }
        TikTokHandle handle = TikTokHandle.of(publication);
        PublishOutcome outcome = handle == null ? null : goOn(handle, publication, checkpoint);
        return outcome == null ? begin(publication, checkpoint) : outcome;
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        TikTokHandle handle = TikTokHandle.of(publication);
        if (handle == null) {
            return without(publication, since, known);
        }
        String token = publication.accessToken();
        TikTokStatus status = TikTokStatus.asked(calls, handle.publishId(), token);
        return switch (status.stage()) {
            case PUBLISH_COMPLETE, SEND_TO_USER_INBOX ->
                status.postId().isEmpty()
                        ? new ReadBack.Found(handle.publishId(), null)
                        : new ReadBack.Found(status.postId(), feed.link(status.postId(), token));
            case FAILED -> new ReadBack.Absent();
            case PROCESSING_UPLOAD -> {
                long arrived = status.uploaded().orElse(handle.bytes());
                yield arrived < handle.bytes() ? new ReadBack.Absent() : inTheMaking();
            }
            case UNKNOWN -> without(publication, since, known);
            case PROCESSING_DOWNLOAD, OTHER -> inTheMaking();
        };
    }

    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return Optional.empty();
    }

    /**
     * Without a publish id a video never went up. Photos may be on their way all the same, and TikTok lists public posts
     * only, some time after they were made: that the list does not show them proves nothing.
     */
    private ReadBack without(Publication publication, Instant since, Set<String> known) {
        ReadBack found = feed.find(publication, since, known);
        boolean photos = publication.media().stream().anyMatch(each -> !each.video());
        return photos && found instanceof ReadBack.Absent
                ? new ReadBack.Unreadable(
                        FailureKind.OTHER, "TikTok does not tell what became of photos whose acceptance was not heard")
                : found;
    }

    private static ReadBack inTheMaking() {
        return new ReadBack.Unreadable(FailureKind.OTHER, "TikTok is still working on the post");
    }

    /** Null when nothing can come of what was begun, so that it may be begun anew. */
    private @Nullable PublishOutcome goOn(TikTokHandle handle, Publication publication, Checkpoint checkpoint) {
        TikTokStatus status;
        try {
            status = TikTokStatus.asked(calls, handle.publishId(), publication.accessToken());
        } catch (NetworkFailure failure) {
            // What was sent may be visible by now, so this is no failure of the post.
            return failure.kind().needsReconnect()
                    ? new Refused(failure.kind(), String.valueOf(failure.getMessage()))
                    : new Pending(handle.stored(), LONG_PAUSE);
        }
        return switch (status.stage()) {
            case PUBLISH_COMPLETE -> out(status, handle, publication);
            case SEND_TO_USER_INBOX -> new Published(handle.publishId(), null);
            case PROCESSING_DOWNLOAD, OTHER -> new Pending(handle.stored(), pause(publication));
            case PROCESSING_UPLOAD -> goOnWithUpload(status, handle, publication, checkpoint);
            case FAILED -> {
                checkpoint.handle(handle.ended());
                yield faults.ofPost(status.reason()).outcome();
            }
            case UNKNOWN -> {
                checkpoint.handle(handle.ended());
                yield new Unknown("TikTok does not know the publish id any more");
            }
        };
    }

    private @Nullable PublishOutcome goOnWithUpload(
            TikTokStatus status, TikTokHandle handle, Publication publication, Checkpoint checkpoint) {
        long arrived = status.uploaded().orElse(0);
        if (handle.upload().isEmpty() || arrived >= handle.bytes()) {
            return new Pending(handle.stored(), pause(publication));
        }
        Attachment video = publication.media().getFirst();
        boolean same = video.video() && video.bytes() == handle.bytes();
        boolean over = !clock.instant().isBefore(handle.begun().plus(UPLOAD_LIFE));
        return same && !over ? send(handle, video, arrived, publication, checkpoint) : null;
    }

    private PublishOutcome begin(Publication publication, Checkpoint checkpoint) {
        boolean inbox = TikTokBodies.toInbox(publication);
        TikTokCreator creator = inbox ? null : creator(publication);
        Attachment first = publication.media().getFirst();
        if (!first.video()) {
            return photos(publication, creator, checkpoint);
        }
        TikTokChunks chunks = new TikTokChunks(first.bytes());
        String token = publication.accessToken();
        JsonNode given = calls.prepare(
                creator == null
                        ? calls.post("/v2/post/publish/inbox/video/init/", token, TikTokBodies.videoToInbox(chunks))
                        : calls.post(
                                "/v2/post/publish/video/init/",
                                token,
                                TikTokBodies.video(publication, chunks, creator)));
        String id = given.path("publish_id").asString("");
        String address = given.path("upload_url").asString("");
        if (id.isEmpty() || address.isEmpty()) {
            return new Retry(FailureKind.OTHER, "the init was answered without an id or an address", null);
        }
        TikTokHandle handle = new TikTokHandle(id, clock.instant(), first.bytes(), address);
        checkpoint.handle(handle.stored());
        return send(handle, first, 0, publication, checkpoint);
    }

    private PublishOutcome photos(Publication publication, @Nullable TikTokCreator creator, Checkpoint checkpoint) {
        Call init = calls.post(
                "/v2/post/publish/content/init/",
                publication.accessToken(),
                creator == null ? TikTokBodies.photosToInbox(publication) : TikTokBodies.photos(publication, creator));
        return wire.create(init, checkpoint, answer -> begun(answer, publication, checkpoint));
    }

    private PublishOutcome begun(Answer answer, Publication publication, Checkpoint checkpoint) {
        String id = answer.json().path("data").path("publish_id").asString("");
        if (id.isEmpty()) {
            return new Unknown("answered " + answer.status() + " without an id");
        }
        TikTokHandle handle = new TikTokHandle(id, clock.instant(), 0, "");
        checkpoint.handle(handle.stored());
        return new Pending(handle.stored(), pause(publication));
    }

    private PublishOutcome send(
            TikTokHandle handle, Attachment video, long arrived, Publication publication, Checkpoint checkpoint) {
        return upload.send(handle, video, arrived, checkpoint, _ -> new Pending(handle.stored(), pause(publication)));
    }

    private TikTokCreator creator(Publication publication) {
        TikTokCreator creator =
                TikTokCreator.read(calls.prepare(TikTokCreator.asked(calls, publication.accessToken())));
        String audience = publication.extras().text(TikTokFields.PRIVACY);
        if (!creator.audiences().contains(audience)) {
            throw new Halt(new Refused(
                    FailureKind.OTHER,
                    "privacy_level_option_mismatch: the account allows " + String.join(", ", creator.audiences())));
        }
        return creator;
    }

    private PublishOutcome out(TikTokStatus status, TikTokHandle handle, Publication publication) {
        if (!status.postId().isEmpty()) {
            return new Published(status.postId(), feed.link(status.postId(), publication.accessToken()));
        }
        boolean everyone = TikTokFields.EVERYONE.equals(publication.extras().text(TikTokFields.PRIVACY));
        boolean soon = clock.instant().isBefore(handle.begun().plus(MODERATION));
        return everyone && soon ? new Pending(handle.stored(), VIDEO_PAUSE) : new Published(handle.publishId(), null);
    }

    private static Duration pause(Publication publication) {
        return publication.media().getFirst().video() ? VIDEO_PAUSE : PHOTO_PAUSE;
    }
}
