package com.webox.ai;

/** What can be asked of text. */
public enum TextTask {
    /** Captions from a brief, a tone and key points. */
    WRITE,
    /** The same said with fewer words. */
    SHORTEN,
    /** The same in another tone. */
    TONE,
    /** Hashtags for a text, one a result, each with its sign. */
    HASHTAGS,
    /** Emojis for a text, one a result. */
    EMOJI,
    /** What a longer text says in a few of its sentences. */
    SUMMARY,
    /** The same in another language, {@link TextRequest#language}. */
    TRANSLATE
}
