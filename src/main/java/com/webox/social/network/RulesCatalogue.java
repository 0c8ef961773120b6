package com.webox.social.network;

import com.webox.media.fit.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The dated catalogue of what each network accepts, read once from {@code social/networks.yaml}. A network's folder
 * asks for its own entry and adds how it counts.
 */
@Component
public class RulesCatalogue {

    private static final String FILE = "social/networks.yaml";

    private final LocalDate checked;
    private final Map<String, Entry> networks;

    public RulesCatalogue() {
        try {
            MutablePropertySources sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(FILE, new ClassPathResource(FILE))
                    .forEach(sources::addLast);
            Binder binder = new Binder(ConfigurationPropertySources.from(sources));
            this.checked = binder.bind("checked", LocalDate.class).get();
            this.networks = binder.bind(
                            "networks",
                            org.springframework.boot.context.properties.bind.Bindable.mapOf(String.class, Entry.class))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the figures were last compared with the networks' own pages. */
    public LocalDate checked() {
        return checked;
    }

    /**
     * The rules of a network.
     *
     * @param length how the network counts
     */
    public NetworkRules rules(String network, ToIntFunction<String> length) {
        return rules(network, length, Map.of());
    }

    /**
     * The rules of a network that counts some fields in its own way.
     *
     * @param fields how a field's value counts, by its name; others count as {@code length} does
     */
    public NetworkRules rules(String network, ToIntFunction<String> length, Map<String, ToIntFunction<String>> fields) {
        return rules(network, length, fields, extras -> List.of());
    }

    /**
     * The rules of a network in which fields depend on one another.
     *
     * @param own what else is broken about a post's fields
     */
    public NetworkRules rules(
            String network,
            ToIntFunction<String> length,
            Map<String, ToIntFunction<String>> fields,
            Function<Extras, List<NetworkRules.RuleViolation>> own) {
        return new CataloguedRules(entry(network), length, fields, own);
    }

    /** What the code points of a text weigh. */
    public Weights weights(String network) {
        Weights weights = entry(network).text().weights();
        if (weights == null) {
            throw new IllegalArgumentException("no weights for " + network + " in " + FILE);
        }
        return weights;
    }

    private Entry entry(String network) {
        Entry entry = networks.get(network);
        if (entry == null) {
            throw new IllegalArgumentException("no rules for " + network + " in " + FILE);
        }
        return entry;
    }

    /** The network's usual format, {@code post}, and the others it has. */
    record Entry(
            List<String> sources,
            Text text,
            Media media,
            List<Kind> kinds,
            @DefaultValue List<Format> formats,
            @DefaultValue List<Field> fields,
            @DefaultValue List<Quota> quotas,
            @Nullable Prices prices,
            @DefaultValue("false") boolean fetchesMedia) {}

    /** What a post costs in US dollars; {@code link}: when there is a link in it, null for the same. */
    record Prices(BigDecimal post, @Nullable BigDecimal link, LocalDate checked, URI source) {}

    /** What differs in another format; what is null is as in the usual one. */
    record Format(
            String name,
            @Nullable Text text,
            @Nullable Media media,
            @Nullable List<Kind> kinds) {}

    /** See {@link ExtraField}. {@code forbid}: signs the network refuses in it. */
    record Field(
            String name,
            ExtraField.Kind kind,
            @DefaultValue("false") boolean required,
            @Nullable Integer max,
            @Nullable Integer most,
            @Nullable String forbid,
            @DefaultValue List<String> choices,
            @DefaultValue List<String> formats) {

        ExtraField field() {
            return new ExtraField(name, kind, required, max, most, choices, formats);
        }
    }

    /** {@code hashtags}, {@code mentions}, {@code cashtags}: the most there may be; null for no limit. {@code forbid}: signs the network refuses. */
    record Text(
            int max,
            @Nullable Integer hashtags,
            @Nullable Integer mentions,
            @Nullable Integer cashtags,
            @Nullable String forbid,
            @Nullable Weights weights) {}

    /**
     * How much a text weighs.
     *
     * @param link any link, whatever its length
     * @param emoji any emoji sequence
     * @param other a code point outside of {@code light}
     * @param light hexadecimal ranges of code points that weigh 1, e.g. {@code 0000-10FF}
     */
    public record Weights(int link, int emoji, int other, List<String> light) {}

    /**
     * {@code mixed}: whether kinds may stand in one post. {@code oneShape}: whether all are shown in the shape of the
     * first.
     */
    record Media(
            boolean required,
            int max,
            boolean mixed,
            @DefaultValue("false") boolean oneShape) {}

    /**
     * What one kind of media must be; what is null is not limited. {@code sentAs}: the one type that goes out, whatever
     * was uploaded. {@code codecs}: those a video may have; empty for any.
     */
    record Kind(
            String name,
            List<String> types,
            @Nullable String sentAs,
            int max,
            @Nullable DataSize minSize,
            @Nullable DataSize maxSize,
            @Nullable Long maxPixels,
            @Nullable Integer minWidth,
            @Nullable Integer minHeight,
            @Nullable Integer maxWidth,
            @Nullable Integer maxHeight,
            boolean eitherWay,
            @Nullable String minRatio,
            @Nullable String maxRatio,
            @Nullable Double minSeconds,
            @Nullable Double maxSeconds,
            @Nullable Double minFps,
            @Nullable Double maxFps,
            @DefaultValue List<String> codecs) {

        boolean takes(String mime) {
            return types.stream()
                    .anyMatch(type -> type.endsWith("/*")
                            ? mime.startsWith(type.substring(0, type.length() - 1))
                            : type.equals(mime));
        }

        boolean video() {
            return types.stream().allMatch(type -> type.startsWith("video/"));
        }

        boolean document() {
            return types.stream().noneMatch(type -> type.startsWith("image/") || type.startsWith("video/"));
        }

        Target target() {
            return new Target(
                    sentAs == null ? Set.copyOf(types) : Set.of(sentAs),
                    minSize == null ? 0 : minSize.toBytes(),
                    maxSize == null ? Long.MAX_VALUE : maxSize.toBytes(),
                    maxPixels == null ? Long.MAX_VALUE : maxPixels,
                    minWidth == null ? 0 : minWidth,
                    minHeight == null ? 0 : minHeight,
                    maxWidth == null ? Integer.MAX_VALUE : maxWidth,
                    maxHeight == null ? Integer.MAX_VALUE : maxHeight,
                    eitherWay,
                    minRatio == null ? 0 : MediaRules.ratio(minRatio),
                    maxRatio == null ? Integer.MAX_VALUE : MediaRules.ratio(maxRatio),
                    minSeconds == null ? 0 : minSeconds,
                    maxSeconds == null ? Double.MAX_VALUE : maxSeconds,
                    minFps == null ? 0 : minFps,
                    maxFps == null ? Double.MAX_VALUE : maxFps,
                    Set.copyOf(codecs));
        }
    }
}
