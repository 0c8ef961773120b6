package com.webox.ai;

/**
 * A picture that was found whole.
 *
 * @param bytes the file, a PNG or a JPEG
 * @param mime of the bytes, by their content
 * @param width in pixels
 * @param height in pixels
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, handed on, compared by nobody.
public record MadeImage(byte[] bytes, String mime, int width, int height) {

    @Override
    public String toString() {
        return mime + " " + width + " x " + height + ", " + bytes.length + " bytes";
    }
}
