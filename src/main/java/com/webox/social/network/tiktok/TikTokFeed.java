package com.webox.social.network.tiktok;

import com.webox.platform.http.HttpCalls;
import com.webox.social.network.FailureKind;
import com.webox.social.network.Fingerprint;
import com.webox.social.network.NetworkEndpoint;
import com.webox.social.network.NetworkFailure;
import com.webox.social.network.Publication;
import com.webox.social.network.ReadBack;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The account's public posts, newest first. */
final class TikTokFeed {

    private static final String FIELDS = "id,title,video_description,create_time,share_url";
    private static final int PAGE = 20;
    private static final int MOST_PAGES = 5;
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    private final NetworkEndpoint endpoint;
    private final TikTokCalls calls;

    TikTokFeed(NetworkEndpoint endpoint, TikTokCalls calls) {
        this.endpoint = endpoint;
        this.calls = calls;
    }

    /**
     * The public post with the publication's words, made after {@code since}.
     *
     * @throws NetworkFailure when TikTok cannot be asked
     */
    ReadBack find(Publication publication, Instant since, Set<String> known) {
        Instant from = since.minus(CLOCK_DIFFERENCE);
        Fingerprint ours = Fingerprint.of(publication.text());
        long cursor = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode data = page(publication.accessToken(), cursor);
            for (JsonNode video : data.path("videos")) {
                if (Instant.ofEpochSecond(video.path("create_time").asLong(0)).isBefore(from)) {
                    return new ReadBack.Absent();
                }
                String id = video.path("id").asString("");
                if (!known.contains(id) && same(ours, video)) {
                    return new ReadBack.Found(id, address(video, id));
                }
            }
            if (!data.path("has_more").asBoolean(false)) {
                return new ReadBack.Absent();
            }
            cursor = data.path("cursor").asLong(0);
        }
        return new ReadBack.Unreadable(FailureKind.OTHER, "the account has too many posts since then to look at all");
    }

    /** Where a public post is seen. */
    @Nullable
    URI link(String id, String token) {
        ObjectNode wanted = HttpCalls.JSON.createObjectNode();
        wanted.putObject("filters").putArray("video_ids").add(id);
        try {
            JsonNode video = calls.ask(calls.post("/v2/video/query/", token, wanted, "fields", "id,share_url"))
                    .path("videos")
                    .path(0);
            return address(video, id);
        } catch (NetworkFailure failure) {
            // That it is out is known all the same.
            return endpoint.post(id);
        }
    }

    private JsonNode page(String token, long cursor) {
        ObjectNode wanted = HttpCalls.JSON.createObjectNode().put("max_count", PAGE);
        if (cursor > 0) {
            wanted.put("cursor", cursor);
        }
        JsonNode data = calls.ask(calls.post("/v2/video/list/", token, wanted, "fields", FIELDS));
        if (!data.path("videos").isArray()) {
            throw new NetworkFailure(FailureKind.OTHER, "the posts could not be read");
        }
        return data;
    }

    private static boolean same(Fingerprint ours, JsonNode video) {
        return Fingerprint.of(video.path("video_description").asString("")).equals(ours)
                || Fingerprint.of(video.path("title").asString("")).equals(ours);
    }

    private @Nullable URI address(JsonNode video, String id) {
        String address = video.path("share_url").asString("");
        return address.isEmpty() ? endpoint.post(id) : URI.create(address);
    }
}
