package com.webox.rehearsal.instagram;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.InRehearsal;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.Post;
import com.webox.rehearsal.Refusal;
import com.webox.rehearsal.RehearsalSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Nodes as the Graph API writes them: the fields that were asked for, and the id. */
@Component
@InRehearsal
class GraphJson {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");
    private static final int DAY_SECONDS = 86_400;

    private final Installation installation;
    private final InstagramVendor vendor;
    private final RehearsalSettings settings;
    private final Clock clock;

    GraphJson(Installation installation, InstagramVendor vendor, RehearsalSettings settings, Clock clock) {
        this.installation = installation;
        this.vendor = vendor;
        this.settings = settings;
        this.clock = clock;
    }

    ObjectNode account(Persona persona, String fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : fields.split(",", -1)) {
            switch (field.trim()) {
                case "user_id" -> json.put("user_id", persona.id());
                case "username" -> json.put("username", persona.handle());
                case "name" -> json.put("name", persona.name());
                case "biography" -> json.put("biography", persona.headline());
                case "account_type" -> json.put("account_type", "BUSINESS");
                case "profile_picture_url" ->
                    json.put(
                            "profile_picture_url",
                            installation.address(persona.avatarPath()).toString());
                case "followers_count", "follows_count", "media_count" -> json.put(field.trim(), 0);
                case "id" -> {}
                default -> throw unknown(field);
            }
        }
        // The id of the account for this application; publishing takes user_id.
        return json.put("id", "2" + persona.id().substring(1));
    }

    ObjectNode container(Container container, String statusCode, String fields) {
        Instant now = clock.instant();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : fields.split(",", -1)) {
            switch (field.trim()) {
                case "status_code" -> json.put("status_code", statusCode);
                case "status" -> json.put("status", container.status(now));
                case "copyright_check_status" ->
                    json.putObject("copyright_check_status")
                            .put("status", "completed")
                            .put("matches_found", false);
                case "id" -> {}
                default -> throw unknown(field);
            }
        }
        return json.put("id", Long.toString(container.id()));
    }

    ObjectNode post(Post post, String fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : fields.replaceAll("\\{[^}]*\\}", "").split(",", -1)) {
            field(post, field.trim(), json);
        }
        return json.put("id", Long.toString(post.id()));
    }

    private void field(Post post, String field, ObjectNode json) {
        Post.Attached first = post.media().getFirst();
        switch (field) {
            case "caption" -> {
                if (!post.text().isEmpty()) {
                    json.put("caption", post.text());
                }
            }
            case "alt_text" -> json.put("alt_text", first.alt());
            case "media_type" ->
                json.put("media_type", post.media().size() > 1 ? "CAROUSEL_ALBUM" : first.video() ? "VIDEO" : "IMAGE");
            case "media_product_type" ->
                json.put(
                        "media_product_type",
                        switch (post.kind()) {
                            case "REELS" -> "REELS";
                            case "STORIES" -> "STORY";
                            default -> "FEED";
                        });
            case "media_url" ->
                json.put("media_url", installation.address(first.path()).toString());
            case "permalink" ->
                json.put(
                        "permalink",
                        installation.address(vendor.permalink(post)).toString());
            case "shortcode" -> json.put("shortcode", Long.toString(post.id(), Character.MAX_RADIX));
            case "timestamp" ->
                json.put("timestamp", TIME.format(post.publishedAt().atZone(ZoneOffset.UTC)));
            case "username" -> json.put("username", post.author().handle());
            case "comments_count", "like_count" -> json.put(field, 0);
            case "owner" -> json.putObject("owner").put("id", post.accountId());
            case "children" -> {
                if (post.media().size() > 1) {
                    ArrayNode data = json.putObject("children").putArray("data");
                    post.media().forEach(each -> data.addObject().put("id", Long.toString(each.mediaId())));
                }
            }
            case "id" -> {}
            default -> throw unknown(field);
        }
    }

    ObjectNode limit(int usage, String fields) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : fields.split(",", -1)) {
            switch (field.trim()) {
                case "quota_usage" -> json.put("quota_usage", usage);
                case "config" ->
                    json.putObject("config")
                            .put("quota_total", settings.instagram().postsPerDay())
                            .put("quota_duration", DAY_SECONDS);
                default -> throw unknown(field);
            }
        }
        return json;
    }

    private static Refusal unknown(String field) {
        return GraphFault.parameter("Tried accessing nonexisting field (" + field + ")");
    }
}
