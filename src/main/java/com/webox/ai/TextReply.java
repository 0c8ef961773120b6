package com.webox.ai;

import java.util.List;
import java.util.Optional;

/** What a text model answers. */
public sealed interface TextReply extends PaidReply {

    @Override
    default Optional<AiFailure> failed() {
        return this instanceof Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    /** @param texts one or more, in order */
    record Written(List<String> texts, Usage usage) implements TextReply {

        public Written {
            texts = List.copyOf(texts);
        }
    }

    record Failed(AiFailure failure, Usage usage) implements TextReply {}
}
