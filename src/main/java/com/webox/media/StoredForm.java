package com.webox.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * A form of a file that is there, for whoever sends it.
 *
 * @param mime what type of content it has, e.g. {@code image/jpeg}
 * @param bytes its size
 * @param publicUrl where anyone may fetch it for the time that was asked for
 * @param content gives its bytes, anew each time
 */
public record StoredForm(String mime, long bytes, URI publicUrl, Content content) {

    /** Opens the bytes; the caller closes the stream. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
