package com.webox.ai;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a workspace wants to use a provider.
 *
 * @param key the vendor's, as in {@link Vendor#key}
 * @param apiKey empty to keep the one that is stored
 * @param address empty for the vendor's usual one
 * @param model empty for the vendor's usual one
 * @param inputPrice of a million tokens in US dollars, where the price list does not know the model
 * @param outputPrice likewise
 */
public record ProviderForm(
        String key,
        String apiKey,
        String address,
        String model,
        @Nullable BigDecimal inputPrice,
        @Nullable BigDecimal outputPrice) {

    public ProviderForm {
        apiKey = apiKey.strip();
        address = address.strip();
        model = model.strip();
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "ProviderForm[" + key + ", " + address + ", " + model + "]";
    }
}
