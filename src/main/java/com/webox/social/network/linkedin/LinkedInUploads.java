package com.webox.social.network.linkedin;

import static com.webox.social.network.linkedin.LinkedInCalls.encode;

import com.webox.platform.http.Call;
import com.webox.platform.http.HttpCalls;
import com.webox.platform.http.Reply.Answer;
import com.webox.social.network.Attachment;
import com.webox.social.network.Checkpoint;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Halt;
import com.webox.social.network.NetworkWire;
import com.webox.social.network.Publication;
import com.webox.social.network.PublishOutcome;
import com.webox.social.network.PublishOutcome.Pending;
import com.webox.social.network.PublishOutcome.Refused;
import com.webox.social.network.PublishOutcome.Retry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings media to LinkedIn. The names (URNs) it gives them are the handle: a later call shows the same ones and uploads
 * nothing again.
 */
final class LinkedInUploads {

    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration PICTURE_PAUSE = Duration.ofSeconds(2);
    private static final Duration VIDEO_PAUSE = Duration.ofSeconds(5);
    private static final String VIDEO = "urn:li:video:";
    private static final String DOCUMENT = "urn:li:document:";
    private static final String PDF = "application/pdf";
    /** What a ledger keeps of a handle; beyond it the media go up again. */
    private static final int LONGEST_HANDLE = 500;

    private final LinkedInCalls calls;
    private final NetworkWire wire;

    LinkedInUploads(LinkedInCalls calls, NetworkWire wire) {
        this.calls = calls;
        this.wire = wire;
    }

    /**
     * The URNs of the media, in order and ready to be shown.
     *
     * @throws Halt when they are not ready, or not accepted
     */
    List<String> ready(Publication publication, Checkpoint checkpoint) {
        if (publication.media().isEmpty()) {
            return List.of();
        }
        List<String> urns = former(publication);
        if (urns.isEmpty()) {
            urns = upload(publication);
            String handle = handle(urns);
            if (handle.length() <= LONGEST_HANDLE) {
                checkpoint.handle(handle);
            }
        }
        for (String urn : urns) {
            if (urn.startsWith(VIDEO)) {
                await("/videos/", urn, urns, publication.accessToken());
            } else if (urn.startsWith(DOCUMENT)) {
                await("/documents/", urn, urns, publication.accessToken());
            }
        }
        return urns;
    }

    /** What to tell when LinkedIn answers that it is still working on them. */
    static PublishOutcome stillProcessing(List<String> urns, Retry otherwise) {
        String handle = handle(urns);
        return handle.length() <= LONGEST_HANDLE ? new Pending(handle, PICTURE_PAUSE) : otherwise;
    }

    private List<String> upload(Publication publication) {
        List<String> urns = new ArrayList<>();
        for (Attachment media : publication.media()) {
            if (media.video()) {
                urns.add(video(media, publication));
            } else {
                urns.add(whole(media, document(media) ? "document" : "image", publication));
            }
        }
        return urns;
    }

    /** The kind once and then the ids, because twenty whole URNs are long: {@code urn:li:image:a b c}. */
    private static String handle(List<String> urns) {
        String kind = kind(urns.getFirst());
        return kind + urns.stream().map(urn -> urn.substring(kind.length())).collect(Collectors.joining(" "));
    }

    private static String kind(String urn) {
        return urn.substring(0, urn.lastIndexOf(':') + 1);
    }

    private static List<String> former(Publication publication) {
        String handle = publication.handle();
        if (handle == null) {
            return List.of();
        }
        String kind = kind(handle);
        List<String> urns = Arrays.stream(handle.substring(kind.length()).split(" "))
                .map(id -> kind + id)
                .toList();
        // The author may have changed the media since.
        return urns.size() == publication.media().size() ? urns : List.of();
    }

    /** Whether it is one to be leafed through, which LinkedIn shows as a carousel. */
    static boolean document(Attachment media) {
        return media.mime().equals(PDF);
    }

    /** @param kind {@code image} or {@code document}, which go up in the same way */
    private String whole(Attachment media, String kind, Publication publication) {
        String token = publication.accessToken();
        ObjectNode body = HttpCalls.JSON.createObjectNode();
        body.putObject("initializeUploadRequest").put("owner", publication.accountId());
        JsonNode value = value(
                calls.post("/" + kind + "s?action=initializeUpload", token).json(body));
        wire.prepare(Call.put(address(value.path("uploadUrl")))
                .bearer(token)
                .timeout(UPLOAD_TIMEOUT)
                .bytes(media.content()::open, media.bytes(), media.mime()));
        return text(value.path(kind));
    }

    private String video(Attachment media, Publication publication) {
        String token = publication.accessToken();
        ObjectNode begin = HttpCalls.JSON.createObjectNode();
        begin.putObject("initializeUploadRequest")
                .put("owner", publication.accountId())
                .put("fileSizeBytes", media.bytes())
                .put("uploadCaptions", false)
                .put("uploadThumbnail", false);
        JsonNode value =
                value(calls.post("/videos?action=initializeUpload", token).json(begin));
        String urn = text(value.path("video"));

        ObjectNode end = HttpCalls.JSON.createObjectNode();
        ArrayNode parts = end.putObject("finalizeUploadRequest")
                .put("video", urn)
                .put("uploadToken", value.path("uploadToken").asString(""))
                .putArray("uploadedPartIds");
        sendParts(media, value.path("uploadInstructions"), parts);
        wire.prepare(calls.post("/videos?action=finalizeUpload", token).json(end));
        return urn;
    }

    private void sendParts(Attachment media, JsonNode instructions, ArrayNode tags) {
        try (InputStream content = media.content().open()) {
            long at = 0;
            for (JsonNode part : instructions) {
                long first = part.path("firstByte").asLong();
                long length = part.path("lastByte").asLong() - first + 1;
                content.skipNBytes(first - at);
                Answer answer = wire.prepare(Call.put(address(part.path("uploadUrl")))
                        .timeout(UPLOAD_TIMEOUT)
                        .bytes(Call.next(content, length), length, "application/octet-stream"));
                tags.add(answer.header("ETag").orElse("").replace("\"", ""));
                at = first + length;
            }
        } catch (IOException e) {
            throw new Halt(new Retry(FailureKind.OTHER, "the file could not be read", null));
        }
    }

    private void await(String edge, String urn, List<String> urns, String token) {
        JsonNode video = wire.prepare(calls.get(edge + encode(urn), token)).json();
        String status = video.path("status").asString("");
        if (status.equals("PROCESSING_FAILED")) {
            String reason = video.path("processingFailureReason").asString("processing failed");
            throw new Halt(new Refused(FailureKind.MEDIA_REFUSED, reason));
        }
        if (!status.equals("AVAILABLE")) {
            throw new Halt(new Pending(handle(urns), VIDEO_PAUSE));
        }
    }

    private JsonNode value(Call call) {
        return wire.prepare(call).json().path("value");
    }

    private static URI address(JsonNode node) {
        return URI.create(text(node));
    }

    private static String text(JsonNode node) {
        String text = node.asString("");
        if (text.isEmpty()) {
            throw new Halt(new Retry(FailureKind.OTHER, "the upload was answered incompletely", null));
        }
        return text;
    }
}
