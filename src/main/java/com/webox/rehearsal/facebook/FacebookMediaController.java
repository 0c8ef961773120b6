package com.webox.rehearsal.facebook;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.FileFacts;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.MediaStore;
import com.webox.rehearsal.Network;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.VendorApi;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Photos, videos, reels and stories of a page. */
@VendorApi
@RequestMapping({"/rehearsal/facebook/graph", "/rehearsal/facebook/graph/{version:v\\d+\\.\\d+}"})
class FacebookMediaController {

    private static final long PART = 4L << 20;
    private static final long LARGEST_PHOTO = 10L << 20;
    private static final String SESSION = "7";
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");
    private static final String CLIP = "clip";

    private final FacebookGate gate;
    private final FacebookStore store;
    private final FacebookJson json;
    private final MediaStore media;
    private final Installation installation;
    private final Clock clock;

    FacebookMediaController(
            FacebookGate gate,
            FacebookStore store,
            FacebookJson json,
            MediaStore media,
            Installation installation,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.json = json;
        this.media = media;
        this.installation = installation;
        this.clock = clock;
    }

    @PostMapping("/{page:\\d+}/photos")
    JsonNode photo(
            @PathVariable String page,
            @RequestPart(name = "source", required = false) @Nullable MultipartFile source,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        gate.page(request, response, page, FacebookGate.POSTS);
        if (source == null) {
            throw FacebookFault.photo("Requires upload file");
        }
        Media announced = media.announce(Network.FACEBOOK, page, "photo", "", source.getSize());
        FileFacts facts = write(announced, source);
        if (!PHOTOS.contains(facts.mime()) || facts.bytes() > LARGEST_PHOTO) {
            throw FacebookFault.photo("Missing or invalid image file");
        }
        media.describe(announced, form.getOrDefault("alt_text_custom", ""));
        Media photo = media.received(announced, facts, clock.instant());
        ObjectNode answer = FacebookJson.id(Long.toString(photo.id()));
        if (!"false".equals(form.get("published"))) {
            String caption = form.getOrDefault("message", form.getOrDefault("caption", ""));
            Post post = store.publish(page, FacebookVendor.POST, caption, List.of(photo), null);
            answer.put("post_id", page + "_" + post.id());
        }
        return answer;
    }

    @PostMapping("/{page:\\d+}/videos")
    JsonNode video(
            @PathVariable String page,
            @RequestPart(name = "video_file_chunk", required = false) @Nullable MultipartFile chunk,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        gate.page(request, response, page, FacebookGate.POSTS);
        return switch (form.getOrDefault("upload_phase", "")) {
            case "start" -> {
                long size = size(form.getOrDefault("file_size", ""));
                Media announced = media.announce(Network.FACEBOOK, page, "video", "", size);
                yield range(0, size)
                        .put("video_id", Long.toString(announced.id()))
                        .put("upload_session_id", SESSION + announced.id());
            }
            case "transfer" -> transfer(session(page, form), chunk, form);
            case "finish" -> finishParts(session(page, form), form);
            default -> throw FacebookFault.parameter("Param upload_phase must be one of {START, TRANSFER, FINISH}");
        };
    }

    private JsonNode transfer(Media video, @Nullable MultipartFile chunk, Map<String, String> form) throws IOException {
        long at = media.parts(video).size() * PART;
        if (chunk == null || !Long.toString(at).equals(form.get("start_offset"))) {
            throw FacebookFault.video("The start offset does not go on where the upload stands: " + at);
        }
        try (InputStream in = chunk.getInputStream()) {
            media.writePart(video, (int) (at / PART), in);
        }
        long next = Math.min(at + PART, video.bytes());
        return range(next, video.bytes());
    }

    private JsonNode finishParts(Media video, Map<String, String> form) throws IOException {
        Media whole = video;
        if (!video.uploaded()) {
            FileFacts facts = media.join(video);
            if (facts.bytes() != video.bytes()) {
                throw FacebookFault.video("The video is not complete");
            }
            whole = media.received(video, facts, clock.instant());
        }
        return publish(whole, FacebookVendor.VIDEO, form.getOrDefault("description", ""));
    }

    @PostMapping("/{page:\\d+}/video_reels")
    JsonNode reel(
            @PathVariable String page,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.page(request, response, page, FacebookGate.POSTS);
        if ("start".equals(form.get("upload_phase"))) {
            return begin(page);
        }
        if (!"PUBLISHED".equals(form.get("video_state"))) {
            throw FacebookFault.parameter("Param video_state must be PUBLISHED here");
        }
        return publish(clip(page, form), FacebookVendor.REEL, form.getOrDefault("description", ""));
    }

    @PostMapping("/{page:\\d+}/video_stories")
    JsonNode videoStory(
            @PathVariable String page,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.page(request, response, page, FacebookGate.POSTS);
        return "start".equals(form.get("upload_phase")) ? begin(page) : story(clip(page, form));
    }

    @PostMapping("/{page:\\d+}/photo_stories")
    JsonNode photoStory(
            @PathVariable String page,
            @RequestParam("photo_id") String photoId,
            HttpServletRequest request,
            HttpServletResponse response) {
        gate.page(request, response, page, FacebookGate.POSTS);
        return story(store.media(page, photoId)
                .filter(each -> each.category().equals("photo"))
                .orElseThrow(() -> FacebookFault.unknownObject("post", photoId)));
    }

    @GetMapping("/{page:\\d+}/stories")
    JsonNode stories(@PathVariable String page, HttpServletRequest request, HttpServletResponse response) {
        gate.page(request, response, page, FacebookGate.READ);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode data = answer.putArray("data");
        Instant day = clock.instant().minusSeconds(86_400);
        store.by(page, day, Long.MAX_VALUE, 100, true)
                .forEach(each -> data.addObject()
                        .put("post_id", Long.toString(each.id()))
                        .put("status", "PUBLISHED")
                        .put("creation_time", Long.toString(each.publishedAt().getEpochSecond()))
                        .put("media_type", each.media().getFirst().video() ? "video" : "photo")
                        .put("media_id", Long.toString(each.media().getFirst().mediaId())));
        return answer;
    }

    /** A number names a photo or a video. */
    @GetMapping("/{id:\\d+}")
    JsonNode node(
            @PathVariable String id,
            @RequestParam(defaultValue = "id") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        return node(gate.page(request, response, FacebookGate.READ), id, fields);
    }

    @GetMapping("/")
    JsonNode nodes(
            @RequestParam List<String> ids,
            @RequestParam(defaultValue = "id") String fields,
            HttpServletRequest request,
            HttpServletResponse response) {
        String page = gate.page(request, response, FacebookGate.READ);
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ids.forEach(id -> answer.set(id, node(page, id, fields)));
        return answer;
    }

    private JsonNode node(String page, String id, String fields) {
        Media file = store.media(page, id).orElseThrow(() -> FacebookFault.unknownObject("get", id));
        return json.media(file, store.showing(file), fields);
    }

    private JsonNode begin(String page) {
        Media announced = media.announce(Network.FACEBOOK, page, CLIP, "", 0);
        return JsonNodeFactory.instance
                .objectNode()
                .put("video_id", Long.toString(announced.id()))
                .put(
                        "upload_url",
                        installation
                                .address("/rehearsal/facebook/rupload/video-upload/v25.0/" + announced.id())
                                .toString());
    }

    private Media clip(String page, Map<String, String> form) {
        String id = form.getOrDefault("video_id", "");
        Media clip = store.media(page, id)
                .filter(each -> each.category().equals(CLIP))
                .orElseThrow(() -> FacebookFault.unknownObject("post", id));
        if (!"finish".equals(form.get("upload_phase")) || !clip.uploaded()) {
            throw FacebookFault.video("The video is not complete");
        }
        return clip;
    }

    /** Once a video, however often it is asked for; the answer comes before it is processed. */
    private JsonNode publish(Media video, String kind, String description) {
        if (!video.mime().startsWith("video/")) {
            media.refuse(video, "The video file you selected is in a format that we don't support.");
        } else if (store.showing(video).isEmpty()) {
            store.publish(video.accountId(), kind, description, List.of(video), null);
        }
        return JsonNodeFactory.instance.objectNode().put("success", true);
    }

    private JsonNode story(Media file) {
        Optional<Post> former = store.showing(file);
        if (former.isPresent()) {
            throw FacebookFault.parameter("The media was published already");
        }
        Post post = store.publish(file.accountId(), FacebookVendor.STORY, "", List.of(file), null);
        return JsonNodeFactory.instance.objectNode().put("success", true).put("post_id", Long.toString(post.id()));
    }

    private Media session(String page, Map<String, String> form) {
        String session = form.getOrDefault("upload_session_id", "");
        return Optional.of(session)
                .filter(each -> each.startsWith(SESSION))
                .flatMap(each -> store.media(page, each.substring(SESSION.length())))
                .orElseThrow(() -> FacebookFault.parameter("Invalid upload session: " + session));
    }

    private FileFacts write(Media announced, MultipartFile source) throws IOException {
        try (InputStream in = source.getInputStream()) {
            return media.write(announced, in);
        }
    }

    /** Offsets are written as texts. */
    private static ObjectNode range(long from, long size) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("start_offset", Long.toString(from))
                .put("end_offset", Long.toString(Math.min(from + PART, size)));
    }

    private static long size(String text) {
        if (!text.matches("[1-9]\\d{0,11}")) {
            throw FacebookFault.parameter("Param file_size must be a positive number");
        }
        return Long.parseLong(text);
    }
}
