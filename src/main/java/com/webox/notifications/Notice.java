package com.webox.notifications;

import java.util.List;

/**
 * Something to tell a person, translated when it is read.
 *
 * @param tone how it is shown
 * @param key translation keys {@code <key>.title} and {@code <key>.text}, both given {@code args}
 * @param args what fills the placeholders, as text
 * @param link where a click leads, a route without leading slash, e.g. {@code posts/…}; may be empty
 */
public record Notice(Tone tone, String key, List<String> args, String link) {

    /** What sort of news it is. */
    public enum Tone {
        INFO,
        SUCCESS,
        WARNING,
        ERROR
    }

    public Notice {
        args = List.copyOf(args);
    }
}
