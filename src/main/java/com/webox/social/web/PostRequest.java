package com.webox.social.web;

import com.webox.media.AssetId;
import com.webox.social.ChannelId;
import com.webox.social.OutagePolicy;
import com.webox.social.PostContent;
import com.webox.social.network.Extras;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A post as an API client writes it.
 *
 * @param text shared by all networks
 * @param variants text by platform, where it differs
 * @param accounts where it goes
 * @param media assets, in order
 * @param labels free words, each at most 60 characters
 * @param policy what happens when its minute passes while the server is down; LATE when left out
 * @param extras by platform, its own fields (format, title, first comment…)
 * @param version needed to change a post: the version that the client saw
 */
record PostRequest(
        @NotNull @Size(max = MAX_TEXT) String text,
        @Nullable @Size(max = 20) Map<@Size(max = 30) String, @NotNull @Size(max = MAX_TEXT) String> variants,
        @Nullable @Size(max = 100) List<@NotNull UUID> accounts,
        @Nullable @Size(max = 50) List<@NotNull UUID> media,
        @Nullable @Size(max = 30) Set<@NotNull @Size(min = 1, max = 60) String> labels,
        @Nullable OutagePolicy policy,

        @Nullable @Size(max = 20)
        Map<
                        @Size(max = 30) String,
                        @NotNull @Size(max = 40) Map<@Size(max = 60) String, @NotNull @Size(max = MAX_TEXT) String>>
                extras,

        @Nullable Long version) {

    private static final int MAX_TEXT = 100_000;

    PostContent content() {
        return new PostContent(
                text,
                Objects.requireNonNullElse(variants, Map.of()),
                Objects.requireNonNullElse(accounts, List.<UUID>of()).stream()
                        .map(ChannelId::new)
                        .toList(),
                Objects.requireNonNullElse(media, List.<UUID>of()).stream()
                        .map(AssetId::new)
                        .toList(),
                Objects.requireNonNullElse(labels, Set.of()),
                Objects.requireNonNullElse(policy, OutagePolicy.LATE),
                Objects.requireNonNullElse(extras, Map.<String, Map<String, String>>of()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> new Extras(each.getValue()))));
    }
}
