package com.webox.ai;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who is asked for a picture, in which order; passed over until then is who said when it takes calls again. */
@Component
class ImageRoute {

    private static final Logger LOG = LoggerFactory.getLogger(ImageRoute.class);

    private final List<ImageModel> order;
    private final Map<Maker, Instant> resting = new ConcurrentHashMap<>();
    private final Clock clock;

    ImageRoute(List<ImageModels> sources, AiSettings settings, Clock clock) {
        this.clock = clock;
        List<ImageModel> all =
                sources.stream().flatMap(source -> source.available().stream()).toList();
        order = chosen(all, settings.routing().image());
        LOG.info(
                "Pictures are made by {}",
                order.stream().map(model -> model.maker().provider()).toList());
    }

    /** At least one; the first is the preferred. */
    List<ImageModel> order() {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !until.isAfter(now));
        List<ImageModel> ready = order.stream()
                .filter(model -> !resting.containsKey(model.maker()))
                .toList();
        return ready.isEmpty() ? order : ready;
    }

    void restsUntil(Maker maker, Instant again) {
        resting.put(maker, again);
    }

    private static List<ImageModel> chosen(List<ImageModel> all, List<String> keys) {
        if (keys.isEmpty()) {
            List<ImageModel> real =
                    all.stream().filter(model -> !model.maker().builtIn()).toList();
            return real.isEmpty() ? all : real;
        }
        List<ImageModel> chosen = new ArrayList<>();
        for (String key : keys) {
            chosen.add(all.stream()
                    .filter(model -> model.maker().provider().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("webox.ai.routing.image names " + key
                            + ", which makes no pictures or is not set up under webox.ai.providers")));
        }
        return List.copyOf(chosen);
    }
}
