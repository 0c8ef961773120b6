package com.webox.media.render;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Lets few videos be encoded at once. Apart from the decoders' gate, so that a film that takes minutes keeps no upload
 * waiting.
 */
@Component
class EncoderGate {

    private final Semaphore places;

    EncoderGate(MediaLimits limits) {
        this.places = new Semaphore(limits.encoders(), true);
    }

    <T> T pass(DecoderGate.Work<T> work) throws IOException {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for an encoder", e);
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
