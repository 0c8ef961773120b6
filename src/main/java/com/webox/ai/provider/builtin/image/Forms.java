package com.webox.ai.provider.builtin.image;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/** Shapes that compositions share. */
final class Forms {

    private Forms() {}

    /** A soft closed shape around a middle; {@code wild} 0 is a circle. */
    static Path2D blob(double x, double y, double radius, double wild, SplittableRandom dice) {
        int points = 7;
        double[] px = new double[points];
        double[] py = new double[points];
        double turn = dice.nextDouble() * Math.PI;
        for (int i = 0; i < points; i++) {
            double angle = turn + 2 * Math.PI * i / points;
            double reach = radius * (1 - wild / 2 + wild * dice.nextDouble());
            px[i] = x + Math.cos(angle) * reach;
            py[i] = y + Math.sin(angle) * reach;
        }
        return smooth(px, py);
    }

    /** A closed curve through points (Catmull and Rom). */
    private static Path2D smooth(double[] x, double[] y) {
        int n = x.length;
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 0; i < n; i++) {
            int a = (i + n - 1) % n;
            int b = (i + 1) % n;
            int c = (i + 2) % n;
            path.curveTo(
                    x[i] + (x[b] - x[a]) / 6,
                    y[i] + (y[b] - y[a]) / 6,
                    x[b] - (x[c] - x[i]) / 6,
                    y[b] - (y[c] - y[i]) / 6,
                    x[b],
                    y[b]);
        }
        path.closePath();
        return path;
    }

    /** A soft hill or wave over the whole width, down to the foot. */
    static Path2D hill(double width, double height, double y, double swing, int humps, double phase) {
        Path2D path = new Path2D.Double();
        path.moveTo(-2, height + 2);
        int steps = 64;
        for (int i = 0; i <= steps; i++) {
            double part = (double) i / steps;
            double up = Math.sin(part * Math.PI * humps + phase)
                    + 0.35 * Math.sin(part * Math.PI * humps * 2.3 + phase * 1.7);
            path.lineTo(-2 + part * (width + 4), y - swing * up);
        }
        path.lineTo(width + 2, height + 2);
        path.closePath();
        return path;
    }

    /** Rays from a middle, every second one. */
    static Path2D rays(double x, double y, double length, int count, double turn) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < count; i++) {
            double from = turn + 2 * Math.PI * i / count;
            double to = from + Math.PI / count;
            path.moveTo(x, y);
            path.lineTo(x + Math.cos(from) * length, y + Math.sin(from) * length);
            path.lineTo(x + Math.cos(to) * length, y + Math.sin(to) * length);
            path.closePath();
        }
        return path;
    }

    /** A quarter of a disc within a square, around one of its corners: 0 top left, then clockwise. */
    static Shape quarter(double x, double y, double side, int corner) {
        double cx = corner == 1 || corner == 2 ? x + side : x;
        double cy = corner >= 2 ? y + side : y;
        double start = new double[] {270, 180, 90, 0}[corner];
        return new Arc2D.Double(cx - side, cy - side, 2 * side, 2 * side, start, 90, Arc2D.PIE);
    }

    static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A stem with leaves in pairs, growing from x, y. {@code degrees} 0 points up. */
    static Path2D sprig(double x, double y, double length, double degrees, int pairs) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double thick = length * 0.016;
        path.append(polygon(-thick, 0, thick, 0, thick * 0.4, -length, -thick * 0.4, -length), false);
        double leaf = length / pairs * 0.92;
        for (int i = 0; i < pairs; i++) {
            double at = -length * (0.18 + 0.74 * i / pairs);
            double size = leaf * (1 - 0.4 * i / pairs);
            leaf(path, at, size, 1);
            leaf(path, at - leaf * 0.18, size, -1);
        }
        Path2D top = new Path2D.Double();
        top.moveTo(0, -length + leaf * 0.2);
        top.curveTo(leaf * 0.3, -length - leaf * 0.1, leaf * 0.2, -length - leaf * 0.5, 0, -length - leaf * 0.7);
        top.curveTo(-leaf * 0.2, -length - leaf * 0.5, -leaf * 0.3, -length - leaf * 0.1, 0, -length + leaf * 0.2);
        path.append(top, false);
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(Math.toRadians(degrees));
        path.transform(place);
        return path;
    }

    private static void leaf(Path2D path, double y, double size, int side) {
        Path2D leaf = new Path2D.Double();
        leaf.moveTo(0, y);
        leaf.curveTo(
                side * size * 0.25, y - size * 0.55, side * size * 0.8, y - size * 0.62, side * size, y - size * 0.6);
        leaf.curveTo(side * size * 0.98, y - size * 0.2, side * size * 0.5, y + size * 0.05, 0, y);
        leaf.closePath();
        path.append(leaf, false);
    }

    static void clipped(Graphics2D pen, Shape clip, Runnable drawing) {
        Shape before = pen.getClip();
        pen.clip(clip);
        drawing.run();
        pen.setClip(before);
    }
}
