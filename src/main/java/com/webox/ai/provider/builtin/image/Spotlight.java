package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** One thing on a pedestal before an arch, in the light of a studio. */
final class Spotlight implements Composition {

    @Override
    public void draw(Sheet sheet) {
        Scheme all = sheet.scheme;
        double unit = sheet.unit();
        boolean wide = sheet.wide();
        boolean silent = sheet.wording.silent();
        boolean mirrored = sheet.way(2) == 1;
        Color wall = switch (sheet.way(4)) {
            case 0 -> Scheme.mix(all.second(), all.paper(), 0.55);
            case 1 -> all.deep();
            case 2 -> Scheme.mix(all.accent(), all.paper(), 0.5);
            default -> Scheme.mix(all.main(), all.deep(), 0.25);
        };
        wall = all.calm(wall);
        boolean light = Scheme.light(wall);
        double x = silent || !wide ? sheet.width / 2 : sheet.width * (mirrored ? 0.27 : 0.73);
        double floor = sheet.height * (wide ? 0.83 : sheet.tall() ? 0.8 : 0.85);
        double size = unit * (wide ? 50 : sheet.tall() ? 52 : 35);
        double middle = floor - unit * (sheet.tall() ? 12 : 9) - size / 2;
        light(sheet, wall, light, x, middle, size * 1.9);
        stage(sheet, wall, light, x, floor, size);
        double step = unit * (sheet.tall() ? 12 : 9);
        pedestal(sheet, x, floor, size * 0.98, step * 0.62, Scheme.mix(wall, all.paper(), light ? 0.55 : 0.3));
        pedestal(
                sheet,
                x,
                floor - step * 0.62,
                size * 0.74,
                step * 0.5,
                Scheme.mix(wall, all.paper(), light ? 0.85 : 0.55));
        double stand = floor - step * 1.12;
        double thingY = stand - size * 0.44;
        Ellipse2D contact = new Ellipse2D.Double(x - size * 0.24, stand - size * 0.04, size * 0.48, size * 0.08);
        Effects.shadow(sheet.pen, contact, 0, 0, size * 0.05, Scheme.faint(all.ink(), 0.5));
        Area cast = sheet.motif().outline(x, thingY, size * 0.86, 0);
        Effects.shadow(sheet.pen, cast, size * 0.03, size * 0.03, size * 0.12, Scheme.faint(all.ink(), 0.28));
        sheet.motif().draw(sheet.pen, x, thingY, size * 0.86, 0, all.on(arch(sheet, wall, light)));
        Effects.grain(sheet.image, sheet.dice.nextLong(), 5);
        if (!silent) {
            words(sheet, light ? all.ink() : all.paper(), wide, mirrored, middle - size * 0.72);
        }
    }

    private static Color arch(Sheet sheet, Color wall, boolean light) {
        return Scheme.mix(wall, light ? sheet.scheme.paper() : sheet.scheme.main(), light ? 0.55 : 0.4);
    }

    private static void light(Sheet sheet, Color wall, boolean light, double x, double y, double reach) {
        sheet.ground(wall);
        Color glow = Scheme.mix(wall, Color.WHITE, light ? 0.5 : 0.12);
        sheet.pen.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) reach, new float[] {0, 1}, new Color[] {glow, Scheme.faint(wall, 0)}));
        sheet.pen.fill(new Rectangle2D.Double(0, 0, sheet.width, sheet.height));
    }

    private static void stage(Sheet sheet, Color wall, boolean light, double x, double floor, double size) {
        double half = size * 0.62;
        double top = floor - size * 1.42;
        Path2D arch = new Path2D.Double();
        arch.append(
                new RoundRectangle2D.Double(x - half, top, 2 * half, floor - top + half, 2 * half, 2 * half), false);
        Forms.clipped(sheet.pen, new Rectangle2D.Double(0, 0, sheet.width, floor), () -> {
            Effects.shadow(sheet.pen, arch, 0, 0, size * 0.1, Scheme.faint(sheet.scheme.ink(), 0.16));
            sheet.fill(arch, arch(sheet, wall, light));
        });
        sheet.pen.setPaint(new GradientPaint(
                0,
                (float) floor,
                Scheme.mix(wall, sheet.scheme.ink(), light ? 0.1 : 0.25),
                0,
                (float) sheet.height,
                Scheme.mix(wall, sheet.scheme.ink(), light ? 0.02 : 0.45)));
        sheet.pen.fill(
                new Rectangle2D.Double(0, floor - size * 0.02, sheet.width, sheet.height - floor + size * 0.02 + 1));
    }

    private static void pedestal(Sheet sheet, double x, double foot, double width, double height, Color color) {
        double deep = width * 0.085;
        Path2D body = new Path2D.Double();
        body.moveTo(x - width / 2, foot - height);
        body.lineTo(x - width / 2, foot);
        body.curveTo(x - width / 2, foot + deep * 1.3, x + width / 2, foot + deep * 1.3, x + width / 2, foot);
        body.lineTo(x + width / 2, foot - height);
        body.closePath();
        Effects.shadow(
                sheet.pen,
                new Ellipse2D.Double(x - width / 2, foot - deep / 2, width * 1.06, deep * 2.2),
                width * 0.02,
                deep * 0.6,
                width * 0.06,
                Scheme.faint(sheet.scheme.ink(), 0.4));
        Color shade = Scheme.mix(color, sheet.scheme.ink(), 0.2);
        sheet.pen.setPaint(new GradientPaint(
                (float) (x - width / 2), 0, Scheme.mix(color, Color.WHITE, 0.12), (float) (x + width / 2), 0, shade));
        sheet.pen.fill(body);
        sheet.fill(
                new Ellipse2D.Double(x - width / 2, foot - height - deep, width, 2 * deep),
                Scheme.mix(color, Color.WHITE, 0.38));
    }

    private static void words(Sheet sheet, Color ink, boolean wide, boolean mirrored, double foot) {
        double unit = sheet.unit();
        Rectangle2D safe = sheet.safe();
        Rectangle2D room = wide
                ? new Rectangle2D.Double(
                        safe.getX() + (mirrored ? safe.getWidth() * 0.52 : 0),
                        safe.getY(),
                        safe.getWidth() * 0.48,
                        safe.getHeight())
                : new Rectangle2D.Double(safe.getX(), safe.getY(), safe.getWidth(), foot - safe.getY());
        String caption = sheet.wording.caption();
        double small = caption.isEmpty() ? 0 : unit * (wide ? 15 : 10);
        Block.Align align = wide ? Block.Align.LEFT : Block.Align.CENTRE;
        Face face = sheet.way(2) == 0 ? Face.SERIF : Face.GROTESK;
        Block head = Block.fit(
                sheet.wording.headline(),
                new Rectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight() - small),
                new Block.Manner(
                        face,
                        sheet.large(12.5),
                        1.05,
                        face == Face.GROTESK ? -0.02 : -0.006,
                        false,
                        align,
                        wide ? 0.42 : 0.1));
        sheet.words(head, ink);
        if (!caption.isEmpty()) {
            sheet.words(
                    Block.fit(
                            caption,
                            new Rectangle2D.Double(
                                    room.getX(),
                                    head.bounds().getMaxY() + sheet.gap(),
                                    room.getWidth(),
                                    unit * (wide ? 11 : 6)),
                            new Block.Manner(Face.SANS, sheet.small(), 1.3, 0.005, false, align, 0)),
                    ink);
        }
    }
}
