package com.webox.ai;

import java.util.Optional;

/** What an image model answers. */
public sealed interface ImageReply extends PaidReply {

    @Override
    default Optional<AiFailure> failed() {
        return this instanceof Failed failed ? Optional.of(failed.failure()) : Optional.empty();
    }

    record Drawn(MadeImage image, Usage usage) implements ImageReply {}

    record Failed(AiFailure failure, Usage usage) implements ImageReply {}
}
