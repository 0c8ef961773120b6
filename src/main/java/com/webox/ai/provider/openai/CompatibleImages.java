package com.webox.ai.provider.openai;

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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Those of the settings' providers that make pictures in OpenAI's language. */
@Component
class CompatibleImages implements ImageModels {

    private static final Logger LOG = LoggerFactory.getLogger(CompatibleImages.class);

    /** A picture takes longer than a text. */
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(3);

    private final List<ImageModel> models = new ArrayList<>();

    CompatibleImages(AiSettings settings, PriceList prices, HttpCalls http, Clock clock) {
        Map<String, Preset> presets = Preset.all();
        new TreeMap<>(settings.providers()).forEach((key, provider) -> {
            Optional<Preset> preset = Optional.ofNullable(presets.get(key));
            if (preset.isEmpty() && provider.imageModel() == null) {
                return;
            }
            boolean own = preset.map(Preset::own).orElse(false);
            String model = Optional.ofNullable(provider.imageModel())
                    .filter(name -> !name.isBlank())
                    .or(() -> preset.map(Preset::imageModel))
                    .orElse("");
            URI address = Optional.ofNullable(provider.baseUrl())
                    .or(() -> preset.map(Preset::baseUrl))
                    .orElse(null);
            String apiKey = Optional.ofNullable(provider.apiKey()).orElse("");
            boolean keyless = own || provider.baseUrl() != null;
            if (model.isEmpty() || address == null || (apiKey.isBlank() && !keyless)) {
                return;
            }
            Maker maker = new Maker(key, preset.map(Preset::name).orElse(key), model);
            Duration wait = provider.timeout().compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : provider.timeout();
            Optional<TokenPrice> piece = provider.imagePrice() != null
                    ? Optional.of(TokenPrice.each(provider.imagePrice(), prices.currency()))
                    : prices.picture(key, model);
            Optional<TokenPrice> price = piece.or(() -> prices.tokens(key, model))
                    .or(() -> own ? Optional.of(TokenPrice.free(prices.currency())) : Optional.empty());
            if (price.isEmpty()) {
                LOG.warn(
                        "webox.ai.providers.{} makes no pictures: the price of {} is unknown; set image-price",
                        key,
                        model);
                return;
            }
            models.add(new OpenAiImage(
                    new PictureDoor(maker, address, apiKey, price.get(), piece.isPresent() || own, wait), http, clock));
        });
    }

    @Override
    public List<ImageModel> of(WorkspaceId workspace) {
        return List.copyOf(models);
    }
}
