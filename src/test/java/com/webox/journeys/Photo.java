package com.webox.journeys;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that a journey can upload: an orchard in the evening, painted on the spot. */
final class Photo {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    private Photo() {}

    static byte[] jpeg() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        paintSky(brush);
        hill(brush, 760, new Color(0x6b7f5a), 0.0021);
        hill(brush, 900, new Color(0x4c6647), 0.0034);
        hill(brush, 1040, new Color(0x2f4a38), 0.0052);
        trees(brush);
        brush.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void paintSky(Graphics2D brush) {
        brush.setPaint(new GradientPaint(0, 0, new Color(0x2b4c7e), 0, 900, new Color(0xf6b27a)));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(new Color(0xfff0d0));
        brush.fill(new Ellipse2D.Double(1080, 420, 190, 190));
    }

    private static void hill(Graphics2D brush, int top, Color colour, double waves) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 8) {
            hill.lineTo(x, top + 70 * Math.sin(x * waves + top));
        }
        hill.lineTo(WIDTH, HEIGHT);
        hill.closePath();
        brush.setColor(colour);
        brush.fill(hill);
    }

    private static void trees(Graphics2D brush) {
        for (int x = 120; x < WIDTH; x += 210) {
            int foot = 1090 + (x * 37 % 60);
            brush.setColor(new Color(0x3b2a1e));
            brush.setStroke(new BasicStroke(14));
            brush.drawLine(x, foot, x, foot - 120);
            brush.setColor(new Color(0x1f3a2a));
            brush.fill(new Ellipse2D.Double(x - 75, foot - 240, 150, 150));
            brush.setColor(new Color(0xd9553b));
            for (int fruit = 0; fruit < 6; fruit++) {
                brush.fill(new Ellipse2D.Double(x - 55 + fruit * 37 % 100, foot - 220 + fruit * 53 % 105, 16, 16));
            }
        }
    }
}
