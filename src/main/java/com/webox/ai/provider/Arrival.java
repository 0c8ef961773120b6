package com.webox.ai.provider;

import com.webox.platform.http.HttpCalls;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer, kept up to a bound that is far above what other answers may have. */
public final class Arrival implements HttpCalls.BodyReader {

    private final int most;
    private byte[] bytes = {};

    /** @param most bytes; one more is kept, so that what is too large is seen to be so */
    public Arrival(int most) {
        this.most = most;
    }

    @Override
    public void read(InputStream body) throws IOException {
        bytes = body.readNBytes(most + 1);
    }

    /** Whether all of it is here. */
    public boolean whole() {
        return bytes.length <= most;
    }

    public byte[] bytes() {
        return bytes;
    }
}
