package com.webox.social.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/**
 * A file that goes with a publication, in the form its network takes ({@link NetworkRules#fit}).
 *
 * @param bytes size of what {@code content} gives
 * @param publicUrl where the network can fetch the same bytes for the next 24 hours
 * @param alt alternative text, may be empty
 */
public record Attachment(
        String name, String mime, long bytes, int width, int height, String alt, URI publicUrl, Content content) {

    /** Opens the bytes anew; the caller closes the stream. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    public boolean video() {
        return mime.startsWith("video/");
    }
}
