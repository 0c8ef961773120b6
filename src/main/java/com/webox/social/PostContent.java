package com.webox.social;

import com.webox.media.AssetId;
import com.webox.social.network.Extras;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an author writes.
 *
 * @param text shared by all networks that have no variant
 * @param variants text by network key, where it differs from the shared one
 * @param channels where it goes
 * @param media in order
 * @param labels free words to find posts by
 * @param extras by network key, what the author chose for it beyond text and media
 */
public record PostContent(
        String text,
        Map<String, String> variants,
        List<ChannelId> channels,
        List<AssetId> media,
        Set<String> labels,
        OutagePolicy policy,
        Map<String, Extras> extras) {

    public PostContent {
        variants = Map.copyOf(variants);
        channels = List.copyOf(channels);
        media = List.copyOf(media);
        labels = java.util.Collections.unmodifiableSet(new TreeSet<>(labels));
        extras = extras.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A post of text and media alone. */
    public PostContent(
            String text,
            Map<String, String> variants,
            List<ChannelId> channels,
            List<AssetId> media,
            Set<String> labels,
            OutagePolicy policy) {
        this(text, variants, channels, media, labels, policy, Map.of());
    }

    public static PostContent empty() {
        return new PostContent("", Map.of(), List.of(), List.of(), Set.of(), OutagePolicy.LATE);
    }

    /** The text as it goes to a network. */
    public String textFor(String network) {
        return variants.getOrDefault(network, text);
    }

    public Extras extrasFor(String network) {
        return extras.getOrDefault(network, Extras.NONE);
    }

    public PostContent withText(String changed) {
        return new PostContent(changed, variants, channels, media, labels, policy, extras);
    }

    public PostContent withVariants(Map<String, String> changed) {
        return new PostContent(text, changed, channels, media, labels, policy, extras);
    }

    public PostContent withChannels(List<ChannelId> changed) {
        return new PostContent(text, variants, changed, media, labels, policy, extras);
    }

    public PostContent withMedia(List<AssetId> changed) {
        return new PostContent(text, variants, channels, changed, labels, policy, extras);
    }

    public PostContent withLabels(Set<String> changed) {
        return new PostContent(text, variants, channels, media, changed, policy, extras);
    }

    public PostContent withPolicy(OutagePolicy changed) {
        return new PostContent(text, variants, channels, media, labels, changed, extras);
    }

    public PostContent withExtras(String network, Extras changed) {
        Map<String, Extras> all = new HashMap<>(extras);
        all.put(network, changed);
        return new PostContent(text, variants, channels, media, labels, policy, all);
    }
}
