package com.webox.ai.video;

import com.webox.ai.AiSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider of videos is, and with which key.
 *
 * @param baseUrl without a slash at the end
 * @param model the provider's name of it, where the operator chose one
 */
public record VideoDoor(
        URI baseUrl, String apiKey, @Nullable String model, Duration timeout) {

    /** As the operator set it under {@code webox.ai.providers.<key>}; empty without a key. */
    public static Optional<VideoDoor> of(AiSettings settings, String key, String baseUrl) {
        AiSettings.Provider provider = settings.providers().get(key);
        if (provider == null || provider.apiKey() == null || provider.apiKey().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new VideoDoor(
                Objects.requireNonNullElse(provider.baseUrl(), URI.create(baseUrl)),
                provider.apiKey(),
                provider.model(),
                provider.timeout()));
    }

    /** An address below the base. {@code path} starts with a slash. */
    public URI at(String path) {
        return URI.create(baseUrl + path);
    }

    /** Tells no secret. */
    @Override
    public String toString() {
        return "VideoDoor[" + baseUrl + "]";
    }
}
