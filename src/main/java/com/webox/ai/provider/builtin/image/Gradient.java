package com.webox.ai.provider.builtin.image;

import com.webox.ai.provider.builtin.image.Effects.Spot;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Colour that flows like light through glass, with a grain; large calm words. */
final class Gradient implements Composition {

    private static final int GRAIN = 13;

    @Override
    public void draw(Sheet sheet) {
        Scheme all = sheet.scheme;
        boolean dark = sheet.way(2) == 0;
        Color base = dark ? all.deep() : all.paper();
        double lift = dark ? 0.12 : 0.28;
        double shift = sheet.between(-0.08, 0.08);
        boolean mirrored = sheet.way(4) >= 2;
        double far = mirrored ? 0.05 : 0.95;
        double near = mirrored ? 0.9 : 0.1;
        // The words' side stays calm: dark on the dark sheet, light on the light one.
        Effects.mesh(
                sheet.image,
                List.of(
                        new Spot(near, 0.08, base, 0.9),
                        new Spot(near, 0.9, Scheme.mix(base, dark ? all.ink() : all.paper(), 0.4), 0.7),
                        new Spot(0.5, 0.4 + shift, Scheme.mix(base, all.main(), dark ? 0.3 : 0.1), 0.35),
                        new Spot(far, 0.12 + shift, Scheme.mix(all.main(), base, dark ? 0.5 : 0.55), 0.4),
                        new Spot(far + shift, 0.66, Scheme.mix(all.main(), all.second(), dark ? 0.35 : 0.8), 0.5),
                        new Spot(far - 0.25, 1.02, Scheme.mix(all.accent(), base, lift), 0.5)));
        Effects.grain(sheet.image, sheet.dice.nextLong(), GRAIN);
        double unit = sheet.unit();
        boolean silent = sheet.wording.silent();
        double radius = unit * (sheet.wide() ? 32 : silent ? 36 : 22);
        double x = silent ? sheet.width / 2 : mirrored ? radius + unit * 9 : sheet.width - radius - unit * 9;
        double y = silent
                ? sheet.height / 2
                : sheet.wide() ? sheet.height / 2 : sheet.safe().getMaxY() - radius - unit * 2;
        glass(sheet, x, y, radius);
        if (!silent) {
            words(sheet, dark ? all.paper() : all.ink(), mirrored, y - radius, radius);
        }
    }

    private static void glass(Sheet sheet, double x, double y, double radius) {
        Effects.shadow(
                sheet.pen,
                Sheet.circle(x, y, radius),
                0,
                radius * 0.14,
                radius * 0.35,
                Scheme.faint(sheet.scheme.ink(), 0.35));
        sheet.disc(x, y, radius, Scheme.faint(Color.WHITE, 0.9));
        sheet.line(Sheet.circle(x, y, radius * 1.13), radius * 0.018, Scheme.faint(Color.WHITE, 0.55));
        sheet.motif().draw(sheet.pen, x, y, radius * 1.18, 0, sheet.scheme.on(Color.WHITE));
    }

    private static void words(Sheet sheet, Color ink, boolean mirrored, double top, double radius) {
        double unit = sheet.unit();
        Rectangle2D safe = sheet.safe();
        double away = 2 * radius + unit * 16;
        double left = sheet.wide() && mirrored ? away : safe.getX();
        double right = sheet.wide() && !mirrored ? sheet.width - away : safe.getMaxX();
        double foot = sheet.wide() ? safe.getMaxY() : top - unit * 6;
        String caption = sheet.wording.caption();
        boolean beside = !sheet.wide();
        double small = caption.isEmpty() || beside ? 0 : unit * 15;
        Block head = Block.fit(
                sheet.wording.headline(),
                new Rectangle2D.Double(
                        left, safe.getY() + unit * 2, right - left, foot - safe.getY() - unit * 2 - small),
                new Block.Manner(
                        Face.GROTESK, sheet.large(14), 1.02, -0.025, false, Block.Align.LEFT, sheet.wide() ? 0.45 : 0));
        sheet.words(head, ink);
        if (!caption.isEmpty()) {
            double from = beside && mirrored ? safe.getX() + away - unit * 8 : left;
            Rectangle2D room = beside
                    ? new Rectangle2D.Double(
                            from, safe.getMaxY() - unit * 26, safe.getWidth() - away + unit * 8, unit * 26)
                    : new Rectangle2D.Double(left, head.bounds().getMaxY() + sheet.gap(), right - left, unit * 11);
            sheet.words(
                    Block.fit(
                            caption,
                            room,
                            new Block.Manner(
                                    Face.SANS, sheet.small(), 1.32, 0, false, Block.Align.LEFT, beside ? 1 : 0)),
                    ink);
        }
    }
}
