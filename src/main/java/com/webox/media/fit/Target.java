package com.webox.media.fit;

import java.util.Set;

/**
 * What a file must be. A lower bound of 0 and an upper bound of the type's largest value mean none.
 *
 * @param types accepted, e.g. {@code image/jpeg}; {@code image/*} for every picture
 * @param minBytes that the file as uploaded must have
 * @param maxBytes of what is sent
 * @param maxPixels width times height
 * @param eitherWay whether the largest sides also hold turned by 90 degrees
 * @param minRatio width to height
 * @param maxRatio width to height
 * @param codecs a video's streams may have; empty when anything goes
 */
public record Target(
        Set<String> types,
        long minBytes,
        long maxBytes,
        long maxPixels,
        int minWidth,
        int minHeight,
        int maxWidth,
        int maxHeight,
        boolean eitherWay,
        double minRatio,
        double maxRatio,
        double minSeconds,
        double maxSeconds,
        double minFps,
        double maxFps,
        Set<String> codecs) {

    public Target {
        types = Set.copyOf(types);
        codecs = Set.copyOf(codecs);
    }

    /** The same, of exactly this shape, or of the nearest that is taken. */
    public Target shaped(double wanted) {
        double ratio = Math.clamp(wanted, minRatio, maxRatio);
        return new Target(
                types,
                minBytes,
                maxBytes,
                maxPixels,
                minWidth,
                minHeight,
                maxWidth,
                maxHeight,
                eitherWay,
                ratio,
                ratio,
                minSeconds,
                maxSeconds,
                minFps,
                maxFps,
                codecs);
    }

    Target withMaxPixels(long pixels) {
        return new Target(
                types,
                minBytes,
                maxBytes,
                pixels,
                minWidth,
                minHeight,
                maxWidth,
                maxHeight,
                eitherWay,
                minRatio,
                maxRatio,
                minSeconds,
                maxSeconds,
                minFps,
                maxFps,
                codecs);
    }

    public boolean takes(String mime) {
        String family = mime.substring(0, mime.indexOf('/') + 1) + "*";
        return types.contains(mime) || types.contains(family);
    }

    private boolean canBeMet(boolean video) {
        return takes(Recipe.mime(video));
    }

    /** Whether something that is taken can be made of the file; not whether it is large enough. */
    public boolean canBeMet(Facts file) {
        return !file.document() && canBeMet(file.video());
    }

    boolean shapeFits(int width, int height, int tolerance) {
        return width + tolerance >= minRatio * height && width <= maxRatio * (height + tolerance);
    }

    boolean sizeFits(int width, int height) {
        return (double) width * height <= maxPixels
                && (width <= maxWidth && height <= maxHeight || eitherWay && height <= maxWidth && width <= maxHeight);
    }

    /** By how much a frame of these sides must be made smaller to be taken; at most 1. */
    double reduction(double width, double height) {
        double upright = Math.min(maxWidth / width, maxHeight / height);
        double turned = eitherWay ? Math.min(maxWidth / height, maxHeight / width) : 0;
        double pixels = Math.sqrt(maxPixels / (width * height));
        return Math.min(1, Math.min(Math.max(upright, turned), pixels));
    }
}
