package com.webox.media.fit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * How a file is made: out of the upright original a part is cut, scaled to the inner size, and laid in the middle of the
 * canvas. The same recipe always makes the same bytes of the same file.
 *
 * @param mime of the result
 * @param copy only the container changes; film and sound stay as they are
 * @param source the original's size
 * @param cut the part of the original that is kept
 * @param inner its size in the result
 * @param canvas size of the result
 * @param maxBytes of the result
 * @param fps of the result, 0 as it is
 * @param bitRate of the film, in bits a second; 0 for a picture or a copy
 */
public record Recipe(
        String mime,
        boolean copy,
        Size source,
        Area cut,
        Size inner,
        Size canvas,
        long maxBytes,
        double fps,
        long bitRate) {

    /** Grows when the same recipe makes other bytes than before. */
    private static final String VERSION = "1";

    private static final int KEY_BYTES = 12;

    /** Pixels. */
    public record Size(int width, int height) {

        public double ratio() {
            return (double) width / height;
        }
    }

    /** A part of a picture, in pixels from its upper left corner. */
    public record Area(int x, int y, int width, int height) {}

    /** What a picture (a video) is made into. */
    static String mime(boolean video) {
        return video ? "video/mp4" : "image/jpeg";
    }

    public boolean video() {
        return mime.startsWith("video/");
    }

    /** Names the recipe: two that differ in anything have different keys, of 24 hexadecimal digits. */
    public String key() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((VERSION + this).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
