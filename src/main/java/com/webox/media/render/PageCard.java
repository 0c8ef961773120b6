package com.webox.media.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/**
 * What stands in the place of a document's pages: a sheet with a folded corner that says PDF. The letters are drawn as
 * lines, for a server may have no font.
 */
final class PageCard {

    /** A page of A4, as high as it is for its width. */
    private static final double A4 = Math.sqrt(2);

    // Part of the picture, not of a screen: the same in the light and in the dark.
    private static final Color GROUND = new Color(0xE9EBEF);
    private static final Color SHEET = Color.WHITE;
    private static final Color LINE = new Color(0xC3C8D1);
    private static final Color INK = new Color(0x3D4552);

    private PageCard() {}

    /** @param side its width and height in pixels */
    static BufferedImage draw(int side) {
        BufferedImage card = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.setColor(GROUND);
            pen.fillRect(0, 0, side, side);
            // A hundred units high, whatever the size in pixels.
            pen.scale(side / 100.0, side / 100.0);
            sheet(pen);
        } finally {
            pen.dispose();
        }
        return card;
    }

    private static void sheet(Graphics2D pen) {
        double height = 76;
        double width = height / A4;
        double left = 50 - width / 2;
        double right = 50 + width / 2;
        double top = 12;
        double fold = 14;
        Path2D page = path(
                left, top, right - fold, top, right, top + fold, right, top + height, left, top + height, left, top);
        pen.setColor(SHEET);
        pen.fill(page);
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(0.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(page);
        pen.draw(path(right - fold, top, right - fold, top + fold, right, top + fold));
        for (int row = 0; row < 4; row++) {
            double length = row == 3 ? width * 0.45 : width - 14;
            pen.fill(new RoundRectangle2D.Double(left + 7, 64 + row * 5.5, length, 1.8, 1.8, 1.8));
        }
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        letters(pen, left + 8.5, 37, 17);
    }

    private static void letters(Graphics2D pen, double x, double y, double height) {
        double middle = y + height / 2;
        double bottom = y + height;
        Path2D p = path(x, bottom, x, y, x + 5, y);
        p.curveTo(x + 11, y, x + 11, middle + 1, x + 5, middle + 1);
        p.lineTo(x, middle + 1);
        pen.draw(p);
        double second = x + 14;
        Path2D d = path(second, bottom, second, y, second + 3, y);
        d.curveTo(second + 12, y, second + 12, bottom, second + 3, bottom);
        d.closePath();
        pen.draw(d);
        double third = x + 28.5;
        pen.draw(path(third, bottom, third, y, third + 9, y));
        pen.draw(path(third, middle, third + 7, middle));
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
