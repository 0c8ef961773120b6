package com.webox.media.fit;

import com.webox.media.fit.Recipe.Area;
import com.webox.media.fit.Recipe.Size;
import java.util.Optional;

/** Where a picture goes in a target's shape and size. */
record Frame(Area cut, Size inner, Size canvas) {

    /** Beyond this a picture made larger is a blur. */
    private static final double LARGEST_GROWTH = 2;

    /** Empty when the picture is too small. */
    static Optional<Frame> of(Facts file, Framing framing, Target target) {
        int step = file.video() ? 2 : 1;
        boolean pad = framing.fill() == Fill.PAD;
        Area whole = new Area(0, 0, file.width(), file.height());
        if (target.shapeFits(file.width(), file.height(), 1)) {
            return sized(whole, file.width(), file.height(), false, target, step);
        }
        boolean flat = file.width() > target.maxRatio() * file.height();
        double ratio = flat ? target.maxRatio() : target.minRatio();
        if (pad) {
            return flat
                    ? sized(whole, file.width(), file.width() / ratio, true, target, step)
                    : sized(whole, file.height() * ratio, file.height(), true, target, step);
        }
        Area cut = flat
                ? across(file, framing, whole(file.height() * ratio, 1, false))
                : along(file, framing, whole(file.width() / ratio, 1, false));
        return sized(cut, cut.width(), cut.height(), false, target, step);
    }

    private static Area across(Facts file, Framing framing, int width) {
        return new Area(start(framing.x(), file.width(), width), 0, width, file.height());
    }

    private static Area along(Facts file, Framing framing, int height) {
        return new Area(0, start(framing.y(), file.height(), height), file.width(), height);
    }

    /** The focal point in the middle, or as near to it as the border allows. */
    private static int start(double point, int side, int kept) {
        return (int) Math.clamp(Math.round(point * side - kept / 2.0), 0, side - kept);
    }

    private static Optional<Frame> sized(
            Area cut, double width, double height, boolean margins, Target target, int step) {
        double scale = target.reduction(width, height);
        double growth = Math.max(target.minWidth() / (width * scale), target.minHeight() / (height * scale));
        if (growth > 1) {
            scale *= growth;
            if (scale > LARGEST_GROWTH || !target.sizeFits((int) (width * scale), (int) (height * scale))) {
                return Optional.empty();
            }
        }
        Size canvas = canvas(width * scale, height * scale, growth > 1, target, step);
        double fit = Math.min(canvas.width() / (double) cut.width(), canvas.height() / (double) cut.height());
        Size inner = margins
                ? new Size(
                        Math.min(canvas.width(), whole(cut.width() * fit, step, false)),
                        Math.min(canvas.height(), whole(cut.height() * fit, step, false)))
                : canvas;
        return Optional.of(new Frame(cut, inner, canvas));
    }

    /** Whole pixels whose shape is within the bounds, where a range of shapes allows it strictly. */
    private static Size canvas(double width, double height, boolean up, Target target, int step) {
        int wide = whole(width, step, up);
        int high = whole(height, step, up);
        if (target.shapeFits(wide, high, wide == width && high == height ? 1 : 0)) {
            return new Size(wide, high);
        }
        if (wide > target.maxRatio() * high) {
            return target.sizeFits(wide, high + step)
                    ? new Size(wide, high + step)
                    : new Size(Math.max(step, wide - step), high);
        }
        return target.sizeFits(wide + step, high)
                ? new Size(wide + step, high)
                : new Size(wide, Math.max(step, high - step));
    }

    private static int whole(double pixels, int step, boolean up) {
        // A hair of rounding must not cost a pixel.
        double steps = up ? Math.ceil(pixels / step - 1e-6) : Math.floor(pixels / step + 1e-6);
        return (int) Math.max(1, steps) * step;
    }

    boolean changes(Facts file) {
        return canvas.width() != file.width()
                || canvas.height() != file.height()
                || cut.width() != file.width()
                || cut.height() != file.height();
    }
}
