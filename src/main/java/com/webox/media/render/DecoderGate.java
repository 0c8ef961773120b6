package com.webox.media.render;

import com.webox.kernel.Problem;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Lets few files be decoded at once: each may take much memory and a whole core. */
@Component
class DecoderGate {

    private static final long PATIENCE_MINUTES = 10;

    interface Work<T> {
        T run() throws IOException;
    }

    private final Semaphore places;

    DecoderGate(MediaLimits limits) {
        this.places = new Semaphore(limits.decoders(), true);
    }

    <T> T pass(Work<T> work) throws IOException {
        try {
            if (!places.tryAcquire(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw Problem.conflict("media.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a decoder", e);
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }
}
