package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** A landscape of paper, each layer with the shadow of the next; the thing stands on a hill, the words in the sky. */
final class Papercut implements Composition {

    private static final int LAYERS = 5;

    /** What is set in the sky, before anything else is put there. */
    private record Words(Block head, @Nullable Block caption) {

        boolean near(double x, double y, double pad) {
            return near(head, x, y, pad) || caption != null && near(caption, x, y, pad);
        }

        private static boolean near(Block block, double x, double y, double pad) {
            Rectangle2D at = block.bounds();
            return x > at.getX() - pad && x < at.getMaxX() + pad && y > at.getY() - pad && y < at.getMaxY() + pad;
        }
    }

    @Override
    public void draw(Sheet sheet) {
        Scheme all = sheet.scheme;
        double unit = sheet.unit();
        boolean wide = sheet.wide();
        boolean night = sheet.way(4) == 1;
        boolean silent = sheet.wording.silent();
        Color top = night ? all.deep() : Scheme.mix(all.paper(), all.second(), sheet.way(4) == 3 ? 0.45 : 0.12);
        Color low = night ? Scheme.mix(all.deep(), all.main(), 0.45) : Scheme.mix(all.paper(), all.accent(), 0.5);
        sheet.pen.setPaint(new GradientPaint(0, 0, top, 0, (float) (sheet.height * 0.75), low));
        sheet.pen.fill(new Rectangle2D.Double(0, 0, sheet.width, sheet.height));
        boolean mirrored = sheet.way(2) == 1;
        double sunX = sheet.width * (mirrored ? 0.22 : 0.78);
        double horizon = sheet.height * (wide ? 0.5 : silent ? 0.46 : 0.58);
        double sun = unit * (wide ? 20 : 17);
        Color light = night ? all.paper() : all.sun();
        for (int ring = 3; ring >= 1; ring--) {
            sheet.disc(
                    sunX,
                    horizon - sun * 0.25,
                    sun * (1 + 0.24 * ring),
                    Scheme.faint(night ? all.second() : Color.WHITE, 0.13));
        }
        sheet.disc(sunX, horizon - sun * 0.25, sun, light);
        Words words = silent ? null : words(sheet, wide, mirrored, horizon - sun * 1.25 - unit * 3);
        if (night) {
            stars(sheet, horizon, words);
        }
        double thingX = sheet.width * (silent ? 0.5 : mirrored ? (wide ? 0.28 : 0.64) : wide ? 0.72 : 0.36);
        for (int layer = 0; layer < LAYERS; layer++) {
            layer(sheet, layer, horizon, low, thingX);
        }
        if (words != null) {
            Color ink = night ? all.paper() : all.ink();
            sheet.words(words.head(), ink);
            if (words.caption() != null) {
                sheet.words(words.caption(), ink);
            }
        }
    }

    private static void stars(Sheet sheet, double horizon, @Nullable Words words) {
        double pad = sheet.unit() * 3;
        for (int i = 0; i < 70; i++) {
            double x = sheet.dice.nextDouble() * sheet.width;
            double y = sheet.dice.nextDouble() * horizon * 0.9;
            double radius = sheet.unit() * sheet.between(0.14, 0.4);
            if (words == null || !words.near(x, y, pad)) {
                sheet.disc(x, y, radius, Scheme.faint(sheet.scheme.paper(), 0.65));
            }
        }
    }

    private static void layer(Sheet sheet, int layer, double horizon, Color sky, double thingX) {
        Scheme all = sheet.scheme;
        double part = layer / (LAYERS - 1.0);
        Color color = part < 0.5
                ? Scheme.mix(Scheme.mix(all.second(), sky, 0.35), all.main(), part * 2)
                : Scheme.mix(all.main(), all.deep(), (part - 0.5) * 2);
        double y = horizon + (sheet.height - horizon) * (0.1 + 0.74 * part);
        double swing = sheet.unit() * (layer == 0 ? 7 : 5 - 2 * part);
        double phase = sheet.dice.nextDouble() * 6;
        Shape hill = Forms.hill(sheet.width, sheet.height, y, swing, layer == 0 ? 5 : 2 + sheet.dice.nextInt(2), phase);
        if (layer == 3) {
            double size = sheet.unit() * (sheet.wording.silent() ? 44 : sheet.wide() ? 42 : 34);
            double thingY = y - swing - size * 0.3;
            Area cast = sheet.motif().outline(thingX, thingY, size, 0);
            Effects.shadow(sheet.pen, cast, size * 0.02, size * 0.035, size * 0.07, Scheme.faint(all.ink(), 0.38));
            sheet.motif().draw(sheet.pen, thingX, thingY, size, 0, all.on(Scheme.mix(all.main(), all.deep(), 0.2)));
        }
        Effects.shadow(sheet.pen, hill, 0, -sheet.unit() * 0.5, sheet.unit() * 2.4, Scheme.faint(all.ink(), 0.34));
        sheet.fill(hill, color);
        if (layer == 2 || layer == 4) {
            trees(sheet, hill, y, swing, Scheme.mix(color, all.deep(), layer == 2 ? 0.35 : 0.5), thingX);
        }
    }

    private static void trees(Sheet sheet, Shape hill, double y, double swing, Color color, double thingX) {
        for (int i = 0; i < 9; i++) {
            double x = sheet.dice.nextDouble() * sheet.width;
            double size = sheet.unit() * sheet.between(5, 9);
            double foot = y - swing * 1.6;
            while (!hill.contains(x, foot) && foot < sheet.height) {
                foot += 2;
            }
            if (Math.abs(x - thingX) < sheet.unit() * 16) {
                continue;
            }
            Area tree = new Area(Forms.polygon(-0.28, -0.3, 0.28, -0.3, 0, -0.86));
            tree.add(new Area(Forms.polygon(-0.36, 0.02, 0.36, 0.02, 0, -0.62)));
            tree.add(new Area(new Rectangle2D.Double(-0.05, 0, 0.1, 0.16)));
            AffineTransform place = AffineTransform.getTranslateInstance(x, foot);
            place.scale(size, size);
            sheet.fill(tree.createTransformedArea(place), color);
        }
    }

    private static Words words(Sheet sheet, boolean wide, boolean mirrored, double foot) {
        double unit = sheet.unit();
        Rectangle2D safe = sheet.safe();
        Rectangle2D room = wide
                ? new Rectangle2D.Double(
                        safe.getX() + (mirrored ? safe.getWidth() * 0.44 : 0),
                        safe.getY(),
                        safe.getWidth() * 0.56,
                        sheet.height * 0.42)
                : new Rectangle2D.Double(safe.getX(), safe.getY(), safe.getWidth(), foot - safe.getY());
        String caption = sheet.wording.caption();
        double small = caption.isEmpty() ? 0 : unit * (wide ? 13 : 10);
        Block.Align align = wide ? Block.Align.LEFT : Block.Align.CENTRE;
        Block head = Block.fit(
                sheet.wording.headline(),
                new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - small),
                new Block.Manner(Face.SERIF, sheet.large(13), 1.06, -0.006, false, align, wide ? 0 : 0.25));
        return new Words(
                head,
                caption.isEmpty()
                        ? null
                        : Block.fit(
                                caption,
                                new Rectangle2D.Double(
                                        room.getX(),
                                        head.bounds().getMaxY() + sheet.gap(),
                                        room.getWidth(),
                                        unit * (wide ? 9 : 6)),
                                new Block.Manner(Face.SANS, sheet.small(), 1.3, 0.005, false, align, 0)));
    }
}
