package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Words like those of a book's page: a serif, much air, a large mark, a fine frame. */
final class Quotation implements Composition {

    @Override
    public void draw(Sheet sheet) {
        Scheme all = sheet.scheme;
        boolean dark = sheet.way(2) == 1;
        Color ground = dark ? all.deep() : all.paper();
        Color ink = dark ? all.paper() : all.ink();
        Scheme scheme = all.on(ground);
        double unit = sheet.unit();
        sheet.ground(ground);
        Color haze = Scheme.mix(ground, scheme.second(), dark ? 0.22 : 0.34);
        sheet.fill(
                Forms.blob(
                        sheet.width * (sheet.way(4) < 2 ? 0.96 : 0.04),
                        sheet.height * 0.04,
                        unit * 40,
                        0.35,
                        sheet.dice),
                haze);
        sheet.fill(
                Forms.blob(
                        sheet.width * (sheet.way(4) < 2 ? 0.02 : 0.98),
                        sheet.height * 0.99,
                        unit * 32,
                        0.35,
                        sheet.dice),
                Scheme.mix(ground, scheme.accent(), dark ? 0.2 : 0.3));
        double inset = unit * 3.6;
        sheet.line(
                new RoundRectangle2D.Double(
                        inset, inset, sheet.width - 2 * inset, sheet.height - 2 * inset, unit * 3, unit * 3),
                unit * 0.3,
                Scheme.faint(ink, 0.45));
        boolean middle = sheet.way(2) == 0;
        Rectangle2D safe = sheet.safe();
        double emblem = unit * (sheet.wording.silent() ? 60 : 19);
        double x = sheet.wording.silent() || middle ? sheet.width / 2 : safe.getX() + emblem / 2;
        double y = sheet.wording.silent() ? sheet.height / 2 : safe.getMaxY() - emblem / 2 - unit * 2;
        if (sheet.wide() && !sheet.wording.silent()) {
            emblem = unit * 46;
            x = safe.getMaxX() - emblem / 2 - unit * 2;
            y = sheet.height / 2;
        }
        sheet.disc(x, y, emblem / 2, scheme.second());
        sheet.motif().draw(sheet.pen, x, y, emblem * 0.66, 0, all.on(scheme.second()));
        if (!sheet.wording.silent()) {
            words(sheet, scheme, ink, middle && !sheet.wide(), emblem);
        }
    }

    private static void words(Sheet sheet, Scheme scheme, Color ink, boolean middle, double emblem) {
        double unit = sheet.unit();
        Rectangle2D safe = sheet.safe();
        Block.Align align = middle ? Block.Align.CENTRE : Block.Align.LEFT;
        double right = sheet.wide() ? safe.getMaxX() - emblem - unit * 9 : safe.getMaxX();
        double left = safe.getX() + (sheet.wide() ? unit * 2 : 0);
        double mark = unit * 17;
        Rectangle2D top = new Rectangle2D.Double(left, safe.getY() + unit * 2, right - left, mark);
        Block sign = Block.fit("“", top, new Block.Manner(Face.SERIF, unit * 44, 1, 0, false, align, 0));
        sheet.fill(sign.letters(), Scheme.contrast(scheme.main(), ink) > 1.6 ? scheme.main() : scheme.accent());
        String caption = sheet.wording.caption();
        double foot = sheet.wide() ? safe.getMaxY() : safe.getMaxY() - emblem - unit * 7;
        double small = caption.isEmpty() ? 0 : unit * 15;
        Rectangle2D room = new Rectangle2D.Double(
                left, top.getMaxY() + unit * 3, right - left, foot - top.getMaxY() - unit * 3 - small);
        boolean slanted = sheet.way(4) >= 2;
        Block head = Block.fit(
                sheet.wording.headline(),
                room,
                new Block.Manner(
                        slanted ? Face.SERIF_ITALIC : Face.SERIF, sheet.large(13), 1.12, -0.004, false, align, 0.42));
        sheet.words(head, ink);
        if (!caption.isEmpty()) {
            double line = head.bounds().getMaxY() + sheet.gap();
            double from = middle ? sheet.width / 2 - unit * 5 : left;
            sheet.fill(new Rectangle2D.Double(from, line, unit * 10, unit * 0.55), scheme.accent());
            sheet.words(
                    Block.fit(
                            caption,
                            new Rectangle2D.Double(
                                    left,
                                    line + unit * 3.5,
                                    right - left,
                                    Math.max(unit * 4, foot - line - unit * 3.5)),
                            new Block.Manner(Face.SANS, sheet.small(), 1.35, 0.01, false, align, 0)),
                    ink);
        }
    }
}
