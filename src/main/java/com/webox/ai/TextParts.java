package com.webox.ai;

/** Hears a text while it is being written. Called on the thread that writes. */
@FunctionalInterface
public interface TextParts {

    TextParts UNHEARD = (result, part) -> {};

    /**
     * A few more words.
     *
     * @param result which of the wanted texts they belong to, from 0
     * @param part to be put at its end
     */
    void part(int result, String part);
}
