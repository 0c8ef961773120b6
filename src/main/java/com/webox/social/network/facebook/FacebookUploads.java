package com.webox.social.network.facebook;

import com.webox.platform.http.Call;
import com.webox.platform.http.Multipart;
import com.webox.social.network.Attachment;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome.Retry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Brings the bytes of a video to a page. The video has an id from the start and is seen by nobody until the finish. */
final class FacebookUploads {

    private final FacebookCalls calls;
    private final NetworkWire wire;

    FacebookUploads(FacebookCalls calls, NetworkWire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    /**
     * A reel's or story's video: one request to an address of its own.
     *
     * @param edge {@code video_reels} or {@code video_stories}
     * @param begun told the video's id before its bytes are sent
     */
    List<String> whole(Publication publication, String edge, Consumer<List<String>> begun) {
        Attachment video = publication.media().getFirst();
        String token = publication.accessToken();
        JsonNode start = wire.prepare(calls.post(path(publication, edge), token, "upload_phase", "start"))
                .json();
        List<String> ids = List.of(text(start, "video_id"));
        String address = text(start, "upload_url");
        begun.accept(ids);
        wire.prepare(Call.post(URI.create(address))
                .header("Authorization", "OAuth " + token)
                .header("offset", "0")
                .header("file_size", Long.toString(video.bytes()))
                .timeout(FacebookCalls.UPLOAD_TIMEOUT)
                .bytes(video.content()::open, video.bytes(), "application/octet-stream"));
        return ids;
    }

    /**
     * A video of the feed, in the parts that Facebook asks for.
     *
     * @param begun told the video's id before the bytes are sent
     * @return the ids of video and upload session
     */
    List<String> inParts(Publication publication, Consumer<List<String>> begun) {
        Attachment video = publication.media().getFirst();
        String token = publication.accessToken();
        String path = path(publication, "videos");
        JsonNode next = wire.prepare(
                        calls.post(path, token, "upload_phase", "start", "file_size", Long.toString(video.bytes())))
                .json();
        String session = text(next, "upload_session_id");
        List<String> ids = List.of(text(next, "video_id"), session);
        begun.accept(ids.subList(0, 1));
        try (InputStream content = video.content().open()) {
            long at = 0;
            for (long from = offset(next, "start_offset"); from < offset(next, "end_offset"); ) {
                long length = offset(next, "end_offset") - from;
                if (from < at) {
                    throw incomplete();
                }
                content.skipNBytes(from - at);
                next = wire.prepare(calls.upload(path, token, part(session, from, length, video, content)))
                        .json();
                at = from + length;
                from = offset(next, "start_offset");
            }
        } catch (IOException e) {
            throw new Halt(new Retry(FailureKind.OTHER, "the file could not be read", null));
        }
        return ids;
    }

    private static Multipart part(String session, long from, long length, Attachment video, InputStream content) {
        return new Multipart()
                .field("upload_phase", "transfer")
                .field("upload_session_id", session)
                .field("start_offset", Long.toString(from))
                .file("video_file_chunk", video.name(), "application/octet-stream", Call.next(content, length), length);
    }

    private static String path(Publication publication, String edge) {
        return "/" + publication.accountId() + "/" + edge;
    }

    /** Offsets are written as texts. */
    private static long offset(JsonNode answer, String field) {
        try {
            return Long.parseLong(text(answer, field));
        } catch (NumberFormatException e) {
            throw incomplete();
        }
    }

    private static String text(JsonNode answer, String field) {
        String text = answer.path(field).asString("");
        if (text.isEmpty()) {
            throw incomplete();
        }
        return text;
    }

    private static Halt incomplete() {
        return new Halt(new Retry(FailureKind.OTHER, "the upload was answered incompletely", null));
    }
}
