package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** A wall of capitals on one strong colour, and one large thing that leaves the sheet. */
final class Poster implements Composition {

    @Override
    public void draw(Sheet sheet) {
        Scheme all = sheet.scheme;
        Color ground = switch (sheet.way(4)) {
            case 0 -> all.deep();
            case 1 -> all.main();
            case 2 -> all.paper();
            default -> all.accent();
        };
        ground = all.calm(ground);
        Scheme scheme = all.on(ground);
        sheet.ground(ground);
        boolean light = Scheme.light(ground);
        double unit = sheet.unit();
        boolean wide = sheet.wide();
        // A long headline needs the room that the thing would take.
        boolean talks = sheet.wording.headline().length() > 34;
        double x = wide ? sheet.width * 0.8 : sheet.width * (sheet.wording.silent() ? 0.5 : 0.66);
        double y = wide
                ? sheet.height * 0.54
                : sheet.height * (sheet.wording.silent() ? 0.5 : sheet.tall() ? 0.72 : talks ? 0.79 : 0.74);
        double radius = unit * (wide ? 43 : sheet.wording.silent() ? 40 : talks ? 29 : 35);
        Color tone = Scheme.mix(ground, light ? all.ink() : Color.WHITE, light ? 0.06 : 0.08);
        switch (sheet.way(3)) {
            case 0 -> sheet.fill(Forms.rays(x, y, sheet.width + sheet.height, 18, sheet.dice.nextDouble()), tone);
            case 1 -> {
                for (double ring = radius * 3.4; ring > radius; ring -= radius * 0.48) {
                    sheet.disc(x, y, ring, Math.round(ring / radius / 0.48) % 2 == 0 ? tone : ground);
                }
            }
            default ->
                sheet.fill(
                        Forms.polygon(
                                0,
                                sheet.height,
                                0,
                                sheet.height * 0.82,
                                sheet.width,
                                sheet.height * 0.42,
                                sheet.width,
                                sheet.height),
                        tone);
        }
        Color disc = scheme.second();
        sheet.disc(x, y, radius, disc);
        sheet.motif().draw(sheet.pen, x, y, radius * 1.46, sheet.between(-9, 9), scheme.on(disc));
        words(sheet, ground, wide, y - radius, x - radius);
    }

    private static void words(Sheet sheet, Color ground, boolean wide, double top, double left) {
        if (sheet.wording.silent()) {
            return;
        }
        Rectangle2D safe = sheet.safe();
        double unit = sheet.unit();
        boolean light = Scheme.light(ground);
        Color ink = light ? sheet.scheme.ink() : sheet.scheme.paper();
        String caption = sheet.wording.caption();
        double foot = caption.isEmpty() ? 0 : unit * 15;
        double right = wide ? left - unit * 4 : safe.getMaxX();
        double bottom = wide ? safe.getMaxY() - foot : top - unit * 4;
        Rectangle2D room = new Rectangle2D.Double(
                safe.getX(), safe.getY() + unit * 4.5, right - safe.getX(), bottom - safe.getY() - unit * 4.5);
        sheet.fill(
                new Rectangle2D.Double(safe.getX(), safe.getY(), unit * 12, unit * 1.4),
                sheet.scheme.on(ground).accent());
        Block head = Block.wall(
                sheet.wording.headline(),
                room,
                new Block.Manner(Face.ANTON, unit * 40, 1, 0.004, true, Block.Align.LEFT, wide ? 0.5 : 0));
        sheet.words(head, ink);
        if (!caption.isEmpty()) {
            Rectangle2D under = new Rectangle2D.Double(
                    safe.getX(),
                    safe.getMaxY() - unit * (wide ? 12 : 22),
                    (wide ? right : left - unit * 3) - safe.getX(),
                    unit * (wide ? 12 : 22));
            sheet.words(
                    Block.fit(
                            caption,
                            under,
                            new Block.Manner(Face.SANS, sheet.small(), 1.3, 0.005, false, Block.Align.LEFT, 1)),
                    ink);
        }
    }
}
