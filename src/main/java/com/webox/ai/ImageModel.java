package com.webox.ai;

/** The port of those who make pictures from words: one model at one provider, or the built-in engine. */
public interface ImageModel extends Model {

    /** What it charges: for a million tokens, or for a million pictures. */
    TokenPrice price();

    /** What one picture will use at most: nothing it can do costs more. */
    Usage most(ImageRequest request);

    /** What such a picture usually uses. */
    Usage likely(ImageRequest request);

    /**
     * Makes one picture, whatever the request's count, and waits for it. Sends a paid request once and never again by
     * itself; what comes back is known to be a picture of bounded size. When {@code stop} is asked for, it ends soon with
     * {@link AiFailure.Stopped}.
     */
    ImageReply make(ImageRequest request, Stop stop);
}
