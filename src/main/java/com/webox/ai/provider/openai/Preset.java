package com.webox.ai.provider.openai;

import com.webox.ai.Vendor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * What is known of one vendor, from {@code ai/vendors.yaml}, so that its own key is all that it needs.
 *
 * @param model asked where none is chosen; null where that cannot be known
 * @param imageModel asked for pictures where the settings name none; null where it makes none, or that cannot be known
 * @param own whether it is a server of one's own: it costs nothing and needs no key
 * @param any whether it stands for every other address that speaks the language
 * @param older whether it takes {@code max_tokens} instead of {@code max_completion_tokens}
 * @param schema whether all its models may be held to a JSON schema
 */
record Preset(
        String name,
        @Nullable URI baseUrl,
        @Nullable String model,
        @Nullable String imageModel,
        @DefaultValue("false") boolean own,
        @DefaultValue("false") boolean any,
        @DefaultValue("false") boolean older,
        @DefaultValue("false") boolean schema,
        @Nullable URI console) {

    private static final String FILE = "ai/vendors.yaml";

    Vendor vendor(String key) {
        return new Vendor(key, name, baseUrl, model, own, any, console);
    }

    /** By key, in the order of the file. */
    static Map<String, Preset> all() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("vendors", Bindable.mapOf(String.class, Preset.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
