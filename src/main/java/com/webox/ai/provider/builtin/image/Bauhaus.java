package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Discs, arcs and squares on a strict grid, with one field for the thing and one for the words. */
final class Bauhaus implements Composition {

    @Override
    public void draw(Sheet sheet) {
        Scheme scheme = sheet.scheme;
        boolean wide = sheet.wide();
        int columns = wide ? (int) Math.round(sheet.width / sheet.height * 4) : 4;
        double side = sheet.width / columns;
        int rows = (int) Math.ceil(sheet.height / side - 0.02);
        sheet.ground(scheme.paper());
        boolean silent = sheet.wording.silent();
        boolean mirrored = sheet.way(2) == 1;
        int panelColumns = silent ? 0 : wide ? Math.max(3, (columns + 1) / 2) : columns;
        int panelRows = silent ? 0 : wide ? rows : Math.max(2, (int) Math.round(rows * 0.45));
        boolean above = !wide && sheet.way(4) >= 2;
        int panelX = wide && mirrored ? columns - panelColumns : 0;
        int panelY = wide || above ? 0 : rows - panelRows;
        int freeX = wide && !mirrored ? panelColumns : 0;
        int freeColumns = wide ? columns - panelColumns : columns;
        int freeY = wide || !above ? 0 : panelRows;
        int freeRows = wide ? rows : rows - panelRows;
        int thing = Math.min(2, Math.min(freeColumns, freeRows));
        int thingX = freeX + (wide ? (freeColumns - thing) / 2 : mirrored ? 0 : freeColumns - thing);
        int thingY = freeY + (freeRows - thing) / 2;
        for (int row = freeY; row < freeY + freeRows; row++) {
            for (int column = freeX; column < freeX + freeColumns; column++) {
                boolean taken = column >= thingX && column < thingX + thing && row >= thingY && row < thingY + thing;
                if (!taken) {
                    tile(sheet, column * side, row * side, side, column + row);
                }
            }
        }
        thing(sheet, thingX * side, thingY * side, side * thing);
        if (!silent) {
            Rectangle2D panel = new Rectangle2D.Double(
                    panelX * side,
                    panelY * side,
                    panelColumns * side,
                    Math.min(panelRows * side, sheet.height - panelY * side));
            words(sheet, panel);
        }
    }

    private static void thing(Sheet sheet, double x, double y, double side) {
        Color field = sheet.way(3) == 0
                ? sheet.scheme.accent()
                : sheet.way(3) == 1 ? sheet.scheme.second() : sheet.scheme.main();
        sheet.fill(new Rectangle2D.Double(x, y, side + 0.5, side + 0.5), field);
        Color disc = Scheme.contrast(field, sheet.scheme.paper()) > 1.25 ? sheet.scheme.paper() : sheet.scheme.deep();
        sheet.disc(x + side / 2, y + side / 2, side * 0.4, disc);
        sheet.motif().draw(sheet.pen, x + side / 2, y + side / 2, side * 0.54, 0, sheet.scheme.on(disc));
    }

    private static void tile(Sheet sheet, double x, double y, double side, int parity) {
        Scheme scheme = sheet.scheme;
        List<Color> grounds = List.of(scheme.paper(), scheme.second(), scheme.main(), scheme.deep(), scheme.accent());
        int first = sheet.dice.nextInt(grounds.size());
        int second = (first + 1 + sheet.dice.nextInt(grounds.size() - 1)) % grounds.size();
        Color ground = grounds.get(first);
        Color form = grounds.get(second);
        sheet.fill(new Rectangle2D.Double(x, y, side + 0.5, side + 0.5), ground);
        int corner = sheet.dice.nextInt(4);
        switch (sheet.dice.nextInt(8)) {
            case 0, 1 -> sheet.fill(Forms.quarter(x, y, side, corner), form);
            case 2 -> {
                sheet.fill(Forms.quarter(x, y, side, corner), form);
                sheet.fill(Forms.quarter(x, y, side, (corner + 2) % 4), grounds.get((second + 1) % grounds.size()));
            }
            case 3 -> {
                sheet.disc(x + side / 2, y + side / 2, side / 2, form);
                sheet.disc(x + side / 2, y + side / 2, side / 4, ground);
            }
            case 4 -> {
                double half = side / 2;
                double at = parity % 2 == 0 ? y : y + half;
                sheet.fill(Forms.quarter(x, at, half, 2), form);
                sheet.fill(Forms.quarter(x + half, at, half, 3), form);
                sheet.fill(Forms.quarter(x, y + half - (at - y), half, 2), grounds.get((second + 2) % grounds.size()));
                sheet.fill(
                        Forms.quarter(x + half, y + half - (at - y), half, 3),
                        grounds.get((second + 2) % grounds.size()));
            }
            case 5 -> {
                for (int i = 0; i < 4; i++) {
                    sheet.fill(new Rectangle2D.Double(x, y + side * i / 4, side + 0.5, side / 8), form);
                }
            }
            case 6 ->
                sheet.fill(
                        corner % 2 == 0
                                ? Forms.polygon(x, y, x + side, y, x, y + side)
                                : Forms.polygon(x + side, y, x + side, y + side, x, y + side),
                        form);
            default -> {
                for (int i = 0; i < 9; i++) {
                    double cx = x + side * (1 + 2 * (i % 3)) / 6;
                    double cy = y + side * (1 + 2 * (i / 3)) / 6;
                    sheet.fill(new Ellipse2D.Double(cx - side / 14, cy - side / 14, side / 7, side / 7), form);
                }
            }
        }
    }

    private static void words(Sheet sheet, Rectangle2D panel) {
        Color ground = sheet.way(2) == 0 ? sheet.scheme.paper() : sheet.scheme.deep();
        Color ink = sheet.way(2) == 0 ? sheet.scheme.ink() : sheet.scheme.paper();
        double unit = sheet.unit();
        sheet.fill(panel, ground);
        Rectangle2D room = new Rectangle2D.Double();
        Rectangle2D.intersect(
                sheet.safe(),
                new Rectangle2D.Double(
                        panel.getX() + unit * 5,
                        panel.getY() + unit * 6,
                        panel.getWidth() - unit * 10,
                        panel.getHeight() - unit * 12),
                room);
        String caption = sheet.wording.caption();
        double foot = caption.isEmpty() ? 0 : unit * 14;
        Block head = Block.fit(
                sheet.wording.headline(),
                new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - foot),
                new Block.Manner(
                        Face.GROTESK, sheet.large(15), 1.02, -0.02, false, Block.Align.LEFT, sheet.wide() ? 0.4 : 0));
        sheet.words(head, ink);
        if (!caption.isEmpty()) {
            sheet.words(
                    Block.fit(
                            caption,
                            new Rectangle2D.Double(room.getX(), room.getMaxY() - unit * 11, room.getWidth(), unit * 11),
                            new Block.Manner(Face.SANS, sheet.small(), 1.3, 0, false, Block.Align.LEFT, 1)),
                    ink);
        }
    }
}
