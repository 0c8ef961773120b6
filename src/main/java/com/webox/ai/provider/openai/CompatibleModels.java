package com.webox.ai.provider.openai;

import com.webox.ai.AiSettings;
import com.webox.ai.Maker;
import com.webox.ai.PriceList;
import com.webox.ai.TextModel;
import com.webox.ai.TextModels;
import com.webox.ai.TokenPrice;
import com.webox.platform.http.HttpCalls;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Those of the settings' providers whose address, model and price are known; why not, is said at the start. */
@Component
class CompatibleModels implements TextModels {

    private static final Logger LOG = LoggerFactory.getLogger(CompatibleModels.class);

    private final List<TextModel> models = new ArrayList<>();

    CompatibleModels(AiSettings settings, PriceList prices, HttpCalls http, Clock clock) {
        new TreeMap<>(settings.providers()).forEach((key, provider) -> {
            Vendor vendor = Vendor.of(key);
            URI address = provider.baseUrl() == null ? vendor.baseUrl() : provider.baseUrl();
            String model = filled(provider.model()).orElseGet(() -> vendor.model() == null ? "" : vendor.model());
            String apiKey = filled(provider.apiKey()).orElse("");
            boolean keyless = vendor.own() || provider.baseUrl() != null;
            if (address == null || model.isEmpty() || (apiKey.isEmpty() && !keyless)) {
                LOG.info(
                        "webox.ai.providers.{} is not used: it needs {}",
                        key,
                        address == null ? "a base-url" : model.isEmpty() ? "a model" : "an api-key");
                return;
            }
            Optional<TokenPrice> price = price(key, model, provider, vendor, prices);
            if (price.isEmpty()) {
                LOG.warn(
                        "webox.ai.providers.{} is not used: the price of {} is unknown; set input-price and output-price",
                        key,
                        model);
                return;
            }
            models.add(new ChatModel(
                    new Maker(key, vendor.name(), model),
                    new ChatModel.Door(address, apiKey, vendor.dialect(), provider.timeout()),
                    price.get(),
                    http,
                    clock));
        });
    }

    @Override
    public List<TextModel> available() {
        return List.copyOf(models);
    }

    /** Set, else as the list says, else nothing for a server of one's own: a budget cannot hold what has no price. */
    private static Optional<TokenPrice> price(
            String key, String model, AiSettings.Provider provider, Vendor vendor, PriceList prices) {
        if (provider.inputPrice() != null && provider.outputPrice() != null) {
            return Optional.of(new TokenPrice(provider.inputPrice(), provider.outputPrice(), prices.currency()));
        }
        return vendor.own() ? Optional.of(TokenPrice.free(prices.currency())) : prices.tokens(key, model);
    }

    private static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
