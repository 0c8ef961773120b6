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

/**
 * Who is asked, in which order. A provider that said when it takes calls again is passed over until then, as long as
 * there is another.
 */
@Component
class TextRoute {

    private static final Logger LOG = LoggerFactory.getLogger(TextRoute.class);

    private final List<TextModel> order;
    private final Map<Maker, Instant> resting = new ConcurrentHashMap<>();
    private final Clock clock;

    TextRoute(List<TextModels> sources, AiSettings settings, Clock clock) {
        this.clock = clock;
        List<TextModel> all =
                sources.stream().flatMap(source -> source.available().stream()).toList();
        order = chosen(all, settings.routing().text());
        LOG.info(
                "Text is written by {}",
                order.stream().map(model -> model.maker().provider()).toList());
    }

    /** At least one; the first is the preferred. */
    List<TextModel> order() {
        Instant now = clock.instant();
        resting.values().removeIf(until -> !until.isAfter(now));
        List<TextModel> ready = order.stream()
                .filter(model -> !resting.containsKey(model.maker()))
                .toList();
        return ready.isEmpty() ? order : ready;
    }

    void restsUntil(Maker maker, Instant again) {
        resting.put(maker, again);
    }

    private static List<TextModel> chosen(List<TextModel> all, List<String> keys) {
        if (keys.isEmpty()) {
            List<TextModel> real =
                    all.stream().filter(model -> !model.maker().builtIn()).toList();
            return real.isEmpty() ? all : real;
        }
        List<TextModel> chosen = new ArrayList<>();
        for (String key : keys) {
            chosen.add(all.stream()
                    .filter(model -> model.maker().provider().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "webox.ai.routing.text names " + key + ", which is not set up under webox.ai.providers")));
        }
        return List.copyOf(chosen);
    }
}
