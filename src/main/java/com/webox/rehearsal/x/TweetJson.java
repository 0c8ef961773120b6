package com.webox.rehearsal.x;

import com.webox.platform.config.Installation;
import com.webox.rehearsal.Persona;
import com.webox.rehearsal.Post;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Posts and users as X's API writes them. */
final class TweetJson {

    private TweetJson() {}

    /** @param fields comma-separated {@code tweet.fields}; id, text and edit history come always */
    static ObjectNode post(Post post, @Nullable String fields) {
        Set<String> wanted = wanted(fields);
        String id = Long.toString(post.id());
        TweetText text = new TweetText(post.text());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("text", text.shown(post.id(), !post.media().isEmpty()));
        json.putArray("edit_history_tweet_ids").add(id);
        if (wanted.contains("author_id")) {
            json.put("author_id", post.accountId());
        }
        if (wanted.contains("created_at")) {
            json.put(
                    "created_at",
                    post.publishedAt()
                            .truncatedTo(ChronoUnit.SECONDS)
                            .toString()
                            .replace("Z", ".000Z"));
        }
        if (wanted.contains("conversation_id")) {
            json.put("conversation_id", post.detail() == null ? id : post.detail());
        }
        if (wanted.contains("in_reply_to_user_id") && post.detail() != null) {
            json.put("in_reply_to_user_id", post.accountId());
        }
        if (wanted.contains("referenced_tweets") && post.detail() != null) {
            json.putArray("referenced_tweets")
                    .addObject()
                    .put("type", "replied_to")
                    .put("id", post.detail());
        }
        if (wanted.contains("lang")) {
            json.put("lang", "und");
        }
        if (wanted.contains("attachments") && !post.media().isEmpty()) {
            ArrayNode keys = json.putObject("attachments").putArray("media_keys");
            post.media().forEach(each -> keys.add(key(each.mediaId(), each.mime())));
        }
        if (wanted.contains("entities")) {
            entities(post, text, json);
        }
        if (wanted.contains("public_metrics")) {
            ObjectNode metrics = json.putObject("public_metrics");
            for (String each : new String[] {
                "retweet_count", "reply_count", "like_count", "quote_count", "bookmark_count", "impression_count"
            }) {
                metrics.put(each, 0);
            }
        }
        return json;
    }

    private static void entities(Post post, TweetText text, ObjectNode json) {
        ArrayNode urls = JsonNodeFactory.instance.arrayNode();
        for (TweetText.Link link : text.links(post.id())) {
            urls.addObject()
                    .put("start", link.start())
                    .put("end", link.end())
                    .put("url", link.shortened())
                    .put("expanded_url", link.expanded())
                    .put("display_url", link.expanded().replaceFirst("^https?://(www\\.)?", ""));
        }
        String shown = text.shown(post.id(), !post.media().isEmpty());
        int end = shown.codePointCount(0, shown.length());
        for (Post.Attached media : post.media()) {
            String link = TweetText.mediaLink(post.id());
            urls.addObject()
                    .put("start", end - link.length())
                    .put("end", end)
                    .put("url", link)
                    .put(
                            "expanded_url",
                            "https://x.com/" + post.author().handle() + "/status/" + post.id()
                                    + (media.video() ? "/video/1" : "/photo/1"))
                    .put("display_url", "pic.x.com/" + link.substring(link.lastIndexOf('/') + 1))
                    .put("media_key", key(media.mediaId(), media.mime()));
        }
        if (!urls.isEmpty()) {
            json.putObject("entities").set("urls", urls);
        }
    }

    static ObjectNode user(Persona persona, @Nullable String fields, Installation installation) {
        Set<String> wanted = wanted(fields);
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", persona.id())
                .put("name", persona.name())
                .put("username", persona.handle());
        if (wanted.contains("description")) {
            json.put("description", persona.headline());
        }
        if (wanted.contains("profile_image_url")) {
            json.put(
                    "profile_image_url",
                    installation.address(persona.avatarPath()).toString());
        }
        if (wanted.contains("created_at")) {
            json.put("created_at", "2023-12-01T08:00:00.000Z");
        }
        if (wanted.contains("verified")) {
            json.put("verified", false);
        }
        if (wanted.contains("verified_type")) {
            json.put("verified_type", "none");
        }
        if (wanted.contains("protected")) {
            json.put("protected", false);
        }
        return json;
    }

    /** The key of a file: 3 for pictures, 13 for videos, 16 for moving pictures. */
    static String key(long mediaId, String mime) {
        String type = mime.startsWith("video/") ? "13" : "image/gif".equals(mime) ? "16" : "3";
        return type + "_" + mediaId;
    }

    private static Set<String> wanted(@Nullable String fields) {
        return new HashSet<>(Arrays.asList((fields == null ? "" : fields).split(",", -1)));
    }
}
