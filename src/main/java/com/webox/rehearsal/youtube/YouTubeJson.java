package com.webox.rehearsal.youtube;

import com.webox.rehearsal.Draft;
import com.webox.rehearsal.Post;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Videos as YouTube's JSON has them. */
final class YouTubeJson {

    /** Where a post's resource keeps the number of its thumbnail. */
    static final String THUMBNAIL = "thumbnailMedia";

    private static final JsonMapper JSON = JsonMapper.shared();

    private YouTubeJson() {}

    static String id(long post) {
        return Long.toString(post, Character.MAX_RADIX);
    }

    /** Zero for what is no id. */
    static long number(String id) {
        try {
            return Long.parseLong(id, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What YouTube was told of the video. */
    static JsonNode resource(Post post) {
        return JSON.readTree(post.detail() == null ? "{}" : post.detail());
    }

    static ObjectNode video(Post post, Draft draft, Instant now) {
        ObjectNode told = (ObjectNode) resource(post);
        ObjectNode video = JsonNodeFactory.instance
                .objectNode()
                .put("kind", "youtube#video")
                .put("etag", Integer.toHexString(told.hashCode()))
                .put("id", id(post.id()));
        ObjectNode snippet = video.putObject("snippet");
        snippet.put("publishedAt", second(post.publishedAt())).put("channelId", post.accountId());
        told.path("snippet").properties().forEach(each -> snippet.set(each.getKey(), each.getValue()));
        snippet.put("channelTitle", post.author().name());
        if (!snippet.has("categoryId")) {
            snippet.put("categoryId", "22");
        }
        ObjectNode status = video.putObject("status");
        status.put("uploadStatus", draft.readyBy(now) ? "processed" : "uploaded");
        told.path("status").properties().forEach(each -> status.set(each.getKey(), each.getValue()));
        status.put("madeForKids", status.path("selfDeclaredMadeForKids").asBoolean(false));
        video.putObject("processingDetails").put("processingStatus", draft.readyBy(now) ? "succeeded" : "processing");
        video.putObject("statistics")
                .put("viewCount", "0")
                .put("likeCount", "0")
                .put("commentCount", "0");
        return video;
    }

    static String second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Only the parts that were asked for, as the API answers. */
    static ObjectNode parts(ObjectNode whole, String parts) {
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        for (String always : new String[] {"kind", "etag", "id"}) {
            some.set(always, whole.path(always));
        }
        for (String part : parts.split(",")) {
            if (whole.has(part)) {
                some.set(part, whole.path(part));
            }
        }
        return some;
    }
}
