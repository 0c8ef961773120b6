package com.webox.social.network.instagram;

import com.webox.platform.http.Call;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Containers: what Instagram prepares before a post. Its id is the handle, stored before it is used, and the fence: a
 * container is published once at most, and its state tells whether it was.
 *
 * <p>While the children of a carousel are prepared the handle is {@code children:<id>,<id>…}, then the carousel's id.
 */
final class InstagramContainers {

    /** Where a container is on its way. */
    enum State {
        IN_PROGRESS,
        FINISHED,
        PUBLISHED,
        ERROR,
        /** Over 24 hours old, or unknown to Instagram. */
        EXPIRED
    }

    record Status(State state, String words) {}

    private static final String CHILDREN = "children:";
    private static final Duration PICTURE_PAUSE = Duration.ofMillis(500);
    private static final Duration VIDEO_PAUSE = Duration.ofSeconds(10);

    private final InstagramCalls calls;
    private final NetworkWire wire;
    private final InstagramFaults faults;
    private final List<Duration> patience;

    /** @param patience pauses after which a fresh container is asked about again before the call gives its turn back */
    InstagramContainers(InstagramCalls calls, NetworkWire wire, InstagramFaults faults, List<Duration> patience) {
        this.calls = calls;
        this.wire = wire;
        this.faults = faults;
        this.patience = List.copyOf(patience);
    }

    /**
     * The container that may be published now, or that was published already.
     *
     * @throws Halt while it is being prepared, or when it cannot be
     */
    Ready ready(Publication publication, Checkpoint checkpoint) {
        String handle = publication.handle();
        if (handle != null) {
            Ready former = goOn(handle, publication, checkpoint);
            if (former != null) {
                return former;
            }
        }
        return begin(publication, checkpoint);
    }

    /** {@code published}: a former attempt's request did arrive. */
    record Ready(String container, boolean published) {}

    /** How long to wait before asking again. */
    static Duration pause(Publication publication) {
        return publication.media().stream().anyMatch(Attachment::video) ? VIDEO_PAUSE : PICTURE_PAUSE;
    }

    /** Stories have no words, and are not among the account's media. */
    static boolean story(Publication publication) {
        return "story".equals(publication.extras().format());
    }

    /** Whether the handle is one whose container could have been published. */
    static boolean publishable(String handle) {
        return !handle.startsWith(CHILDREN);
    }

    /** @throws NetworkFailure when Instagram cannot be asked */
    Status status(String container, String token) {
        try {
            JsonNode answer = wire.ask(calls.get("/" + container, token, "fields", "status_code,status"))
                    .json();
            String code = answer.path("status_code").asString("");
            for (State state : State.values()) {
                if (state.name().equals(code)) {
                    return new Status(state, answer.path("status").asString(code));
                }
            }
            throw new NetworkFailure(FailureKind.OTHER, "the container's state is not told");
        } catch (NetworkFailure failure) {
            if (InstagramFaults.gone(Fault.refused(failure.kind(), String.valueOf(failure.getMessage())))) {
                return new Status(State.EXPIRED, String.valueOf(failure.getMessage()));
            }
            throw failure;
        }
    }

    private @Nullable Ready goOn(String handle, Publication publication, Checkpoint checkpoint) {
        if (handle.startsWith(CHILDREN)) {
            List<String> children =
                    Arrays.asList(handle.substring(CHILDREN.length()).split(","));
            boolean whole = children.size() == publication.media().size();
            return whole && alive(children, publication) ? carousel(children, publication, checkpoint) : null;
        }
        Status status = asked(handle, publication);
        return switch (status.state()) {
            case PUBLISHED -> new Ready(handle, true);
            case FINISHED -> new Ready(handle, false);
            case IN_PROGRESS -> throw new Halt(new Pending(handle, pause(publication)));
            // It can never be published; a new one takes its place.
            case ERROR, EXPIRED -> null;
        };
    }

    private Ready begin(Publication publication, Checkpoint checkpoint) {
        List<Attachment> media = publication.media();
        if (media.isEmpty()) {
            throw new Halt(new Refused(FailureKind.MEDIA_REFUSED, "a post needs a picture or a video"));
        }
        if (story(publication) && media.size() > 1) {
            throw new Halt(new Refused(FailureKind.MEDIA_REFUSED, "a story is one picture or one video"));
        }
        if (media.size() == 1) {
            String container = single(media.getFirst(), publication);
            checkpoint.handle(container);
            return finished(container, publication);
        }
        List<String> children = new ArrayList<>();
        for (Attachment child : media) {
            children.add(child(child, publication));
        }
        checkpoint.handle(CHILDREN + String.join(",", children));
        return carousel(children, publication, checkpoint);
    }

    private Ready carousel(List<String> children, Publication publication, Checkpoint checkpoint) {
        for (String child : children) {
            Status status = awaited(child, publication);
            switch (status.state()) {
                case IN_PROGRESS ->
                    throw new Halt(new Pending(CHILDREN + String.join(",", children), pause(publication)));
                case ERROR, EXPIRED ->
                    throw new Halt(faults.ofContainer(status.words()).outcome());
                case FINISHED, PUBLISHED -> {
                    // Ready to be one of the carousel.
                }
            }
        }
        String container = id(calls.post(
                "/" + publication.accountId() + "/media",
                publication.accessToken(),
                "media_type",
                "CAROUSEL",
                "children",
                String.join(",", children),
                "caption",
                publication.text()));
        checkpoint.handle(container);
        return finished(container, publication);
    }

    private Ready finished(String container, Publication publication) {
        Status status = awaited(container, publication);
        return switch (status.state()) {
            case FINISHED -> new Ready(container, false);
            case PUBLISHED -> new Ready(container, true);
            case IN_PROGRESS -> throw new Halt(new Pending(container, pause(publication)));
            case ERROR, EXPIRED ->
                throw new Halt(faults.ofContainer(status.words()).outcome());
        };
    }

    private boolean alive(List<String> children, Publication publication) {
        for (String child : children) {
            State state = asked(child, publication).state();
            if (state == State.ERROR || state == State.EXPIRED) {
                return false;
            }
        }
        return true;
    }

    /** The state of a container just made: a picture is ready within a second or two, so that is waited for. */
    private Status awaited(String container, Publication publication) {
        Status status = asked(container, publication);
        for (Duration pause : patience) {
            if (status.state() != State.IN_PROGRESS) {
                break;
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            status = asked(container, publication);
        }
        return status;
    }

    /** The state, where not being able to ask ends the attempt: nothing visible was made in it. */
    private Status asked(String container, Publication publication) {
        try {
            return status(container, publication.accessToken());
        } catch (NetworkFailure failure) {
            String detail = String.valueOf(failure.getMessage());
            throw new Halt(
                    failure.kind().needsReconnect()
                            ? new Refused(failure.kind(), detail)
                            : new Retry(failure.kind(), detail, null));
        }
    }

    private String single(Attachment media, Publication publication) {
        String path = "/" + publication.accountId() + "/media";
        String token = publication.accessToken();
        String address = media.publicUrl().toString();
        if (story(publication)) {
            return id(calls.post(
                    path, token, "media_type", "STORIES", media.video() ? "video_url" : "image_url", address));
        }
        if (media.video()) {
            return id(calls.post(
                    path, token, "media_type", "REELS", "video_url", address, "caption", publication.text()));
        }
        List<String> form = new ArrayList<>(List.of("image_url", address, "caption", publication.text()));
        describe(media, form);
        return id(calls.post(path, token, form.toArray(String[]::new)));
    }

    private String child(Attachment media, Publication publication) {
        List<String> form = new ArrayList<>(List.of("is_carousel_item", "true"));
        String address = media.publicUrl().toString();
        if (media.video()) {
            form.addAll(List.of("media_type", "VIDEO", "video_url", address));
        } else {
            form.addAll(List.of("image_url", address));
            describe(media, form);
        }
        String path = "/" + publication.accountId() + "/media";
        return id(calls.post(path, publication.accessToken(), form.toArray(String[]::new)));
    }

    private static void describe(Attachment media, List<String> form) {
        if (!media.alt().isBlank()) {
            form.addAll(List.of("alt_text", media.alt()));
        }
    }

    private String id(Call call) {
        String id = wire.prepare(call).json().path("id").asString("");
        if (id.isEmpty()) {
            throw new Halt(new Retry(FailureKind.OTHER, "the container was answered without an id", null));
        }
        return id;
    }
}
