package com.webox.ai;

/** How a request for a picture ended. */
public sealed interface ImageOutcome {

    record Made(ImageResult result) implements ImageOutcome {}

    /** @param maker who was asked last */
    record Failed(AiFailure failure, Maker maker) implements ImageOutcome {}
}
