package com.webox.ai.provider.builtin.image;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A typeface that comes with the program, read from its TrueType file by ourselves: a server may have no fonts, and then
 * the JDK draws no letter at all. Also gives the same picture on every machine.
 */
enum Face {
    /** Narrow and loud. */
    ANTON("anton"),
    SERIF("dm-serif-display"),
    SERIF_ITALIC("dm-serif-display-italic"),
    GROTESK("bricolage-grotesque"),
    /** For what is small. */
    SANS("figtree");

    private static final int COMPOSITE_WORDS = 1;
    private static final int COMPOSITE_OFFSETS = 2;
    private static final int COMPOSITE_SCALE = 8;
    private static final int COMPOSITE_MORE = 32;
    private static final int COMPOSITE_SCALES = 64;
    private static final int COMPOSITE_MATRIX = 128;

    private final FontTables font;
    private final Kerning kerning;
    private final double unit;
    private final int longLocations;
    private final int metrics;
    private final double capHeight;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    Face(String file) {
        font = new FontTables(read(file));
        kerning = Kerning.of(font);
        int head = font.table("head");
        unit = font.u16(head + 18);
        longLocations = font.u16(head + 50);
        metrics = font.u16(font.table("hhea") + 34);
        capHeight = font.s16(font.table("OS/2") + 88) / unit;
    }

    private static ByteBuffer read(String file) {
        try (InputStream in = Face.class.getResourceAsStream("/ai/built-in/fonts/" + file + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return ByteBuffer.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a letter for it; a picture shows no empty boxes. */
    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /** Height of a capital letter at a size of 1. */
    double capHeight() {
        return capHeight;
    }

    /** @param tracking more room between letters, at a size of 1 */
    double width(String text, double size, double tracking) {
        return set(text, size, tracking, null);
    }

    /** The letters in one line, their baseline beginning at 0, 0. */
    Shape line(String text, double size, double tracking) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        set(text, size, tracking, path);
        return path;
    }

    private double set(String text, double size, double tracking, @Nullable Path2D into) {
        double scale = size / unit;
        double x = 0;
        int before = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int glyph = glyph(codePoint);
            if (before != 0) {
                x += kerning.between(before, glyph) * scale + tracking * size;
            }
            if (into != null) {
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
                into.append(outlines.computeIfAbsent(glyph, this::outline).getPathIterator(place), false);
            }
            x += advance(glyph) * scale;
            before = glyph;
        }
        return x;
    }

    private int glyph(int codePoint) {
        return font.glyph(codePoint);
    }

    private int advance(int glyph) {
        return font.u16(font.table("hmtx") + 4 * Math.min(glyph, metrics - 1));
    }

    private Path2D outline(int glyph) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int loca = font.table("loca");
        long from = longLocations == 1 ? font.u32(loca + 4 * glyph) : 2L * font.u16(loca + 2 * glyph);
        long to = longLocations == 1 ? font.u32(loca + 4 * glyph + 4) : 2L * font.u16(loca + 2 * glyph + 2);
        if (to > from) {
            int at = font.table("glyf") + (int) from;
            int contours = font.s16(at);
            if (contours >= 0) {
                new Contours(font, at, contours).into(path);
            } else {
                composite(at + 10, path);
            }
        }
        return path;
    }

    private void composite(int start, Path2D path) {
        int at = start;
        int flags;
        do {
            flags = font.u16(at);
            int part = font.u16(at + 2);
            at += 4;
            boolean words = (flags & COMPOSITE_WORDS) != 0;
            double dx = words ? font.s16(at) : font.s8(at);
            double dy = words ? font.s16(at + 2) : font.s8(at + 1);
            at += words ? 4 : 2;
            double[] m = {1, 0, 0, 1};
            if ((flags & COMPOSITE_SCALE) != 0) {
                m[0] = m[3] = font.fraction(at);
                at += 2;
            } else if ((flags & COMPOSITE_SCALES) != 0) {
                m[0] = font.fraction(at);
                m[3] = font.fraction(at + 2);
                at += 4;
            } else if ((flags & COMPOSITE_MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    m[i] = font.fraction(at + 2 * i);
                }
                at += 8;
            }
            boolean offsets = (flags & COMPOSITE_OFFSETS) != 0;
            AffineTransform place = new AffineTransform(m[0], m[1], m[2], m[3], offsets ? dx : 0, offsets ? dy : 0);
            path.append(outline(part).getPathIterator(place), false);
        } while ((flags & COMPOSITE_MORE) != 0);
    }
}
