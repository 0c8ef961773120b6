package com.webox.social.ui;

import com.vaadin.flow.router.QueryParameters;
import com.webox.social.ChannelId;
import com.webox.social.PostFilter;
import com.webox.social.PostStatus;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A filter as it stands in the address of a screen. What an address says that cannot be is passed over. */
final class FilterAddress {

    private static final String NETWORK = "network";
    private static final String CHANNEL = "channel";
    private static final String STATUS = "status";
    private static final String LABEL = "label";
    private static final String SEARCH = "q";

    private FilterAddress() {}

    static PostFilter read(QueryParameters address) {
        return new PostFilter(
                each(address, NETWORK, Optional::of),
                each(address, CHANNEL, word -> parsed(() -> ChannelId.of(word))),
                each(address, STATUS, word -> parsed(() -> PostStatus.valueOf(word.toUpperCase(Locale.ROOT)))),
                each(address, LABEL, Optional::of),
                address.getSingleParameter(SEARCH).orElse(""));
    }

    static void write(PostFilter filter, Map<String, List<String>> address) {
        put(address, NETWORK, filter.networks(), Function.identity());
        put(address, CHANNEL, filter.channels(), ChannelId::toString);
        put(address, STATUS, filter.statuses(), status -> status.name().toLowerCase(Locale.ROOT));
        put(address, LABEL, filter.labels(), Function.identity());
        put(address, SEARCH, filter.search().isBlank() ? Set.of() : Set.of(filter.search()), Function.identity());
    }

    private static <T> Set<T> each(QueryParameters address, String name, Function<String, Optional<T>> parse) {
        return address.getParameters(name).stream()
                .filter(word -> !word.isBlank())
                .flatMap(word -> parse.apply(word).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> void put(
            Map<String, List<String>> address, String name, Collection<T> values, Function<T, String> word) {
        if (!values.isEmpty()) {
            address.put(name, values.stream().map(word).sorted().toList());
        }
    }

    private static <T> Optional<T> parsed(java.util.function.Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
