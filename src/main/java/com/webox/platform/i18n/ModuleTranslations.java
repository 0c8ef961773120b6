package com.webox.platform.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of the product: {@code i18n/<module>_<language>.properties}, keys {@code module.screen.element}, in English
 * and French. Texts are {@link MessageFormat} patterns when they are given arguments.
 */
@Component
public class ModuleTranslations implements I18NProvider {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

    private final Map<String, Map<String, String>> texts = new HashMap<>();

    ModuleTranslations() {
        for (Locale language : LANGUAGES) {
            texts.put(language.getLanguage(), load(language.getLanguage()));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    /** The text in the language of {@code locale}, else in English; a key without text comes back as {@code !key!}. */
    @Override
    public String getTranslation(String key, Locale locale, Object... args) {
        String pattern = texts.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (pattern == null) {
            pattern = texts.getOrDefault(Locale.ENGLISH.getLanguage(), Map.of()).get(key);
        }
        if (pattern == null) {
            return "!" + key + "!";
        }
        return args.length == 0 ? pattern : new MessageFormat(pattern, locale).format(args);
    }

    private static Map<String, String> load(String language) {
        Map<String, String> loaded = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> loaded.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }
}
