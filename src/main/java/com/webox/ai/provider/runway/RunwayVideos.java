package com.webox.ai.provider.runway;

import com.webox.ai.AiSettings;
import com.webox.ai.PriceList;
import com.webox.ai.video.VideoDoor;
import com.webox.ai.video.VideoModel;
import com.webox.ai.video.VideoModels;
import com.webox.platform.http.HttpCalls;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runway, where {@code webox.ai.providers.runway.api-key} is set. */
@Component
class RunwayVideos implements VideoModels {

    static final String KEY = "runway";

    // Its name says otherwise; it is the production address.
    private static final String ADDRESS = "https://api.dev.runwayml.com";
    private static final String FROM_IMAGE = "video-runway";
    private static final String FROM_WORDS = "video-runway-text";

    private final List<VideoModel> models;

    RunwayVideos(AiSettings settings, PriceList prices, HttpCalls http, Clock clock) {
        models = VideoDoor.of(settings, KEY, ADDRESS)
                .<VideoModel>map(door -> new RunwayVideo(
                        door,
                        new RunwayVideo.Prices(
                                prices.action(FROM_IMAGE).orElseThrow(),
                                prices.action(FROM_WORDS).orElseThrow()),
                        http,
                        clock))
                .stream()
                .toList();
    }

    @Override
    public List<VideoModel> available() {
        return models;
    }
}
