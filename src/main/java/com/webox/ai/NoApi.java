package com.webox.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/**
 * A maker whom people ask for and who has no official API of its own, so that WeBox cannot use it
 * ({@code ai/no-api.yaml}).
 *
 * @param nearest names of those with an official API for the same
 */
public record NoApi(String name, Capability capability, List<String> nearest) {

    private static final String FILE = "ai/no-api.yaml";
    private static final List<NoApi> ALL = load();

    public NoApi {
        nearest = List.copyOf(nearest);
    }

    public static List<NoApi> all() {
        return ALL;
    }

    private static List<NoApi> load() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("makers", Bindable.listOf(NoApi.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
