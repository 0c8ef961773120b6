package com.webox.media.fit;

/**
 * How an author wants a file to be fitted into another shape.
 *
 * @param x where the focal point lies, from 0 (left) to 1 (right)
 * @param y from 0 (top) to 1 (bottom)
 */
public record Framing(double x, double y, Fill fill) {

    /** What holds until somebody says otherwise. */
    public static final Framing CENTRE = new Framing(0.5, 0.5, Fill.CROP);

    public Framing {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("a focal point lies within the picture: " + x + ", " + y);
        }
    }
}
