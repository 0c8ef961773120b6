package com.webox.social.network.youtube;

import com.webox.platform.http.Call;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.NetworkEndpoint;
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
import com.webox.social.network.youtube.YouTubeHandle.Upload;
import com.webox.social.network.youtube.YouTubeHandle.Video;
import com.webox.social.network.youtube.YouTubeSessions.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The way of a video: a session, its bytes, the wait until YouTube has made it playable, the thumbnail. */
final class YouTubePosting implements Posting {

    private static final Logger log = LoggerFactory.getLogger(YouTubePosting.class);

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** A long film takes hours until its last resolution is there; nobody waits for that. */
    private static final Duration PROCESSING = Duration.ofMinutes(10);

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;
    private final YouTubeSessions sessions;
    private final YouTubeChannel channel;
    private final Clock clock;

    YouTubePosting(
            NetworkEndpoint endpoint, NetworkWire wire, YouTubeSessions sessions, YouTubeChannel channel, Clock clock) {
        this.endpoint = endpoint;
        this.wire = wire;
        this.sessions = sessions;
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public PublishOutcome publish(Publication publication, Checkpoint checkpoint) {
        List<Attachment> media = publication.media();
        if (media.size() != 1 || !media.getFirst().video()) {
            return new Refused(FailureKind.MEDIA_REFUSED, "a post is one video");
        }
        return switch (YouTubeHandle.of(publication)) {
            case Video video -> finish(video, publication, checkpoint);
            case Upload upload -> goOn(upload, publication, checkpoint);
            case null -> begin(publication, checkpoint);
        };
    }

    @Override
    public ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        return switch (YouTubeHandle.of(publication)) {
            case Video(var id) -> found(id);
            case Upload upload -> told(upload, publication, since, known);
            case null -> channel.find(publication, since, known);
        };
    }

    @Override
    public Optional<String> followUp(Publication publication, String remoteId, boolean mayBeDone) {
        return Optional.empty();
    }

    private ReadBack told(Upload upload, Publication publication, Instant since, Set<String> known) {
        return switch (sessions.ask(upload, publication.accessToken())) {
            case Told.Whole(var video) -> {
                String id = video.path("id").asString("");
                yield id.isEmpty()
                        ? new ReadBack.Unreadable(FailureKind.OTHER, "the session answered without an id")
                        : found(id);
            }
            case Told.Part(var arrived) when arrived < upload.bytes() -> new ReadBack.Absent();
            case Told.Part _ -> new ReadBack.Unreadable(FailureKind.OTHER, "YouTube is still making the video");
            case Told.Gone _ -> channel.find(publication, since, known);
        };
    }

    private ReadBack found(String id) {
        return new ReadBack.Found(id, endpoint.post(id));
    }

    private PublishOutcome goOn(Upload upload, Publication publication, Checkpoint checkpoint) {
        Told told;
        try {
            told = sessions.ask(upload, publication.accessToken());
        } catch (NetworkFailure failure) {
            String detail = String.valueOf(failure.getMessage());
            return failure.kind().needsReconnect()
                    ? new Refused(failure.kind(), detail)
                    : new Retry(failure.kind(), detail, null);
        }
        return switch (told) {
            case Told.Whole(var video) -> uploaded(video, checkpoint);
            // Everything is there, but the video is not made yet.
            case Told.Part(var arrived) when arrived >= upload.bytes() -> new Pending(upload.stored(), PAUSE);
            case Told.Part(var arrived)
            when upload.said().equals(YouTubeBody.said(publication)) -> send(upload, arrived, publication, checkpoint);
            // What is not whole nobody sees; with other words or another file it must be begun anew.
            case Told.Part _, Told.Gone _ -> begin(publication, checkpoint);
        };
    }

    private PublishOutcome begin(Publication publication, Checkpoint checkpoint) {
        Attachment video = publication.media().getFirst();
        boolean notify = !publication.extras().on(YouTubeFields.QUIET);
        Answer answer = wire.prepare(Call.post(endpoint.api(
                        "/upload/youtube/v3/videos",
                        "uploadType",
                        "resumable",
                        "part",
                        "snippet,status",
                        "notifySubscribers",
                        Boolean.toString(notify)))
                .bearer(publication.accessToken())
                .header("X-Upload-Content-Type", video.mime())
                .header("X-Upload-Content-Length", Long.toString(video.bytes()))
                .json(YouTubeBody.of(publication)));
        String session = answer.header("Location").orElse("");
        if (session.isEmpty()) {
            return new Retry(FailureKind.OTHER, "the upload was answered without an address", null);
        }
        Upload upload = new Upload(video.bytes(), YouTubeBody.said(publication), URI.create(session));
        checkpoint.handle(upload.stored());
        return send(upload, 0, publication, checkpoint);
    }

    private PublishOutcome send(Upload upload, long arrived, Publication publication, Checkpoint checkpoint) {
        return sessions.send(
                upload,
                publication.media().getFirst(),
                arrived,
                publication.accessToken(),
                checkpoint,
                video -> uploaded(video, checkpoint));
    }

    private static PublishOutcome uploaded(JsonNode resource, Checkpoint checkpoint) {
        String id = resource.path("id").asString("");
        if (id.isEmpty()) {
            return new Unknown("the upload was answered without an id");
        }
        Video video = new Video(id);
        checkpoint.handle(video.stored());
        return new Pending(video.stored(), PAUSE);
    }

    private PublishOutcome finish(Video video, Publication publication, Checkpoint checkpoint) {
        JsonNode resource;
        try {
            resource = wire.ask(Call.get(endpoint.api("/youtube/v3/videos", "part", "snippet,status", "id", video.id()))
                            .bearer(publication.accessToken()))
                    .json()
                    .path("items")
                    .path(0);
        } catch (NetworkFailure failure) {
            return switch (failure.kind()) {
                case TOKEN_INVALID, PERMISSION_MISSING ->
                    new Refused(failure.kind(), String.valueOf(failure.getMessage()));
                case NETWORK_DOWN, RATE_LIMITED -> new Pending(video.stored(), PAUSE);
                // It is there all the same; the quota for asking is used up, for one.
                default -> out(video, publication);
            };
        }
        JsonNode status = resource.path("status");
        return switch (status.path("uploadStatus").asString("")) {
            case "uploaded" -> fresh(resource) ? new Pending(video.stored(), PAUSE) : out(video, publication);
            case "failed" -> {
                checkpoint.handle(video.failed());
                yield new Refused(
                        FailureKind.MEDIA_REFUSED, status.path("failureReason").asString("failed"));
            }
            case "rejected" -> {
                checkpoint.handle(video.failed());
                yield rejected(status.path("rejectionReason").asString("rejected"));
            }
            default -> out(video, publication);
        };
    }

    private static Refused rejected(String reason) {
        FailureKind kind = switch (reason) {
            case "duplicate" -> FailureKind.DUPLICATE;
            case "uploaderAccountSuspended", "uploaderAccountClosed" -> FailureKind.ACCOUNT_RESTRICTED;
            default -> FailureKind.MEDIA_REFUSED;
        };
        return new Refused(kind, reason);
    }

    private boolean fresh(JsonNode resource) {
        try {
            Instant made =
                    Instant.parse(resource.path("snippet").path("publishedAt").asString(""));
            return clock.instant().isBefore(made.plus(PROCESSING));
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Published out(Video video, Publication publication) {
        Attachment picture = publication.pictures().get(YouTubeFields.THUMBNAIL);
        if (picture != null) {
            thumbnail(video, picture, publication.accessToken());
        }
        return new Published(video.id(), endpoint.post(video.id()));
    }

    /** Without it YouTube shows a frame of the video, so its refusal is no failure of the post. */
    private void thumbnail(Video video, Attachment picture, String token) {
        try {
            wire.ask(Call.post(endpoint.api(
                            "/upload/youtube/v3/thumbnails/set", "videoId", video.id(), "uploadType", "media"))
                    .bearer(token)
                    .bytes(picture.content()::open, picture.bytes(), picture.mime()));
        } catch (NetworkFailure failure) {
            log.info("YouTube did not take the thumbnail of {}: {}", video.id(), failure.getMessage());
        }
    }
}
