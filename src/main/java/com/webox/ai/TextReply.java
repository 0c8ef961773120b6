package com.webox.ai;

import java.util.List;

/** What a text model answers. */
public sealed interface TextReply {

    /** What was used up, also by a failure. */
    Usage usage();

    /** @param texts one or more, in order */
    record Written(List<String> texts, Usage usage) implements TextReply {

        public Written {
            texts = List.copyOf(texts);
        }
    }

    record Failed(AiFailure failure, Usage usage) implements TextReply {}
}
