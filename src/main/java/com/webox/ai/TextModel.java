package com.webox.ai;

/** The port of those who write: one model at one provider, or the built-in engine. */
public interface TextModel extends Model {

    /** What it charges. */
    TokenPrice price();

    /** Whether it can do such a thing at all. */
    default boolean can(TextTask task) {
        return true;
    }

    /** Whether it can answer in a {@link Shape}. */
    default boolean fills() {
        return true;
    }

    /** What the request will use at most: nothing it can do costs more. */
    Usage most(TextRequest request);

    /** What such a request usually uses. */
    Usage likely(TextRequest request);

    /**
     * Writes, waiting for the last word. Sends a paid request once and never again by itself. When {@code stop} is asked
     * for, it ends soon with {@link AiFailure.Stopped}.
     */
    TextReply write(TextRequest request, TextParts parts, Stop stop);
}
