package com.webox.media.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Keeps objects of bytes under keys. An object is there whole or not at all; putting it again replaces it. */
public interface Storage {

    /** Takes the file over: it is gone from where it was. */
    void put(StorageKey key, Path file) throws IOException;

    /** Size in bytes, or empty when there is no such object. */
    OptionalLong size(StorageKey key) throws IOException;

    /**
     * The bytes from {@code from} on; the caller closes the stream.
     *
     * @throws java.nio.file.NoSuchFileException when there is no such object
     */
    InputStream open(StorageKey key, long from) throws IOException;

    /** Deleting what is not there does nothing. */
    void delete(StorageKey key) throws IOException;
}
