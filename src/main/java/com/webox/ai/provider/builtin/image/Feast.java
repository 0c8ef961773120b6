package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Confetti and streamers around a bright disc with the thing, and the words below it. */
final class Feast implements Composition {

    private static final int PIECES = 190;

    @Override
    public void draw(Sheet sheet) {
        Scheme all = sheet.scheme;
        Color ground = switch (sheet.way(4)) {
            case 0 -> all.deep();
            case 1 -> all.paper();
            case 2 -> all.main();
            default -> Scheme.mix(all.accent(), all.paper(), 0.25);
        };
        ground = all.calm(ground);
        Scheme scheme = all.on(ground);
        double unit = sheet.unit();
        boolean wide = sheet.wide();
        boolean silent = sheet.wording.silent();
        sheet.ground(ground);
        double radius = unit * (silent ? 36 : wide ? 30 : 23);
        double x = silent || !wide ? sheet.width / 2 : sheet.safe().getX() + radius + unit * 3;
        double y = silent || wide ? sheet.height / 2 : sheet.safe().getY() + radius + unit * (sheet.tall() ? 16 : 3);
        boolean light = Scheme.light(ground);
        sheet.fill(
                Forms.rays(x, y, sheet.width + sheet.height, 22, 0.1),
                Scheme.mix(ground, light ? all.accent() : Color.WHITE, light ? 0.14 : 0.05));
        Rectangle2D words = silent ? new Rectangle2D.Double() : room(sheet, wide, x, y, radius);
        Block head = silent ? null : head(sheet, words, wide);
        Rectangle2D quiet = head == null ? words : calm(head.bounds(), words, unit * 5);
        confetti(sheet, scheme, quiet, x, y, radius * 1.12);
        streamers(sheet, scheme);
        Effects.shadow(sheet.pen, Sheet.circle(x, y, radius), 0, unit, unit * 4, Scheme.faint(all.ink(), 0.28));
        Color disc = light ? Color.WHITE : all.paper();
        sheet.disc(x, y, radius, disc);
        sheet.line(
                Sheet.circle(x, y, radius * 0.93),
                unit * 0.45,
                scheme.accent().equals(disc) ? all.accent() : scheme.accent());
        sheet.motif().draw(sheet.pen, x, y, radius * 1.2, sheet.between(-6, 6), all.on(disc));
        if (head != null) {
            Color ink = light ? all.ink() : all.paper();
            sheet.words(head, ink);
            if (!sheet.wording.caption().isEmpty()) {
                sheet.words(
                        Block.fit(
                                sheet.wording.caption(),
                                new Rectangle2D.Double(
                                        words.getX(),
                                        head.bounds().getMaxY() + sheet.gap(),
                                        words.getWidth(),
                                        unit * 9),
                                new Block.Manner(
                                        Face.SANS,
                                        sheet.small(),
                                        1.3,
                                        0,
                                        false,
                                        wide ? Block.Align.LEFT : Block.Align.CENTRE,
                                        0)),
                        ink);
            }
        }
    }

    private static Rectangle2D room(Sheet sheet, boolean wide, double x, double y, double radius) {
        double unit = sheet.unit();
        Rectangle2D safe = sheet.safe();
        return wide
                ? new Rectangle2D.Double(
                        x + radius + unit * 9,
                        safe.getY() + unit * 5,
                        safe.getMaxX() - x - radius - unit * 12,
                        safe.getHeight() - unit * 10)
                : new Rectangle2D.Double(
                        safe.getX() + unit * 2,
                        y + radius + unit * 6,
                        safe.getWidth() - unit * 4,
                        safe.getMaxY() - y - radius - unit * (sheet.tall() ? 24 : 9));
    }

    private static Block head(Sheet sheet, Rectangle2D room, boolean wide) {
        double small = sheet.wording.caption().isEmpty() ? 0 : sheet.unit() * (wide ? 15 : 12);
        return Block.fit(
                sheet.wording.headline(),
                new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - small),
                new Block.Manner(
                        Face.GROTESK,
                        sheet.large(15),
                        1.02,
                        -0.02,
                        false,
                        wide ? Block.Align.LEFT : Block.Align.CENTRE,
                        wide ? 0.5 : 0.3));
    }

    private static Rectangle2D calm(Rectangle2D head, Rectangle2D room, double pad) {
        double foot = Math.max(head.getMaxY(), Math.min(room.getMaxY(), head.getMaxY() + pad * 2.4));
        return new Rectangle2D.Double(
                head.getX() - pad, head.getY() - pad, head.getWidth() + 2 * pad, foot - head.getY() + 2 * pad);
    }

    private static void confetti(Sheet sheet, Scheme scheme, Rectangle2D quiet, double x, double y, double radius) {
        List<Color> colors = List.of(scheme.main(), scheme.second(), scheme.accent(), scheme.paper(), scheme.deep());
        double unit = sheet.unit();
        for (int i = 0; i < PIECES; i++) {
            double px = sheet.dice.nextDouble() * sheet.width;
            double py = sheet.dice.nextDouble() * sheet.height;
            // Thick at the edges, thin in the middle.
            double edge = Math.max(Math.abs(px / sheet.width - 0.5), Math.abs(py / sheet.height - 0.5)) * 2;
            double size = unit * sheet.between(1.1, 2.9);
            boolean free = !quiet.intersects(px - size, py - size, 2 * size, 2 * size)
                    && Math.hypot(px - x, py - y) > radius + size;
            Color color = colors.get(sheet.dice.nextInt(colors.size()));
            double turn = sheet.dice.nextDouble() * Math.PI;
            int kind = sheet.dice.nextInt(4);
            if (free && sheet.dice.nextDouble() < edge * edge * 1.1) {
                piece(sheet, px, py, size, turn, kind, color);
            }
        }
    }

    private static void piece(Sheet sheet, double x, double y, double size, double turn, int kind, Color color) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        place.scale(size, size);
        Shape shape = switch (kind) {
            case 0 -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
            case 1 -> new RoundRectangle2D.Double(-0.9, -0.32, 1.8, 0.64, 0.2, 0.2);
            case 2 -> Forms.polygon(-0.7, 0.6, 0.7, 0.6, 0, -0.7);
            default -> wave();
        };
        sheet.fill(place.createTransformedShape(shape), color);
    }

    private static Path2D wave() {
        Path2D path = new Path2D.Double();
        path.moveTo(-1.2, 0.1);
        path.curveTo(-0.8, -0.7, -0.2, -0.7, 0, 0);
        path.curveTo(0.2, 0.6, 0.8, 0.6, 1.1, -0.2);
        path.lineTo(1.3, 0.05);
        path.curveTo(0.9, 1, 0, 1, -0.25, 0.2);
        path.curveTo(-0.4, -0.4, -0.7, -0.3, -0.95, 0.3);
        path.closePath();
        return path;
    }

    private static void streamers(Sheet sheet, Scheme scheme) {
        double unit = sheet.unit();
        List<Color> colors = List.of(scheme.accent(), scheme.second(), scheme.main());
        for (int i = 0; i < 4; i++) {
            boolean right = i % 2 == 1;
            double x = right ? sheet.width * (1 - 0.02 - 0.05 * i / 2) : sheet.width * (0.02 + 0.05 * i / 2);
            Path2D curl = new Path2D.Double();
            double y = -unit * 4;
            curl.moveTo(x, y);
            int bends = 4 + sheet.dice.nextInt(3);
            double reach = unit * sheet.between(5, 7);
            for (int bend = 0; bend < bends; bend++) {
                double side = (bend % 2 == 0 ? 1 : -1) * unit * 3.2 * (1 - 0.08 * bend);
                curl.curveTo(x + side, y + reach * 0.3, x + side, y + reach * 0.7, x, y + reach);
                y += reach;
            }
            sheet.line(curl, unit * 1.05, colors.get((i + sheet.way(3)) % colors.size()));
        }
    }
}
