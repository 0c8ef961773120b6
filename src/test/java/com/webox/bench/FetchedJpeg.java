package com.webox.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** What a network fetches from the server under test by the address it was given. */
final class FetchedJpeg {

    private FetchedJpeg() {}

    /** @throws IOException when there is no JPEG: the network then hangs up, and the post is not published */
    static void from(URI address) throws IOException {
        try (InputStream in = address.toURL().openStream()) {
            byte[] bytes = in.readAllBytes();
            if (bytes.length < 2 || (bytes[0] & 0xFF) != 0xFF || (bytes[1] & 0xFF) != 0xD8) {
                throw new IOException("no JPEG at " + address);
            }
        }
    }
}
