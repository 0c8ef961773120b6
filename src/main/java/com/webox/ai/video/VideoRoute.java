package com.webox.ai.video;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who makes a video. Decided once for a job: an order cannot be taken to another provider in the middle. */
@Component
class VideoRoute {

    private final List<VideoModel> order = new ArrayList<>();

    VideoRoute(List<VideoModels> sources, VideoSettings settings) {
        List<VideoModel> all =
                sources.stream().flatMap(source -> source.available().stream()).toList();
        if (settings.video().isEmpty()) {
            order.addAll(all);
        }
        for (String key : settings.video()) {
            order.add(find(all, key)
                    .orElseThrow(() -> new IllegalStateException(
                            "webox.ai.routing.video names " + key + ", which is not set up under webox.ai.providers")));
        }
    }

    /** The preferred first; empty when none is set up. */
    List<VideoModel> order() {
        return List.copyOf(order);
    }

    /** The one of that key; the first that can do it where no key is wished for. */
    Optional<VideoModel> choose(@Nullable String provider, VideoRequest request) {
        return provider == null
                ? order.stream()
                        .filter(model -> model.obstacle(request).isEmpty())
                        .findFirst()
                        .or(() -> order.stream().findFirst())
                : find(order, provider);
    }

    private static Optional<VideoModel> find(List<VideoModel> models, String key) {
        return models.stream()
                .filter(model -> model.maker().provider().equals(key))
                .findFirst();
    }
}
