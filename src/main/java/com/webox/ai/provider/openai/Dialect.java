package com.webox.ai.provider.openai;

/** Where addresses that speak OpenAI's language differ. */
enum Dialect {
    /** {@code max_completion_tokens}, and usage in the stream when it is asked for. */
    OPENAI,
    /** {@code max_tokens}; refuses what it does not know, {@code stream_options} too, and tells usage by itself. */
    MISTRAL,
    /** {@code max_tokens}, and usage in the stream when it is asked for: servers of one's own. */
    LOCAL
}
