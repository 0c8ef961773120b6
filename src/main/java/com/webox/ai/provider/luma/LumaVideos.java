package com.webox.ai.provider.luma;

import com.webox.ai.AiSettings;
import com.webox.ai.PriceList;
import com.webox.ai.video.VideoDoor;
import com.webox.ai.video.VideoModel;
import com.webox.ai.video.VideoModels;
import com.webox.platform.http.HttpCalls;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Luma, where {@code webox.ai.providers.luma.api-key} is set. */
@Component
class LumaVideos implements VideoModels {

    static final String KEY = "luma";

    private static final String ADDRESS = "https://api.lumalabs.ai/dream-machine/v1";
    private static final String PRICE = "video-luma";

    private final List<VideoModel> models;

    LumaVideos(AiSettings settings, PriceList prices, HttpCalls http, Clock clock) {
        models = VideoDoor.of(settings, KEY, ADDRESS)
                .<VideoModel>map(
                        door -> new LumaVideo(door, prices.action(PRICE).orElseThrow(), http, clock))
                .stream()
                .toList();
    }

    @Override
    public List<VideoModel> available() {
        return models;
    }
}
