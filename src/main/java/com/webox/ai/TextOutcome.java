package com.webox.ai;

/** How a request for text ended. */
public sealed interface TextOutcome {

    record Made(TextResult result) implements TextOutcome {}

    /** @param maker who was asked last */
    record Failed(AiFailure failure, Maker maker) implements TextOutcome {}
}
