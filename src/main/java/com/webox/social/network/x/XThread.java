package com.webox.social.network.x;

import com.webox.platform.http.Call;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Published;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import com.webox.social.network.ReadBack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A thread: each post a reply to the one before. The ids of those that are out are the handle
 * ({@code thread:<id>,<id>}), stored before the next is asked for. Whoever goes on looks at the timeline first, so that
 * a post whose answer was lost is found there, reply by reply, and not sent again.
 */
final class XThread {

    static final String FIELD = "thread";

    private static final String HANDLE = "thread:";

    /** How far back a thread that broke off is taken up. */
    private static final Duration WINDOW = Duration.ofDays(1);

    private final NetworkEndpoint endpoint;
    private final XTimeline timeline;
    private final Clock clock;

    XThread(NetworkEndpoint endpoint, XTimeline timeline, Clock clock) {
        this.endpoint = endpoint;
        this.timeline = timeline;
        this.clock = clock;
    }

    static boolean wanted(Publication publication) {
        return !publication.extras().parts(FIELD).isEmpty();
    }

    /** What of the handle belongs to the media of the first post, where the thread has not begun. */
    static @Nullable String ofMedia(@Nullable String handle) {
        return handle == null || handle.startsWith(HANDLE) ? null : handle;
    }

    /**
     * Sends what is missing.
     *
     * @param call the request that creates a post: its place in the thread, and the post it answers
     * @param send sends one request
     */
    PublishOutcome publish(
            Publication publication,
            Checkpoint checkpoint,
            BiFunction<Integer, @Nullable String, Call> call,
            java.util.function.Function<Call, PublishOutcome> send) {
        List<String> out;
        try {
            out = takenUp(publication, checkpoint);
        } catch (NetworkFailure failure) {
            String detail = String.valueOf(failure.getMessage());
            return failure.kind().needsReconnect()
                    ? new Refused(failure.kind(), detail)
                    : new Retry(failure.kind(), detail, null);
        }
        int all = publication.extras().parts(FIELD).size() + 1;
        while (out.size() < all) {
            Call create = call.apply(out.size(), out.isEmpty() ? null : out.getLast());
            if (out.isEmpty()) {
                checkpoint.handle(HANDLE);
            }
            PublishOutcome outcome = send.apply(create);
            if (!(outcome instanceof Published made)) {
                return placed(outcome, out.size() + 1, all);
            }
            out.add(made.remoteId());
            checkpoint.handle(HANDLE + String.join(",", out));
        }
        return new Published(out.getFirst(), endpoint.post(out.getFirst()));
    }

    /** Found is only a thread that is out as a whole; what is missing is for {@link #publish} to make up for. */
    ReadBack readBack(Publication publication, Instant since, Set<String> known) {
        List<String> out = timeline.thread(publication, stored(publication.handle()), since, known);
        boolean whole = out.size() > publication.extras().parts(FIELD).size();
        return whole ? new ReadBack.Found(out.getFirst(), endpoint.post(out.getFirst())) : new ReadBack.Absent();
    }

    private List<String> takenUp(Publication publication, Checkpoint checkpoint) {
        String handle = publication.handle();
        boolean begun = handle != null && handle.startsWith(HANDLE);
        List<String> stored = stored(handle);
        int all = publication.extras().parts(FIELD).size() + 1;
        if (stored.size() >= all) {
            return new ArrayList<>(stored);
        }
        List<String> out = timeline.thread(publication, stored, clock.instant().minus(WINDOW), Set.of());
        if (!begun && out.size() >= all) {
            // Whole, and not of this publication's making: somebody's thread with the same words.
            return new ArrayList<>();
        }
        if (out.size() > stored.size()) {
            checkpoint.handle(HANDLE + String.join(",", out));
        }
        return new ArrayList<>(out);
    }

    private static List<String> stored(@Nullable String handle) {
        return handle == null || !handle.startsWith(HANDLE) || handle.equals(HANDLE)
                ? List.of()
                : Arrays.asList(handle.substring(HANDLE.length()).split(","));
    }

    /** A person must know that a part of the thread is out. */
    private static PublishOutcome placed(PublishOutcome outcome, int place, int all) {
        return outcome instanceof Refused(var kind, var detail) && place > 1
                ? new Refused(kind, detail + " (post " + place + " of " + all + " of the thread; those before are out)")
                : outcome;
    }
}
