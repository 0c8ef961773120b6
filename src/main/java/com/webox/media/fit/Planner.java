package com.webox.media.fit;

import com.webox.media.fit.Recipe.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what becomes of a file for a target. Pure: the same question always has the same answer. */
public final class Planner {

    private static final long AUDIO_BIT_RATE = 128_000;
    /** Of the bytes allowed this share is filled; the rest is the container's, and a margin for the encoder. */
    private static final double FILLED = 0.92;

    private static final double BITS_A_PIXEL = 0.1;
    private static final double FEWEST_BITS_A_PIXEL = 0.008;
    private static final long FEWEST_BITS = 150_000;
    private static final long MOST_BITS = 12_000_000;
    /** A film whose frame rate nobody measured. */
    private static final double USUAL_FPS = 30;
    /** Cameras say 59.94 for 60. */
    private static final double FPS_TOLERANCE = 0.5;
    /** No JPEG of a low quality has more. */
    private static final double MOST_BITS_A_PICTURE_PIXEL = 1.5;

    private Planner() {}

    public static Plan plan(Facts file, Framing framing, Target target) {
        List<Shortcoming> reasons = unmendable(file, target);
        if (!target.takes(file.mime()) && !target.canBeMet(file)) {
            reasons.add(Shortcoming.TYPE);
        } else if (file.document()) {
            reasons.addAll(tooLarge(file, target));
        } else if (file.mayMove() && target.takes(file.mime())) {
            reasons.addAll(unmendableAnimation(file, target));
        } else if (reasons.isEmpty()) {
            return mended(file, framing, target);
        }
        return reasons.isEmpty() ? new Plan.AsIs() : new Plan.Cannot(reasons);
    }

    private static List<Shortcoming> unmendable(Facts file, Target target) {
        List<Shortcoming> reasons = new ArrayList<>();
        if (file.bytes() < target.minBytes()) {
            reasons.add(Shortcoming.SMALL);
        }
        if (file.video() && file.seconds() < target.minSeconds()) {
            reasons.add(Shortcoming.SHORT);
        }
        if (file.video() && file.seconds() > target.maxSeconds()) {
            reasons.add(Shortcoming.LONG);
        }
        return reasons;
    }

    private static List<Shortcoming> unmendableAnimation(Facts file, Target target) {
        List<Shortcoming> reasons = new ArrayList<>(tooLarge(file, target));
        if (file.width() < target.minWidth() || file.height() < target.minHeight()) {
            reasons.add(Shortcoming.TINY);
        }
        if (!target.sizeFits(file.width(), file.height())) {
            reasons.add(Shortcoming.BIG);
        }
        if (!target.shapeFits(file.width(), file.height(), 1)) {
            reasons.add(file.width() > target.maxRatio() * file.height() ? Shortcoming.FLAT : Shortcoming.TALL);
        }
        return reasons;
    }

    private static List<Shortcoming> tooLarge(Facts file, Target target) {
        return file.bytes() > target.maxBytes() ? List.of(Shortcoming.LARGE) : List.of();
    }

    private static Plan mended(Facts file, Framing framing, Target target) {
        Optional<Frame> frame = Frame.of(file, framing, target);
        if (frame.isEmpty()) {
            return new Plan.Cannot(List.of(Shortcoming.TINY));
        }
        boolean sameStreams = !frame.get().changes(file)
                && file.bytes() <= target.maxBytes()
                && codecsFit(file, target)
                && fps(file, target) == 0;
        if (sameStreams && target.takes(file.mime())) {
            return new Plan.AsIs();
        }
        if (!target.canBeMet(file)) {
            return new Plan.Cannot(List.of(Shortcoming.TYPE));
        }
        return file.video()
                ? film(file, frame.get(), target, sameStreams)
                : picture(file, framing, frame.get(), target);
    }

    private static Plan picture(Facts file, Framing framing, Frame frame, Target target) {
        Size canvas = frame.canvas();
        double most = target.maxBytes() * 8.0 / MOST_BITS_A_PICTURE_PIXEL;
        if ((double) canvas.width() * canvas.height() > most) {
            return plan(file, framing, target.withMaxPixels((long) most));
        }
        return new Plan.Make(new Recipe(
                Recipe.mime(false),
                false,
                new Size(file.width(), file.height()),
                frame.cut(),
                frame.inner(),
                canvas,
                target.maxBytes(),
                0,
                0));
    }

    private static Plan film(Facts file, Frame frame, Target target, boolean sameStreams) {
        // Only MP4 can take over the streams of a MOV; a WebM's are not an MP4's.
        boolean copy = sameStreams && !target.codecs().isEmpty();
        double fps = copy ? 0 : fps(file, target);
        long bits = copy ? 0 : bitRate(file, frame.canvas(), fps, target);
        if (bits < 0) {
            return new Plan.Cannot(List.of(Shortcoming.DENSE));
        }
        return new Plan.Make(new Recipe(
                Recipe.mime(true),
                copy,
                new Size(file.width(), file.height()),
                frame.cut(),
                frame.inner(),
                frame.canvas(),
                target.maxBytes(),
                fps,
                bits));
    }

    /** The frame rate it must get; 0 when its own is taken. */
    private static double fps(Facts file, Target target) {
        if (file.fps() <= 0) {
            return 0;
        }
        if (file.fps() > target.maxFps() + FPS_TOLERANCE) {
            return target.maxFps();
        }
        return file.fps() < target.minFps() - FPS_TOLERANCE
                ? Math.clamp(USUAL_FPS, target.minFps(), target.maxFps())
                : 0;
    }

    private static boolean codecsFit(Facts file, Target target) {
        return !file.video()
                || target.codecs().isEmpty()
                || !file.codecs().isEmpty() && target.codecs().containsAll(file.codecs());
    }

    /** What suits the size, but not much more than the original had, and no more than there is room for; -1 for too little. */
    private static long bitRate(Facts file, Size canvas, double fps, Target target) {
        double seconds = Math.max(0.1, file.seconds());
        double pictures = fps > 0 ? fps : file.fps() > 0 ? file.fps() : USUAL_FPS;
        double pixels = (double) canvas.width() * canvas.height() * pictures;
        double room = target.maxBytes() * 8.0 * FILLED / seconds - AUDIO_BIT_RATE;
        double fewest = Math.max(FEWEST_BITS, pixels * FEWEST_BITS_A_PIXEL);
        if (room < fewest) {
            return -1;
        }
        double original = Math.max(4 * fewest, file.bytes() * 8.0 / seconds * 1.5);
        double wanted = Math.clamp(pixels * BITS_A_PIXEL, FEWEST_BITS, MOST_BITS);
        return Math.round(Math.min(Math.min(wanted, original), room));
    }
}
