package com.webox.ai.provider.builtin.image;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sheet that a picture is composed on, and all that a composition has at hand. Measures are in pixels. */
final class Sheet {

    /** Room at the edges that holds no letter, in parts of the shorter side. */
    static final double MARGIN = 0.075;

    /** On a story, networks lay their own signs over the head and the foot. */
    private static final double STORY_MARGIN = 0.13;

    private static final double STORY = 0.62;
    private static final int VEILS = 3;
    private static final double SURELY = Scheme.READABLE + 0.2;

    final BufferedImage image;
    final Graphics2D pen;
    final double width;
    final double height;
    final SplittableRandom dice;
    final Scheme scheme;
    final Wording wording;
    final List<Motif> motifs;
    private final long seed;
    private final boolean mute;

    /** @param mute lays the words out without their ink, to show what is behind them */
    Sheet(int width, int height, long seed, Scheme scheme, Wording wording, List<Motif> motifs, boolean mute) {
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.width = width;
        this.height = height;
        this.seed = seed;
        this.dice = new SplittableRandom(seed);
        this.scheme = scheme;
        this.wording = wording;
        this.motifs = motifs;
        this.mute = mute;
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
    }

    /** A hundredth of the shorter side. */
    double unit() {
        return Math.min(width, height) / 100;
    }

    boolean wide() {
        return width > height * 1.25;
    }

    boolean tall() {
        return width < height * STORY;
    }

    /** The largest size of a headline, in pixels, of {@code units}: a wide sheet is low, and a tall one has room. */
    double large(double units) {
        return unit() * units * (wide() ? 1.3 : tall() ? 1.15 : 1);
    }

    /** The size of a caption, in pixels: wide sheets are shown small. */
    double small() {
        return unit() * (wide() ? 4.9 : 3.7);
    }

    /** Room between a headline and its caption. */
    double gap() {
        return unit() * 4.4;
    }

    /** Where letters may stand. */
    Rectangle2D safe() {
        double margin = Math.min(width, height) * MARGIN;
        double ends = tall() ? height * STORY_MARGIN : margin;
        return new Rectangle2D.Double(margin, ends, width - 2 * margin, height - 2 * ends);
    }

    /** A part of the safe room, from 0 to 1. */
    Rectangle2D room(double left, double top, double right, double bottom) {
        Rectangle2D safe = safe();
        return new Rectangle2D.Double(
                safe.getX() + left * safe.getWidth(),
                safe.getY() + top * safe.getHeight(),
                (right - left) * safe.getWidth(),
                (bottom - top) * safe.getHeight());
    }

    Motif motif() {
        return motifs.getFirst();
    }

    /** The second thing that the words call for, else the first. */
    Motif other() {
        return motifs.get(motifs.size() > 1 ? 1 : 0);
    }

    /** One of a few ways, from 0; the pictures of one request, whose seeds follow each other, take them in turn. */
    int way(int ways) {
        return (int) Math.floorMod(seed, (long) ways);
    }

    double between(double from, double to) {
        return from + (to - from) * dice.nextDouble();
    }

    void ground(Color color) {
        fill(new Rectangle2D.Double(0, 0, width, height), color);
    }

    void fill(Shape shape, Color color) {
        pen.setColor(color);
        pen.fill(shape);
    }

    void line(Shape shape, double thick, Color color) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void disc(double x, double y, double radius, Color color) {
        fill(circle(x, y, radius), color);
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /**
     * Puts ink on letters so that they can be read: in the wanted colour, else in the one that stands out most from
     * every pixel behind them; where none does, on a plate.
     */
    void words(Block block, Color wanted) {
        Color ink = readable(block.bounds(), wanted);
        for (int veil = 0; ink == null && veil < VEILS; veil++) {
            veil(block.bounds(), wanted);
            ink = readable(block.bounds(), wanted);
        }
        if (ink == null) {
            double pad = unit() * 2.2;
            Rectangle2D at = block.bounds();
            Color plate = Scheme.contrast(wanted, scheme.ink()) > Scheme.contrast(wanted, scheme.paper())
                    ? scheme.ink()
                    : scheme.paper();
            fill(
                    new RoundRectangle2D.Double(
                            at.getX() - pad,
                            at.getY() - pad,
                            at.getWidth() + 2 * pad,
                            at.getHeight() + 2 * pad,
                            pad,
                            pad),
                    plate);
            ink = readable(at, wanted);
        }
        if (!mute) {
            fill(block.letters(), ink == null ? Color.BLACK : ink);
        }
    }

    /** A soft cloud behind words, of the colour that is furthest from theirs. */
    private void veil(Rectangle2D at, Color wanted) {
        double pad = unit() * 3;
        Color cloud = Scheme.light(wanted) ? scheme.ink() : scheme.paper();
        Effects.shadow(
                pen,
                new RoundRectangle2D.Double(
                        at.getX() - pad,
                        at.getY() - pad,
                        at.getWidth() + 2 * pad,
                        at.getHeight() + 2 * pad,
                        pad * 2,
                        pad * 2),
                0,
                0,
                unit() * 9,
                Scheme.faint(cloud, 0.3));
    }

    private @Nullable Color readable(Rectangle2D at, Color wanted) {
        double[] light = extremes(at);
        return Stream.of(wanted, scheme.paper(), scheme.ink(), Color.WHITE, Color.BLACK)
                .filter(each -> readable(Scheme.luminance(each.getRGB()), light[0], light[1]))
                .findFirst()
                .orElse(null);
    }

    /** Whether ink is lighter than all that is behind it, or darker than all of it, and by enough. */
    private static boolean readable(double ink, double least, double most) {
        return ink > most
                ? (ink + 0.05) / (most + 0.05) >= SURELY
                : ink < least && (least + 0.05) / (ink + 0.05) >= SURELY;
    }

    /** The least and the most luminance behind a block. */
    private double[] extremes(Rectangle2D at) {
        int left = Math.max(0, (int) at.getMinX() - 2);
        int right = Math.min(image.getWidth() - 1, (int) at.getMaxX() + 2);
        int top = Math.max(0, (int) at.getMinY() - 2);
        int bottom = Math.min(image.getHeight() - 1, (int) at.getMaxY() + 2);
        double least = 1;
        double most = 0;
        for (int y = top; y <= bottom; y += 2) {
            for (int x = left; x <= right; x += 2) {
                double here = Scheme.luminance(image.getRGB(x, y));
                least = Math.min(least, here);
                most = Math.max(most, here);
            }
        }
        return new double[] {least, most};
    }
}
