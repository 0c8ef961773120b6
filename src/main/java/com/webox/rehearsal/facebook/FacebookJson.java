package com.webox.rehearsal.facebook;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Comments.Comment;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Media;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import com.webox.rehearsal.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes as the graph writes them: the fields that were asked for, and the id. */
@Component
@InRehearsal
class FacebookJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");
    private static final Pattern NESTED = Pattern.compile("\\{[^{}]*}|\\([^()]*\\)|\\.limit");

    private final Installation installation;
    private final FacebookVendor vendor;
    private final RehearsalSettings settings;
    private final Clock clock;

    FacebookJson(Installation installation, FacebookVendor vendor, RehearsalSettings settings, Clock clock) {
        this.installation = installation;
        this.vendor = vendor;
        this.settings = settings;
        this.clock = clock;
    }

    /** The names of the fields, without what is asked of them in turn. */
    static List<String> fields(String fields) {
        String flat = fields;
        while (NESTED.matcher(flat).find()) {
            flat = NESTED.matcher(flat).replaceAll("");
        }
        return List.of(flat.replace(" ", "").split(","));
    }

    static ObjectNode id(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    ObjectNode post(Post post, String fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : fields(fields)) {
            switch (field) {
                case "message" -> {
                    if (!post.text().isEmpty()) {
                        json.put("message", post.text());
                    }
                }
                case "created_time", "updated_time" -> json.put(field, time(post.publishedAt()));
                case "permalink_url" ->
                    json.put(field, installation.address(vendor.permalink(post)).toString());
                case "is_published" -> json.put(field, true);
                case "from" ->
                    json.putObject("from").put("name", post.author().name()).put("id", post.accountId());
                case "attachments" -> attachments(post, json);
                case "id" -> {}
                default -> throw unknown(field);
            }
        }
        return json.put("id", post.accountId() + "_" + post.id());
    }

    private static void attachments(Post post, ObjectNode json) {
        List<Post.Attached> media = post.media();
        if (media.isEmpty()) {
            if (post.detail() != null) {
                json.putObject("attachments")
                        .putArray("data")
                        .addObject()
                        .put("media_type", "link")
                        .putObject("target")
                        .put("url", post.detail());
            }
            return;
        }
        ArrayNode data = json.putObject("attachments").putArray("data");
        if (media.size() == 1) {
            attached(media.getFirst(), data.addObject());
        } else {
            ObjectNode album = data.addObject().put("media_type", "album");
            ArrayNode parts = album.putObject("subattachments").putArray("data");
            media.forEach(each -> attached(each, parts.addObject()));
        }
    }

    private static void attached(Post.Attached media, ObjectNode node) {
        node.put("media_type", media.video() ? "video" : "photo")
                .putObject("target")
                .put("id", Long.toString(media.mediaId()));
    }

    /** A photo or video; a video's status is in phases. */
    ObjectNode media(Media media, Optional<Post> post, String fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : fields(fields)) {
            switch (field) {
                case "status" -> json.set("status", status(media, post.orElse(null)));
                case "published" -> json.put("published", post.isPresent());
                case "permalink_url" -> post.ifPresent(each -> json.put("permalink_url", "/reel/" + media.id() + "/"));
                case "alt_text_custom" -> json.put("alt_text_custom", media.alt());
                case "width" -> json.put("width", media.width());
                case "height" -> json.put("height", media.height());
                case "id" -> {}
                default -> throw unknown(field);
            }
        }
        return json.put("id", Long.toString(media.id()));
    }

    private JsonNode status(Media media, @Nullable Post post) {
        boolean done = post != null
                && !post.publishedAt().plus(settings.facebook().processing()).isAfter(clock.instant());
        ObjectNode status = JsonNodeFactory.instance.objectNode();
        String failure = media.failure();
        status.put(
                "video_status",
                failure != null ? "error" : done ? "ready" : media.uploaded() ? "upload_complete" : "uploading");
        status.putObject("uploading_phase")
                .put("status", media.uploaded() ? "complete" : "in_progress")
                .put("bytes_transferred", media.uploaded() ? media.bytes() : 0);
        ObjectNode processing = status.putObject("processing_phase")
                .put(
                        "status",
                        failure != null ? "error" : done ? "complete" : post != null ? "in_progress" : "not_started");
        if (failure != null) {
            processing.putArray("errors").addObject().put("code", 1_363_024).put("message", failure);
        }
        status.putObject("publishing_phase").put("status", done ? "complete" : "not_started");
        return status;
    }

    static ObjectNode comment(Comment comment) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", comment.postId() + "_" + comment.id())
                .put("message", comment.text())
                .put("created_time", time(comment.createdAt()));
    }

    /** The link that a post without media shows. */
    static @Nullable String link(@Nullable String given, String message) {
        if (given != null && !given.isBlank()) {
            return given;
        }
        return Span.of(message).stream()
                .filter(span -> span.kind() == Span.Kind.LINK)
                .map(Span::href)
                .findFirst()
                .orElse(null);
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atZone(ZoneOffset.UTC));
    }

    private static Refusal unknown(String field) {
        return FacebookFault.parameter("Tried accessing nonexisting field (" + field + ")");
    }
}
