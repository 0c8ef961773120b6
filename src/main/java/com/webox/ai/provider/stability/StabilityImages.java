package com.webox.ai.provider.stability;

import com.webox.ai.AiSettings;
import com.webox.ai.ImageModel;
import com.webox.ai.ImageModels;
import com.webox.ai.Maker;
import com.webox.ai.PriceList;
import com.webox.ai.TokenPrice;
import com.webox.ai.provider.PictureDoor;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.http.HttpCalls;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stability's model, where the settings have its key under {@code webox.ai.providers.stability}. */
@Component
class StabilityImages implements ImageModels {

    private static final Logger LOG = LoggerFactory.getLogger(StabilityImages.class);
    private static final String KEY = "stability";
    private static final String NAME = "Stability AI";
    private static final URI ADDRESS = URI.create("https://api.stability.ai");
    private static final String MODEL = "core";

    private final List<ImageModel> models;

    StabilityImages(AiSettings settings, PriceList prices, HttpCalls http, Clock clock) {
        AiSettings.Provider provider = settings.providers().get(KEY);
        if (provider == null || provider.apiKey() == null || provider.apiKey().isBlank()) {
            models = List.of();
            return;
        }
        String model = provider.imageModel() == null || provider.imageModel().isBlank() ? MODEL : provider.imageModel();
        Optional<TokenPrice> price = provider.imagePrice() != null
                ? Optional.of(TokenPrice.each(provider.imagePrice(), prices.currency()))
                : prices.picture(KEY, model);
        if (price.isEmpty()) {
            LOG.warn(
                    "webox.ai.providers.{} makes no pictures: the price of {} is unknown; set image-price", KEY, model);
            models = List.of();
            return;
        }
        models = List.of(new StabilityImage(
                new PictureDoor(
                        new Maker(KEY, NAME, model),
                        provider.baseUrl() == null ? ADDRESS : provider.baseUrl(),
                        provider.apiKey(),
                        price.get(),
                        true,
                        provider.timeout()),
                http,
                clock));
    }

    @Override
    public List<ImageModel> of(WorkspaceId workspace) {
        return models;
    }
}
