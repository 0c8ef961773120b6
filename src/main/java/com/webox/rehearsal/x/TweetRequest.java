package com.webox.rehearsal.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code POST /2/tweets}, checked as the specification (2.167, CreatePostsRequest) says: no unknown field at
 * any level.
 */
record TweetRequest(
        String text, List<Long> mediaIds, @Nullable String inReplyTo) {

    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");
    private static final Set<String> FIELDS = Set.of(
            "card_uri",
            "community_id",
            "direct_message_deep_link",
            "edit_options",
            "for_super_followers_only",
            "geo",
            "made_with_ai",
            "media",
            "nullcast",
            "paid_partnership",
            "poll",
            "quote_tweet_id",
            "reply",
            "reply_settings",
            "share_with_followers",
            "text");
    private static final Map<String, Set<String>> NESTED = Map.of(
            "media",
            Set.of(
                    "call_to_actions",
                    "description",
                    "embeddable",
                    "media_ids",
                    "preview_media_id",
                    "tagged_user_ids",
                    "title"),
            "reply",
            Set.of("auto_populate_reply_metadata", "exclude_reply_user_ids", "in_reply_to_tweet_id"),
            "poll",
            Set.of("options", "duration_minutes", "reply_settings"),
            "edit_options",
            Set.of("previous_post_id"),
            "geo",
            Set.of("place_id"));
    private static final Set<String> REPLY_SETTINGS = Set.of("following", "mentionedUsers", "subscribers", "verified");
    private static final int MOST_MEDIA = 4;

    TweetRequest {
        mediaIds = List.copyOf(mediaIds);
    }

    static TweetRequest read(JsonNode body) {
        if (!body.isObject()) {
            throw XFault.invalid("body", "", "The request body must be a JSON object.");
        }
        known(body, "$", FIELDS);
        NESTED.forEach((name, fields) -> {
            if (body.has(name)) {
                known(body.get(name), "$." + name, fields);
            }
        });
        if (body.has("text") && !body.get("text").isString()) {
            throw XFault.invalid("text", body.get("text").toString(), "$.text: must be a string");
        }
        if (body.has("reply_settings")
                && !REPLY_SETTINGS.contains(body.get("reply_settings").asString())) {
            throw XFault.invalid(
                    "reply_settings",
                    body.get("reply_settings").asString(),
                    "$.reply_settings: does not have a value in the enumeration " + REPLY_SETTINGS);
        }
        String text = body.path("text").asString("");
        List<Long> media = mediaIds(body);
        if (text.isBlank() && media.isEmpty() && !body.has("poll")) {
            throw XFault.invalid("text", text, "text or media must be given");
        }
        String parent = body.has("reply") ? id(body.get("reply"), "in_reply_to_tweet_id", "reply") : null;
        return new TweetRequest(text, media, parent);
    }

    private static List<Long> mediaIds(JsonNode body) {
        List<Long> ids = new ArrayList<>();
        if (!body.has("media")) {
            return ids;
        }
        JsonNode given = body.get("media").path("media_ids");
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_MEDIA) {
            throw XFault.invalid("media.media_ids", given.toString(), "$.media.media_ids: must have 1 to 4 items");
        }
        for (JsonNode each : given) {
            if (!each.isString() || !ID.matcher(each.asString()).matches()) {
                throw XFault.invalid(
                        "media.media_ids", each.toString(), "$.media.media_ids: does not match ^[0-9]{1,19}$");
            }
            ids.add(Long.parseLong(each.asString()));
        }
        return ids;
    }

    private static String id(JsonNode node, String field, String parent) {
        String value = node.path(field).asString("");
        if (!ID.matcher(value).matches()) {
            throw XFault.invalid(
                    parent + "." + field, value, "$." + parent + "." + field + ": does not match ^[0-9]{1,19}$");
        }
        return value;
    }

    private static void known(JsonNode node, String path, Set<String> fields) {
        if (!node.isObject()) {
            throw XFault.invalid(path, node.toString(), path + ": must be an object");
        }
        for (String name : node.propertyNames()) {
            if (!fields.contains(name)) {
                throw XFault.invalid(
                        name,
                        node.get(name).toString(),
                        path + "." + name
                                + ": is not defined in the schema and the schema does not allow additional properties");
            }
        }
    }
}
