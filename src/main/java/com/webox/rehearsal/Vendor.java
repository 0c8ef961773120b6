package com.webox.rehearsal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/** What the shared parts must know of a network; one implementation a network. */
public interface Vendor {

    Network network();

    ConsentRules consent();

    /** What the network answers when it is out of order. */
    Refusal outage();

    /** What the network answers when somebody asked too often. */
    Refusal throttled();

    /** What the network answers to a request that it cannot read. */
    Refusal malformed(String why);

    /** Path below the public address that shows the post alone. */
    String permalink(Post post);

    /** The id that the API gave for the post. */
    default String id(Post post) {
        return Long.toString(post.id());
    }

    /** Whether a call changes something; some networks ask for their lists by POST. */
    default boolean writes(HttpServletRequest request) {
        return !"GET".equals(request.getMethod());
    }

    /** What a page shows of a post beyond its text and media, by name; absent is empty. */
    default Map<String, String> extras(Post post) {
        return Map.of();
    }

    /** The text as a reader sees it. */
    default List<Span> read(Post post) {
        return Span.of(post.text());
    }
}
