package com.webox.ai.video;

import com.webox.ai.Maker;
import com.webox.kernel.Money;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The port of those who make videos: one model at one provider. None of its calls sends a paid request twice. */
public interface VideoModel {

    Maker maker();

    /** The same, with the model that such a video takes. */
    default Maker maker(VideoRequest request) {
        return maker();
    }

    /** The provider's own address. */
    URI address();

    /** What such a video costs at most. */
    Money price(VideoRequest request);

    /** Why it cannot make such a video, as a problem's code; empty when it can. Asks nobody. */
    Optional<String> obstacle(VideoRequest request);

    /** How long the provider wants to be left alone between two questions. */
    Duration lookAfter();

    /**
     * Orders the video and waits for the answer only.
     *
     * @param lastCheck called when the connection stands and before the order leaves; what it throws comes out of here,
     *     and nothing is ordered
     */
    VideoReply.Ordered order(VideoRequest request, Runnable lastCheck);

    /** Asks how far it is. */
    VideoReply.Seen look(String handle);

    /** Tells the provider that nobody wants it any more. Whether it heard is of no consequence. */
    void cancel(String handle);
}
