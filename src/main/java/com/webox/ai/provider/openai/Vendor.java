package com.webox.ai.provider.openai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * What is known of a key in the settings, from {@code ai/vendors.yaml}, so that its own key is all that a vendor needs.
 *
 * @param model asked where the settings name none; null where that cannot be known
 * @param imageModel asked for pictures where the settings name none; null where it makes none, or that cannot be known
 * @param images whether it makes pictures in OpenAI's language, if it makes any
 * @param own whether it is a server of one's own: it costs nothing and needs no key
 */
record Vendor(
        String name,
        @Nullable URI baseUrl,
        @Nullable String model,
        @Nullable String imageModel,
        @DefaultValue("true") boolean images,
        @DefaultValue("openai") Dialect dialect,
        @DefaultValue("false") boolean own) {

    private static final String FILE = "ai/vendors.yaml";
    private static final Map<String, Vendor> KNOWN = load();

    /** Any other key is an address of the operator's own choice. */
    static Vendor of(String key) {
        return Optional.ofNullable(KNOWN.get(key))
                .orElseGet(() -> new Vendor(key, null, null, null, true, Dialect.LOCAL, false));
    }

    private static Map<String, Vendor> load() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("vendors", Bindable.mapOf(String.class, Vendor.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
