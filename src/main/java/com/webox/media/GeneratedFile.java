package com.webox.media;

/**
 * A picture that an engine made, on its way into the library.
 *
 * @param name of the file
 * @param alt a suggestion of what it shows; may be empty
 * @param madeBy the model, as people know it; empty for the built-in engine
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, compared by nobody.
public record GeneratedFile(String name, byte[] content, String alt, String madeBy) {}
