package com.webox.media;

import java.io.IOException;
import java.io.InputStream;

/**
 * A rendition on its way to a browser.
 *
 * @param size in bytes
 * @param etag changes when the bytes do, in quotes
 * @param filename under which a browser saves it
 * @param bytes opens it from a position on
 */
public record Delivery(String mime, long size, String etag, String filename, Source bytes) {

    /** The bytes from a position on; the caller closes the stream. */
    @FunctionalInterface
    public interface Source {
        InputStream from(long position) throws IOException;
    }
}
