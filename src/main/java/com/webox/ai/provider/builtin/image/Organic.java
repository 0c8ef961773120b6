package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** Soft shapes that lean in from the edges, sprigs, and the thing in the middle of the largest. */
final class Organic implements Composition {

    @Override
    public void draw(Sheet sheet) {
        Scheme all = sheet.scheme;
        Color ground = sheet.way(3) == 1 ? Scheme.mix(all.second(), all.paper(), 0.72) : all.paper();
        double unit = sheet.unit();
        boolean wide = sheet.wide();
        boolean silent = sheet.wording.silent();
        boolean mirrored = sheet.way(2) == 1;
        sheet.ground(ground);
        double x = silent ? sheet.width / 2 : wide ? sheet.width * (mirrored ? 0.25 : 0.75) : sheet.width * 0.5;
        double y = silent || wide ? sheet.height / 2 : sheet.height * (sheet.tall() ? 0.64 : 0.68);
        double radius = unit * (wide ? 37 : sheet.tall() ? 40 : 29);
        corner(sheet, mirrored ? 0 : sheet.width, 0, unit * (wide ? 30 : 34), all.second(), 0.85);
        corner(sheet, mirrored ? sheet.width : 0, sheet.height, unit * (wide ? 34 : 40), all.accent(), 0.9);
        corner(sheet, mirrored ? 0 : sheet.width, sheet.height, unit * 24, Scheme.mix(all.main(), ground, 0.25), 1);
        sheet.fill(
                Forms.blob(x + unit * 3, y + unit * 3, radius * 1.12, 0.3, sheet.dice),
                Scheme.mix(ground, all.accent(), 0.42));
        Color plate = Scheme.mix(all.second(), all.paper(), 0.3);
        sheet.fill(Forms.blob(x, y, radius, 0.24, sheet.dice), plate);
        Color leafage = Scheme.mix(all.deep(), all.main(), 0.3);
        sheet.fill(Forms.sprig(x - radius * 0.86, y + radius * 0.8, radius * 0.95, -24, 5), leafage);
        sheet.fill(Forms.sprig(x + radius * 0.86, y + radius * 0.8, radius * 0.8, 26, 4), all.main());
        sheet.motif().draw(sheet.pen, x, y, radius * 1.22, sheet.between(-6, 6), all.on(plate));
        dots(sheet, x, y, radius, all.deep());
        if (!silent) {
            words(sheet, wide, mirrored, y - radius * 1.2, x, radius);
        }
    }

    private static void corner(Sheet sheet, double x, double y, double radius, Color color, double strength) {
        sheet.fill(Forms.blob(x, y, radius, 0.4, sheet.dice), Scheme.faint(color, strength));
    }

    private static void dots(Sheet sheet, double x, double y, double radius, Color color) {
        double unit = sheet.unit();
        for (int i = 0; i < 3; i++) {
            for (int k = 0; k < 3; k++) {
                sheet.disc(
                        x + radius * 0.95 + (i - 1) * unit * 2.6,
                        y - radius * 0.72 + k * unit * 2.6,
                        unit * 0.55,
                        color);
            }
        }
    }

    private static void words(Sheet sheet, boolean wide, boolean mirrored, double foot, double x, double radius) {
        double unit = sheet.unit();
        Rectangle2D safe = sheet.safe();
        double left = wide && mirrored ? x + radius * 1.28 + unit * 5 : safe.getX();
        double right = wide && !mirrored ? x - radius * 1.28 - unit * 5 : safe.getMaxX();
        double bottom = wide ? safe.getMaxY() - unit * 4 : foot;
        double top = safe.getY() + (wide ? unit * 4 : unit * 2);
        String caption = sheet.wording.caption();
        double small = caption.isEmpty() ? 0 : unit * (wide ? 14 : 10);
        Block.Align align = wide ? Block.Align.LEFT : Block.Align.CENTRE;
        Block head = Block.fit(
                sheet.wording.headline(),
                new Rectangle2D.Double(left, top, right - left, bottom - top - small),
                new Block.Manner(Face.GROTESK, sheet.large(13), 1.04, -0.018, false, align, wide ? 0.45 : 0.3));
        sheet.words(head, sheet.scheme.ink());
        if (!caption.isEmpty()) {
            double at = head.bounds().getMaxY() + sheet.gap();
            sheet.words(
                    Block.fit(
                            caption,
                            new Rectangle2D.Double(left, at, right - left, Math.max(unit * 4, bottom - at)),
                            new Block.Manner(Face.SANS, sheet.small(), 1.3, 0, false, align, 0)),
                    sheet.scheme.ink());
        }
    }
}
