package com.webox.social.network.youtube;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply;
import com.webox.platform.http.Reply.Answer;
import com.webox.platform.http.Reply.MaybeSent;
import com.webox.platform.http.Reply.NotSent;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fault;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Retry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Resumable uploads. A session knows how many bytes have arrived, and once it has them all it answers with the video,
 * however often it is asked: it is the fence that keeps a video from being there twice.
 */
final class YouTubeSessions {

    /** Chunks must be multiples of 256 KB. */
    private static final long CHUNK = 16L * 1024 * 1024;

    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** What a session tells. */
    sealed interface Told {
        /** Everything arrived; this is the video. */
        record Whole(JsonNode video) implements Told {}

        /** So many bytes have arrived. */
        record Part(long bytes) implements Told {}

        /** The session has ended; what was not whole by then never will be. */
        record Gone() implements Told {}
    }

    private final HttpCalls http;
    private final NetworkWire wire;
    private final YouTubeFaults faults;

    YouTubeSessions(HttpCalls http, NetworkWire wire, YouTubeFaults faults) {
        this.http = http;
        this.wire = wire;
        this.faults = faults;
    }

    /** @throws NetworkFailure when YouTube cannot be asked */
    Told ask(YouTubeHandle.Upload upload, String token) {
        return switch (http.send(
                Call.put(upload.session()).bearer(token).header("Content-Range", "bytes */" + upload.bytes()))) {
            case Answer answer -> {
                Told told = told(answer);
                if (told == null) {
                    throw faults.read(answer).failure();
                }
                yield told;
            }
            case NotSent lost -> throw new NetworkFailure(FailureKind.NETWORK_DOWN, lost.reason());
            case MaybeSent lost -> throw new NetworkFailure(FailureKind.NETWORK_DOWN, lost.reason());
        };
    }

    /**
     * Sends what has not arrived yet; the last chunk is what makes the video.
     *
     * @throws Halt when a chunk before the last could not be brought there
     */
    PublishOutcome send(
            YouTubeHandle.Upload upload,
            Attachment video,
            long arrived,
            String token,
            Checkpoint checkpoint,
            Function<JsonNode, PublishOutcome> accepted) {
        URI session = upload.session();
        try (InputStream content = video.content().open()) {
            content.skipNBytes(arrived);
            long begin = arrived;
            while (video.bytes() - begin > CHUNK) {
                Told told = chunk(http.send(chunk(session, video, begin, CHUNK, token, content)));
                if (told instanceof Told.Whole(var whole)) {
                    return accepted.apply(whole);
                }
                if (!(told instanceof Told.Part(var bytes)) || bytes != begin + CHUNK) {
                    // The next attempt asks the session where it stands.
                    throw new Halt(new Retry(FailureKind.NETWORK_DOWN, "the upload did not go on", null));
                }
                begin = bytes;
            }
            Call last = chunk(session, video, begin, video.bytes() - begin, token, content);
            return wire.create(last, checkpoint, answer -> accepted.apply(answer.json()));
        } catch (IOException e) {
            throw new Halt(new Retry(FailureKind.OTHER, "the file could not be read", null));
        }
    }

    private static Call chunk(
            URI session, Attachment video, long begin, long length, String token, InputStream content) {
        return Call.put(session)
                .bearer(token)
                .timeout(TIMEOUT)
                .header("Content-Range", "bytes " + begin + "-" + (begin + length - 1) + "/" + video.bytes())
                .bytes(Call.next(content, length), length, video.mime());
    }

    private Told chunk(Reply reply) {
        return switch (reply) {
            case Answer answer -> {
                Told told = told(answer);
                if (told == null) {
                    Fault fault = faults.read(answer);
                    throw new Halt(fault.outcome());
                }
                yield told;
            }
            case NotSent lost -> throw new Halt(new Retry(FailureKind.NETWORK_DOWN, lost.reason(), null));
            case MaybeSent lost -> throw new Halt(new Retry(FailureKind.NETWORK_DOWN, lost.reason(), null));
        };
    }

    private static @org.jspecify.annotations.Nullable Told told(Answer answer) {
        if (answer.ok()) {
            return new Told.Whole(answer.json());
        }
        return switch (answer.status()) {
            case YouTubeFaults.RESUME -> new Told.Part(arrived(answer));
            case 404, 410 -> new Told.Gone();
            default -> null;
        };
    }

    /** {@code Range: bytes=0-524287}; without it nothing has arrived. */
    private static long arrived(Answer answer) {
        String range = answer.header("Range").orElse("");
        int dash = range.indexOf('-');
        try {
            return dash < 0 ? 0 : Long.parseLong(range.substring(dash + 1).strip()) + 1;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
