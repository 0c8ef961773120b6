package com.webox.bench;

import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.net.URI;
import tools.jackson.databind.JsonNode;

/** TikTok: tells what the account allows, fetches the photos, and tells how far the post is when it is asked. */
record TikTokDialect(Arrivals arrivals) implements Dialect {

    @Override
    public Spoken answer(Exchange exchange, String path) throws IOException {
        return switch (path) {
            case "/v2/post/publish/creator_info/query/" ->
                data("{\"creator_username\":\"bench\",\"privacy_level_options\":[\"PUBLIC_TO_EVERYONE\"]}");
            case "/v2/post/publish/content/init/" -> {
                JsonNode body = HttpCalls.JSON.readTree(exchange.body());
                for (JsonNode image : body.at("/source_info/photo_images")) {
                    FetchedJpeg.from(URI.create(image.asString()));
                }
                String id = arrivals.add(body.at("/post_info/description").asString());
                yield data("{\"publish_id\":\"p_pub_url~%s\"}".formatted(id));
            }
            case "/v2/post/publish/status/fetch/" ->
                data("{\"status\":\"PUBLISH_COMPLETE\",\"publicaly_available_post_id\":[%s]}"
                        .formatted(arrivals.next()));
            case "/v2/video/query/" -> data("{\"videos\":[]}");
            default -> data("{}");
        };
    }

    private static Spoken data(String json) {
        return Spoken.ok("{\"data\":%s,\"error\":{\"code\":\"ok\",\"message\":\"\"}}", json);
    }
}
