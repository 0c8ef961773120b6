package com.webox.rehearsal.x;

import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /2/media}: pictures in one go, videos in parts with a while of processing, alternative texts. */
@VendorApi
@RequestMapping("/rehearsal/x/2/media")
class XMediaController {

    private static final String SCOPE = "media.write";
    private static final Duration LIFE = Duration.ofHours(24);
    private static final int LAST_SEGMENT = 999;
    private static final int LONGEST_ALT = 1_000;
    private static final int MB = 1 << 20;
    private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");
    private static final Set<String> CATEGORIES = Set.of("tweet_image", "tweet_gif", "tweet_video", "amplify_video");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final XGate gate;
    private final MediaStore media;
    private final RehearsalSettings settings;
    private final Clock clock;

    XMediaController(XGate gate, MediaStore media, RehearsalSettings settings, Clock clock) {
        this.gate = gate;
        this.media = media;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping(path = "/upload", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    JsonNode upload(
            @RequestPart("media") MultipartFile file,
            @RequestParam("media_category") String category,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String account = gate.enter(request, response, XLimits.Operation.UPLOAD, SCOPE);
        category(category);
        Media announced = media.announce(Network.X, account, category, "", file.getSize());
        FileFacts facts;
        try (InputStream in = file.getInputStream()) {
            facts = media.write(announced, in);
        }
        accept(category, facts);
        return answer(media.received(announced, facts, clock.instant()));
    }

    @PostMapping(path = "/upload/initialize", consumes = MediaType.APPLICATION_JSON_VALUE)
    JsonNode initialize(@RequestBody byte[] body, HttpServletRequest request, HttpServletResponse response) {
        String account = gate.enter(request, response, XLimits.Operation.CHUNK, SCOPE);
        JsonNode wanted = JSON.readTree(body);
        String category = wanted.path("media_category").asString("");
        category(category);
        long total = wanted.path("total_bytes").asLong(-1);
        if (total < 0) {
            throw XFault.invalid("total_bytes", wanted.path("total_bytes").toString(), "$.total_bytes: is missing");
        }
        Media announced = media.announce(
                Network.X, account, category, wanted.path("media_type").asString(""), total);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("data")
                .put("id", Long.toString(announced.id()))
                .put("media_key", TweetJson.key(announced.id(), announced.mime()))
                .put("expires_after_secs", LIFE.toSeconds());
        return answer;
    }

    @PostMapping(path = "/upload/{id}/append", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    JsonNode append(
            @PathVariable String id,
            @RequestPart("media") MultipartFile part,
            @RequestParam("segment_index") int segment,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Media announced = own(gate.enter(request, response, XLimits.Operation.CHUNK, SCOPE), id);
        if (segment < 0 || segment > LAST_SEGMENT || announced.uploaded()) {
            throw XFault.invalid(
                    "segment_index", Integer.toString(segment), "$.segment_index: must be 0 to 999 of an open upload");
        }
        try (InputStream in = part.getInputStream()) {
            media.writePart(announced, segment, in);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("data")
                .put("expires_at", announced.createdAt().plus(LIFE).getEpochSecond());
        return answer;
    }

    @PostMapping("/upload/{id}/finalize")
    JsonNode finish(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Media announced = own(gate.enter(request, response, XLimits.Operation.CHUNK, SCOPE), id);
        if (announced.uploaded()) {
            return answer(announced);
        }
        List<Integer> parts = media.parts(announced);
        if (parts.isEmpty()
                || !parts.equals(IntStream.range(0, parts.size()).boxed().toList())) {
            throw XFault.invalid("id", id, "Segments do not add up to provided total file size.");
        }
        FileFacts facts = media.join(announced);
        if (facts.bytes() != announced.bytes()) {
            throw XFault.invalid("id", id, "Segments do not add up to provided total file size.");
        }
        Duration processing = announced.category().endsWith("_image")
                ? Duration.ZERO
                : settings.x().processing();
        Media received = media.received(announced, facts, clock.instant().plus(processing));
        try {
            accept(received.category(), facts);
        } catch (Refusal unusable) {
            media.refuse(received, "InvalidMedia");
        }
        return answer(media.find(Network.X, received.id()).orElseThrow());
    }

    @GetMapping("/upload")
    JsonNode status(
            @RequestParam("media_id") String id,
            @RequestParam(defaultValue = "STATUS") String command,
            HttpServletRequest request,
            HttpServletResponse response) {
        String account = gate.enter(request, response, XLimits.Operation.STATUS, SCOPE);
        if (!"STATUS".equals(command)) {
            throw XFault.invalid("command", command, "The `command` query parameter value is not one of [STATUS]");
        }
        return answer(own(account, id));
    }

    @PostMapping(path = "/metadata", consumes = MediaType.APPLICATION_JSON_VALUE)
    JsonNode describe(@RequestBody byte[] body, HttpServletRequest request, HttpServletResponse response) {
        String account = gate.enter(request, response, XLimits.Operation.METADATA, SCOPE);
        JsonNode wanted = JSON.readTree(body);
        Media file = own(account, wanted.path("id").asString(""));
        String alt = wanted.path("metadata").path("alt_text").path("text").asString("");
        if (alt.length() > LONGEST_ALT) {
            throw XFault.invalid(
                    "metadata.alt_text.text", "", "$.metadata.alt_text.text: must be at most 1000 characters");
        }
        media.describe(file, alt);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode data = answer.putObject("data").put("id", Long.toString(file.id()));
        data.putObject("associated_metadata").putObject("alt_text").put("text", alt);
        return answer;
    }

    private Media own(String account, String id) {
        return media.find(Network.X, XPostsController.number(id))
                .filter(each -> each.accountId().equals(account))
                .orElseThrow(() -> XFault.notFound("media", id));
    }

    private static void category(String category) {
        if (!CATEGORIES.contains(category)) {
            throw XFault.invalid(
                    "media_category", category, "$.media_category: does not have a value in the enumeration");
        }
    }

    /** What best practices name: pictures 5 MB, moving pictures 15 MB, videos 512 MB. */
    private static void accept(String category, FileFacts facts) {
        boolean fits = switch (category) {
            case "tweet_image" -> IMAGES.contains(facts.mime()) && facts.bytes() <= 5L * MB;
            case "tweet_gif" -> "image/gif".equals(facts.mime()) && facts.bytes() <= 15L * MB;
            default -> facts.film() && facts.bytes() <= 512L * MB;
        };
        if (!fits) {
            throw XFault.invalid(
                    "media",
                    facts.mime() + ", " + facts.bytes() + " bytes",
                    "The media type or size is not supported for " + category + ".");
        }
    }

    private JsonNode answer(Media file) {
        Instant now = clock.instant();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode data = answer.putObject("data")
                .put("id", Long.toString(file.id()))
                .put("media_key", TweetJson.key(file.id(), file.mime()))
                .put("size", file.bytes())
                .put(
                        "expires_after_secs",
                        Math.max(
                                0,
                                Duration.between(now, file.createdAt().plus(LIFE))
                                        .toSeconds()));
        if (file.width() > 0) {
            data.putObject("image")
                    .put("image_type", file.mime())
                    .put("w", file.width())
                    .put("h", file.height());
        }
        if (file.category().endsWith("_video")) {
            processing(file, data.putObject("processing_info"), now);
        }
        return answer;
    }

    private void processing(Media file, ObjectNode info, Instant now) {
        Instant readyAt = file.readyAt();
        if (file.failure() != null) {
            info.put("state", "failed").put("progress_percent", 0);
        } else if (readyAt == null) {
            info.put("state", "pending").put("check_after_secs", 1);
        } else if (file.readyBy(now)) {
            info.put("state", "succeeded").put("progress_percent", 100);
        } else {
            long left = Duration.between(now, readyAt).toMillis();
            long whole = Math.max(1, settings.x().processing().toMillis());
            info.put("state", "in_progress")
                    .put("check_after_secs", Math.max(1, left / 1_000))
                    .put("progress_percent", Math.clamp(100 - 100 * left / whole, 1, 99));
        }
    }
}
