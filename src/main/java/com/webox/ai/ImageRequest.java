package com.webox.ai;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What shall be shown.
 *
 * @param feature who asks, a stable name under which costs are told apart, e.g. {@code composer}
 * @param prompt what it is about, in French or English; the built-in engine sets its beginning, or what stands in quotes
 * @param width in pixels; a model that knows few sizes takes the nearest
 * @param height in pixels
 * @param seed the same seed gives the same built-in picture; another one gives another
 * @param count how many pictures, 1 to {@link #MOST_PICTURES}, each of its own seed
 */
public record ImageRequest(
        String feature,
        String prompt,
        ImageStyle style,
        ImagePalette palette,
        int width,
        int height,
        long seed,
        int count) {

    /** More pictures at once are nobody's to choose from. */
    public static final int MOST_PICTURES = 8;

    /** A longer prompt is refused before anybody is asked, in characters. */
    public static final int MOST_PROMPT = 4_000;

    /** The longest side, in pixels: a bound on memory. */
    public static final int LONGEST_SIDE = 2_048;

    /** How many times longer one side may be than the other. */
    public static final int MOST_RATIO = 3;

    /** The shortest side, in pixels: nothing can be read below it. */
    public static final int SHORTEST_SIDE = 256;

    public ImageRequest {
        if (count < 1 || count > MOST_PICTURES) {
            throw new IllegalArgumentException("1 to " + MOST_PICTURES + " pictures, not " + count);
        }
        if (Math.min(width, height) < SHORTEST_SIDE || Math.max(width, height) > LONGEST_SIDE) {
            throw new IllegalArgumentException("not a size that is made: " + width + " x " + height);
        }
        if (Math.max(width, height) > MOST_RATIO * Math.min(width, height)) {
            throw new IllegalArgumentException("not a shape that is made: " + width + " x " + height);
        }
        if (!feature.matches("[a-z][a-z-]{0,38}")) {
            throw new IllegalArgumentException("not a feature's name: " + feature);
        }
    }

    public static ImageRequest of(String feature, String prompt, ImageStyle style, ImageFormat format) {
        return new ImageRequest(feature, prompt, style, ImagePalette.AUTO, format.width(), format.height(), 0, 1);
    }

    public ImageRequest in(ImagePalette colours) {
        return new ImageRequest(feature, prompt, style, colours, width, height, seed, count);
    }

    public ImageRequest withSeed(long other) {
        return new ImageRequest(feature, prompt, style, palette, width, height, other, count);
    }

    public ImageRequest times(int pictures) {
        return new ImageRequest(feature, prompt, style, palette, width, height, seed, pictures);
    }

    /** One request a picture, with one seed after the other. */
    public List<ImageRequest> each() {
        return IntStream.range(0, count)
                .mapToObj(place -> withSeed(seed + place).times(1))
                .toList();
    }
}
