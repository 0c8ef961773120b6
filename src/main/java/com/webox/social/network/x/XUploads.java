package com.webox.social.network.x;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Multipart;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings media to X before the post that shows them. Pictures go up in one request. A video goes up in parts, is
 * processed there for a while, and its id is the handle under which a later call goes on.
 */
final class XUploads {

    private static final int PART = 4 * 1024 * 1024;
    private static final int LONGEST_ALT = 1000;
    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(2);
    private static final long LONGEST_PAUSE = 60;

    private final NetworkEndpoint endpoint;
    private final NetworkWire wire;

    XUploads(NetworkEndpoint endpoint, NetworkWire wire) {
        this.endpoint = endpoint;
        this.wire = wire;
    }

    /**
     * The ids of the media, in order and ready to be shown.
     *
     * @throws Halt when they are not ready, or not accepted
     */
    List<String> ready(Publication publication, Checkpoint checkpoint) {
        String token = publication.accessToken();
        String handle = publication.handle();
        // The author may have changed the media since.
        boolean sameKind = publication.media().size() == 1;
        if (handle != null && sameKind && goesOn(handle, token)) {
            return List.of(handle);
        }
        List<String> ids = new ArrayList<>();
        for (Attachment media : publication.media()) {
            ids.add(media.video() ? video(media, token, checkpoint) : picture(media, token, checkpoint));
        }
        return ids;
    }

    private String picture(Attachment media, String token, Checkpoint checkpoint) {
        Multipart parts = new Multipart()
                .field("media_category", media.mime().equals("image/gif") ? "tweet_gif" : "tweet_image")
                .file("media", media.name(), media.mime(), media.content()::open, media.bytes());
        JsonNode data = data(Call.post(endpoint.api("/2/media/upload")).multipart(parts), token);
        String id = id(data);
        if (!media.alt().isBlank()) {
            describe(id, media.alt(), token);
        }
        awaitProcessing(id, data, checkpoint);
        return id;
    }

    private void describe(String id, String alt, String token) {
        ObjectNode body = HttpCalls.JSON.createObjectNode().put("id", id);
        int end = Math.min(alt.length(), LONGEST_ALT);
        if (end < alt.length() && Character.isHighSurrogate(alt.charAt(end - 1))) {
            end--;
        }
        body.putObject("metadata").putObject("alt_text").put("text", alt.substring(0, end));
        wire.prepare(Call.post(endpoint.api("/2/media/metadata")).bearer(token).json(body));
    }

    private String video(Attachment media, String token, Checkpoint checkpoint) {
        ObjectNode begin = HttpCalls.JSON
                .createObjectNode()
                .put("media_type", media.mime())
                .put("total_bytes", media.bytes())
                .put("media_category", "tweet_video");
        String id =
                id(data(Call.post(endpoint.api("/2/media/upload/initialize")).json(begin), token));
        try (InputStream content = media.content().open()) {
            long left = media.bytes();
            for (int segment = 0; left > 0; segment++) {
                long length = Math.min(left, PART);
                Multipart part = new Multipart()
                        .field("segment_index", Integer.toString(segment))
                        .file("media", media.name(), "application/octet-stream", Call.next(content, length), length);
                wire.prepare(Call.post(endpoint.api("/2/media/upload/" + id + "/append"))
                        .bearer(token)
                        .timeout(UPLOAD_TIMEOUT)
                        .multipart(part));
                left -= length;
            }
        } catch (IOException e) {
            throw new Halt(new Retry(FailureKind.OTHER, "the file could not be read", null));
        }
        JsonNode data = data(Call.post(endpoint.api("/2/media/upload/" + id + "/finalize")), token);
        awaitProcessing(id, data, checkpoint);
        return id;
    }

    /** Whether a former attempt's video is there and ready; false when X forgot it (after about a day). */
    private boolean goesOn(String id, String token) {
        JsonNode data;
        try {
            data = data(Call.get(endpoint.api("/2/media/upload", "command", "STATUS", "media_id", id)), token);
        } catch (Halt halt) {
            if (halt.outcome() instanceof Refused refused && !refused.kind().needsReconnect()) {
                return false;
            }
            throw halt;
        }
        processed(id, data);
        return true;
    }

    private static void awaitProcessing(String id, JsonNode data, Checkpoint checkpoint) {
        String state = data.path("processing_info").path("state").asString("");
        if (state.equals("pending") || state.equals("in_progress")) {
            checkpoint.handle(id);
        }
        processed(id, data);
    }

    private static void processed(String id, JsonNode data) {
        JsonNode info = data.path("processing_info");
        switch (info.path("state").asString("")) {
            case "pending", "in_progress" -> {
                long pause = Math.clamp(info.path("check_after_secs").asLong(1), 1, LONGEST_PAUSE);
                throw new Halt(new Pending(id, Duration.ofSeconds(pause)));
            }
            case "failed" -> {
                String reason = info.path("error").path("message").asString("processing failed");
                throw new Halt(new Refused(FailureKind.MEDIA_REFUSED, reason));
            }
            default -> {
                // Succeeded, or a picture, which needs no processing.
            }
        }
    }

    private JsonNode data(Call call, String token) {
        return wire.prepare(call.bearer(token).timeout(UPLOAD_TIMEOUT)).json().path("data");
    }

    private static String id(JsonNode data) {
        String id = data.path("id").asString("");
        if (id.isEmpty()) {
            throw new Halt(new Retry(FailureKind.OTHER, "the upload was answered without an id", null));
        }
        return id;
    }
}
