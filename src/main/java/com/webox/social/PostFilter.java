package com.webox.social;

import java.util.Set;

/** Narrows lists and the calendar; an empty set means all. {@code search} matches text and labels, may be empty. */
public record PostFilter(
        Set<String> networks, Set<ChannelId> channels, Set<PostStatus> statuses, Set<String> labels, String search) {

    public static final PostFilter ALL = new PostFilter(Set.of(), Set.of(), Set.of(), Set.of(), "");

    public PostFilter {
        networks = Set.copyOf(networks);
        channels = Set.copyOf(channels);
        statuses = Set.copyOf(statuses);
        labels = Set.copyOf(labels);
    }
}
