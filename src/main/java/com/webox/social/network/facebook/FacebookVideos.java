package com.webox.social.network.facebook;

import com.webox.platform.http.Call;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.PublishOutcome.Unknown;
import com.webox.social.network.ReadBack;
import com.webox.social.network.facebook.FacebookHandle.Kind;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Videos and reels: start, transfer, finish. The video's id is the handle, stored before the bytes go up, and the fence:
 * one id is published once at most, and its status tells whether it was.
 */
final class FacebookVideos {

    /** Where a video is on its way. */
    private enum State {
        /** Bytes are missing, or Facebook forgot it. */
        INCOMPLETE,
        /** All is there; whether its publishing was asked for cannot be told while it is being processed. */
        UPLOADED,
        PROCESSING,
        PUBLISHED,
        FAILED
    }

    private record Status(State state, String words) {}

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FacebookCalls calls;
    private final NetworkWire wire;
    private final NetworkEndpoint endpoint;
    private final FacebookUploads uploads;

    FacebookVideos(FacebookCalls calls, NetworkWire wire, NetworkEndpoint endpoint) {
        this.calls = calls;
        this.wire = wire;
        this.endpoint = endpoint;
        this.uploads = new FacebookUploads(calls, wire);
    }

    /** @param kind {@link Kind#VIDEO} or {@link Kind#REEL} */
    PublishOutcome publish(Publication publication, Kind kind, Checkpoint checkpoint) {
        FacebookHandle former = FacebookHandle.of(publication)
                .filter(handle -> handle.kind() == kind || handle.kind() == Kind.ACCEPTED)
                .orElse(null);
        if (former != null) {
            Status status = asked(former, publication);
            if (status.state() == State.PUBLISHED) {
                return out(former);
            }
            if (status.state() == State.FAILED) {
                return new Refused(FailureKind.MEDIA_REFUSED, status.words());
            }
            if (former.kind() == Kind.ACCEPTED || status.state() == State.PROCESSING) {
                return new Pending(former.toString(), PAUSE);
            }
            if (status.state() == State.UPLOADED && whole(former)) {
                return finish(former, publication, checkpoint);
            }
        }
        return finish(begin(publication, kind, checkpoint), publication, checkpoint);
    }

    /** The session of a video in parts is stored once all of them are up. */
    private static boolean whole(FacebookHandle handle) {
        return handle.kind() == Kind.REEL || handle.ids().size() > 1;
    }

    ReadBack readBack(FacebookHandle handle, String token) {
        State state = status(handle, token).state();
        boolean accepted = handle.kind() == Kind.ACCEPTED;
        return switch (state) {
            case PUBLISHED -> new ReadBack.Found(handle.first(), endpoint.post(handle.first()));
            case PROCESSING -> stillProcessing();
            case UPLOADED -> accepted ? stillProcessing() : new ReadBack.Absent();
            case INCOMPLETE, FAILED -> new ReadBack.Absent();
        };
    }

    private static ReadBack stillProcessing() {
        return new ReadBack.Unreadable(FailureKind.OTHER, "Facebook is still processing the video");
    }

    private FacebookHandle begin(Publication publication, Kind kind, Checkpoint checkpoint) {
        if (kind == Kind.REEL) {
            List<String> reel =
                    uploads.whole(publication, "video_reels", made -> store(made, publication, kind, checkpoint));
            return FacebookHandle.of(kind, publication, reel);
        }
        List<String> ids = uploads.inParts(publication, made -> store(made, publication, kind, checkpoint));
        store(ids, publication, kind, checkpoint);
        return FacebookHandle.of(kind, publication, ids);
    }

    private static void store(List<String> ids, Publication publication, Kind kind, Checkpoint checkpoint) {
        checkpoint.handle(FacebookHandle.of(kind, publication, ids).toString());
    }

    private PublishOutcome finish(FacebookHandle handle, Publication publication, Checkpoint checkpoint) {
        Call finish = handle.kind() == Kind.REEL
                ? calls.post(
                        "/" + publication.accountId() + "/video_reels",
                        publication.accessToken(),
                        "upload_phase",
                        "finish",
                        "video_id",
                        handle.first(),
                        "video_state",
                        "PUBLISHED",
                        "description",
                        publication.text())
                : calls.post(
                        "/" + publication.accountId() + "/videos",
                        publication.accessToken(),
                        "upload_phase",
                        "finish",
                        "upload_session_id",
                        handle.ids().getLast(),
                        "published",
                        "true",
                        "description",
                        publication.text());
        return wire.create(finish, checkpoint, answer -> accepted(answer, handle, publication, checkpoint));
    }

    /** Facebook has it; people see it once it is processed, which may still fail. */
    private PublishOutcome accepted(
            Answer answer, FacebookHandle handle, Publication publication, Checkpoint checkpoint) {
        if (!answer.json().path("success").asBoolean(false)) {
            return new Unknown("answered " + answer.status() + " without success");
        }
        FacebookHandle sent = handle.as(Kind.ACCEPTED);
        checkpoint.handle(sent.toString());
        try {
            Status status = status(sent, publication.accessToken());
            if (status.state() == State.PUBLISHED) {
                return out(sent);
            }
            return status.state() == State.FAILED
                    ? new Refused(FailureKind.MEDIA_REFUSED, status.words())
                    : new Pending(sent.toString(), PAUSE);
        } catch (NetworkFailure failure) {
            return new Pending(sent.toString(), PAUSE);
        }
    }

    private Published out(FacebookHandle handle) {
        return new Published(handle.first(), endpoint.post(handle.first()));
    }

    /** The status, where not being able to ask ends the attempt: nothing was asked to be published in it. */
    private Status asked(FacebookHandle handle, Publication publication) {
        try {
            return status(handle, publication.accessToken());
        } catch (NetworkFailure failure) {
            String detail = String.valueOf(failure.getMessage());
            throw new Halt(
                    failure.kind().needsReconnect()
                            ? new Refused(failure.kind(), detail)
                            : new Retry(failure.kind(), detail, null));
        }
    }

    private Status status(FacebookHandle handle, String token) {
        try {
            JsonNode video = wire.ask(calls.get("/" + handle.first(), token, "fields", "status,published"))
                    .json();
            return status(video.path("status"), video.path("published").asBoolean(false));
        } catch (NetworkFailure failure) {
            String detail = String.valueOf(failure.getMessage());
            if (FacebookFaults.gone(detail)) {
                return new Status(State.INCOMPLETE, detail);
            }
            throw failure;
        }
    }

    private static Status status(JsonNode status, boolean published) {
        String whole = status.path("video_status").asString("");
        String publishing = phase(status, "publishing_phase");
        for (String phase : List.of("uploading_phase", "processing_phase", "publishing_phase")) {
            if (phase(status, phase).equals("error")) {
                String words = status.path(phase).at("/errors/0/message").asString("");
                return new Status(State.FAILED, words.isEmpty() ? phase + ": error" : words);
            }
        }
        if (whole.equals("error")) {
            return new Status(State.FAILED, "video_status: error");
        }
        if (publishing.equals("complete") || published && whole.equals("ready")) {
            return new Status(State.PUBLISHED, whole);
        }
        if (!phase(status, "uploading_phase").equals("complete")
                && !List.of("upload_complete", "processing", "ready").contains(whole)) {
            return new Status(State.INCOMPLETE, whole);
        }
        boolean working = phase(status, "processing_phase").equals("in_progress") || publishing.equals("in_progress");
        return new Status(working ? State.PROCESSING : State.UPLOADED, whole);
    }

    private static String phase(JsonNode status, String name) {
        return status.path(name).path("status").asString("");
    }
}
