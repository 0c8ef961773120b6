package com.webox.rehearsal.linkedin;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Consents.Grant;
import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The Images and Videos APIs: announce, PUT the bytes, finalise, ask for the state. */
@VendorApi
class LinkedInUploadsController {

    private static final long PART = 4L << 20;
    private static final long SMALLEST_VIDEO = 75L << 10;
    private static final long LARGEST_VIDEO = 500L << 20;
    private static final long LARGEST_DOCUMENT = 100L << 20;
    private static final long MOST_PIXELS = 36_152_320;
    private static final Duration URL_LIFE = Duration.ofHours(24);
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LinkedInGate gate;
    private final MediaStore media;
    private final Installation installation;
    private final RehearsalSettings settings;
    private final Clock clock;

    LinkedInUploadsController(
            LinkedInGate gate, MediaStore media, Installation installation, RehearsalSettings settings, Clock clock) {
        this.gate = gate;
        this.media = media;
        this.installation = installation;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping(path = "/rehearsal/linkedin/rest/{kind:images|documents}", params = "action=initializeUpload")
    JsonNode whole(@PathVariable String kind, @RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        JsonNode wanted = JSON.readTree(body).path("initializeUploadRequest");
        String owner = wanted.path("owner").asString("");
        gate.mayWrite(grant, owner);
        String category = kind.substring(0, kind.length() - 1);
        Media announced = media.announce(Network.LINKEDIN, owner, category, "", 0);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("value")
                .put("uploadUrlExpiresAt", announced.createdAt().plus(URL_LIFE).toEpochMilli())
                .put("uploadUrl", address(announced, 0))
                .put(category, urn(announced));
        return answer;
    }

    @PostMapping(path = "/rehearsal/linkedin/rest/videos", params = "action=initializeUpload")
    JsonNode video(@RequestBody byte[] body, HttpServletRequest request) {
        Grant grant = gate.enterVersioned(request);
        JsonNode wanted = JSON.readTree(body).path("initializeUploadRequest");
        String owner = wanted.path("owner").asString("");
        gate.mayWrite(grant, owner);
        long size = wanted.path("fileSizeBytes").asLong(0);
        if (size < SMALLEST_VIDEO || size > LARGEST_VIDEO) {
            throw LinkedInFault.badRequest("fileSizeBytes must be between 75 KB and 500 MB");
        }
        Media announced = media.announce(Network.LINKEDIN, owner, "video", "", size);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode value = answer.putObject("value");
        value.put("uploadUrlsExpireAt", announced.createdAt().plus(URL_LIFE).toEpochMilli());
        value.put("video", urn(announced));
        ArrayNode parts = value.putArray("uploadInstructions");
        for (long first = 0; first < size; first += PART) {
            parts.addObject()
                    .put("uploadUrl", address(announced, (int) (first / PART)))
                    .put("firstByte", first)
                    .put("lastByte", Math.min(first + PART, size) - 1);
        }
        value.put("uploadToken", announced.uploadSecret());
        value.put("thumbnailUploadUrl", "");
        value.put("captionsUploadUrl", "");
        return answer;
    }

    /** The address is the permission: it cannot be guessed. */
    @PutMapping("/rehearsal/linkedin/upload/{id:\\d+}/{secret}/{part:\\d+}")
    ResponseEntity<Void> put(
            @PathVariable long id, @PathVariable String secret, @PathVariable int part, HttpServletRequest request)
            throws IOException {
        Media announced = media.find(Network.LINKEDIN, id)
                .filter(each -> each.uploadSecret().equals(secret) && !each.uploaded())
                .orElseThrow(() -> LinkedInFault.notFound("Upload"));
        if ("video".equals(announced.category())) {
            String etag = media.writePart(announced, part, request.getInputStream());
            return ResponseEntity.ok().eTag("\"" + etag + "\"").build();
        }
        FileFacts facts = media.write(announced, request.getInputStream());
        if ("document".equals(announced.category())) {
            document(announced, facts);
            return ResponseEntity.status(HttpStatus.CREATED).build();
        }
        Media received = media.received(announced, facts, clock.instant());
        if (!IMAGES.contains(facts.mime())
                || facts.width() == 0
                || (long) facts.width() * facts.height() > MOST_PIXELS) {
            media.refuse(received, "not a JPEG, PNG or GIF of at most 36152320 pixels");
        }
        return ResponseEntity.status(HttpStatus.CREATED).build();
    }

    private void document(Media announced, FileFacts facts) {
        Media received = media.received(
                announced, facts, clock.instant().plus(settings.linkedin().processing()));
        if (!"application/pdf".equals(facts.mime()) || facts.bytes() > LARGEST_DOCUMENT) {
            media.refuse(received, "not a PDF of at most 100 MB");
        }
    }

    @PostMapping(path = "/rehearsal/linkedin/rest/videos", params = "action=finalizeUpload")
    ResponseEntity<Void> finish(@RequestBody byte[] body, HttpServletRequest request) throws IOException {
        Grant grant = gate.enterVersioned(request);
        JsonNode wanted = JSON.readTree(body).path("finalizeUploadRequest");
        Media announced = file(wanted.path("video").asString(""), "video");
        gate.mayWrite(grant, announced.accountId());
        if (!announced.uploadSecret().equals(wanted.path("uploadToken").asString(""))) {
            throw LinkedInFault.badRequest("uploadToken does not belong to the video");
        }
        List<String> told = new ArrayList<>();
        wanted.path("uploadedPartIds").forEach(each -> told.add(each.asString().replace("\"", "")));
        if (!told.equals(media.fingerprints(announced))) {
            throw LinkedInFault.badRequest("uploadedPartIds do not match the uploaded parts");
        }
        FileFacts facts = media.join(announced);
        Media received = media.received(
                announced, facts, clock.instant().plus(settings.linkedin().processing()));
        if (facts.bytes() != announced.bytes() || !"video/mp4".equals(facts.mime())) {
            media.refuse(received, "not an MP4 file of the announced size");
        }
        return ResponseEntity.ok().build();
    }

    @GetMapping("/rehearsal/linkedin/rest/{kind:images|videos|documents}/{urn}")
    JsonNode state(@PathVariable String kind, @PathVariable String urn, HttpServletRequest request) {
        gate.enterVersioned(request);
        Media file = file(urn, kind.substring(0, kind.length() - 1));
        ObjectNode answer = JsonNodeFactory.instance
                .objectNode()
                .put("id", urn(file))
                .put("owner", file.accountId())
                .put("status", status(file));
        if (file.readyBy(clock.instant())) {
            answer.put(
                    "downloadUrl",
                    installation.address("/rehearsal/media/" + file.id()).toString());
        }
        if (file.failure() != null) {
            answer.put("processingFailureReason", file.failure());
        }
        return answer;
    }

    private String status(Media file) {
        if (file.failure() != null) {
            return "PROCESSING_FAILED";
        }
        if (!file.uploaded()) {
            return "WAITING_UPLOAD";
        }
        return file.readyBy(clock.instant()) ? "AVAILABLE" : "PROCESSING";
    }

    private Media file(String urn, String category) {
        String prefix = "urn:li:" + category + ":";
        String id = urn.startsWith(prefix) ? urn.substring(prefix.length()) : "";
        if (!id.matches("\\d{1,18}|[1-8]\\d{18}")) {
            throw LinkedInFault.badRequest("Invalid URN " + urn);
        }
        return media.find(Network.LINKEDIN, Long.parseLong(id))
                .filter(each -> each.category().equals(category))
                .orElseThrow(() -> LinkedInFault.notFound(urn));
    }

    private String address(Media announced, int part) {
        return installation
                .address("/rehearsal/linkedin/upload/" + announced.id() + "/" + announced.uploadSecret() + "/" + part)
                .toString();
    }

    private static String urn(Media file) {
        return "urn:li:" + file.category() + ":" + file.id();
    }
}
