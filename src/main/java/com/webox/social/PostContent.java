package com.webox.social;

import com.webox.media.AssetId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an author writes.
 *
 * @param text shared by all networks that have no variant
 * @param variants text by network key, where it differs from the shared one
 * @param channels where it goes
 * @param media in order
 * @param labels free words to find posts by
 */
public record PostContent(
        String text,
        Map<String, String> variants,
        List<ChannelId> channels,
        List<AssetId> media,
        Set<String> labels,
        OutagePolicy policy) {

    public PostContent {
        variants = Map.copyOf(variants);
        channels = List.copyOf(channels);
        media = List.copyOf(media);
        labels = java.util.Collections.unmodifiableSet(new TreeSet<>(labels));
    }

    public static PostContent empty() {
        return new PostContent("", Map.of(), List.of(), List.of(), Set.of(), OutagePolicy.LATE);
    }

    /** The text as it goes to a network. */
    public String textFor(String network) {
        return variants.getOrDefault(network, text);
    }
}
