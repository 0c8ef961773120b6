package com.webox.ai.provider.builtin.image;

import java.awt.geom.Path2D;

/** A simple glyph: closed lines of points, on the curve or pulling at it. */
final class Contours {

    private static final int ON_CURVE = 1;
    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_X = 16;
    private static final int SAME_Y = 32;

    private final int[] ends;
    private final int[] flags;
    private final double[] x;
    private final double[] y;

    Contours(FontTables font, int glyph, int contours) {
        ends = new int[contours];
        int at = glyph + 10;
        for (int i = 0; i < contours; i++, at += 2) {
            ends[i] = font.u16(at);
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        at += 2 + font.u16(at);
        flags = new int[points];
        for (int i = 0; i < points; i++) {
            int flag = font.u8(at++);
            flags[i] = flag;
            if ((flag & REPEAT) != 0) {
                for (int again = font.u8(at++); again > 0; again--) {
                    flags[++i] = flag;
                }
            }
        }
        x = new double[points];
        y = new double[points];
        at = coordinates(font, at, x, SHORT_X, SAME_X);
        coordinates(font, at, y, SHORT_Y, SAME_Y);
    }

    private int coordinates(FontTables font, int start, double[] into, int isShort, int isSame) {
        int at = start;
        int value = 0;
        for (int i = 0; i < into.length; i++) {
            boolean same = (flags[i] & isSame) != 0;
            if ((flags[i] & isShort) != 0) {
                int step = font.u8(at++);
                value += same ? step : -step;
            } else if (!same) {
                value += font.s16(at);
                at += 2;
            }
            into[i] = value;
        }
        return at;
    }

    void into(Path2D path) {
        int from = 0;
        for (int end : ends) {
            contour(path, from, end - from + 1);
            from = end + 1;
        }
    }

    private void contour(Path2D path, int from, int count) {
        if (count < 2) {
            return;
        }
        int first = 0;
        while (first < count && !on(from, first, count)) {
            first++;
        }
        boolean none = first == count;
        // Between two points that pull lies one on the curve that is not written down.
        double startX = none ? (x[from] + x[from + count - 1]) / 2 : x[from + first];
        double startY = none ? (y[from] + y[from + count - 1]) / 2 : y[from + first];
        path.moveTo(startX, startY);
        int begin = none ? 0 : first + 1;
        int left = none ? count : count - 1;
        for (int i = 0; i < left; i++) {
            int at = from + (begin + i) % count;
            if (on(from, begin + i, count)) {
                path.lineTo(x[at], y[at]);
                continue;
            }
            boolean last = i == left - 1;
            int next = from + (begin + i + 1) % count;
            if (last) {
                path.quadTo(x[at], y[at], startX, startY);
            } else if (on(from, begin + i + 1, count)) {
                path.quadTo(x[at], y[at], x[next], y[next]);
                i++;
            } else {
                path.quadTo(x[at], y[at], (x[at] + x[next]) / 2, (y[at] + y[next]) / 2);
            }
        }
        path.closePath();
    }

    private boolean on(int from, int place, int count) {
        return (flags[from + place % count] & ON_CURVE) != 0;
    }
}
