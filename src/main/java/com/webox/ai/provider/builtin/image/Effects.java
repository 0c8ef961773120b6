package com.webox.ai.provider.builtin.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;

/** What gives flat shapes depth: soft shadows, flowing colour, grain. Reckoned small and drawn large, to spare memory. */
final class Effects {

    private static final int GOLDEN = 0x9E3779B9;

    /** A point of colour in a mesh, in parts of the sheet. */
    record Spot(double x, double y, Color color, double reach) {}

    private Effects() {}

    /** A soft shadow of a shape; {@code radius} in pixels. */
    static void shadow(Graphics2D pen, Shape shape, double dx, double dy, double radius, Color color) {
        double scale = Math.max(1, radius / 4);
        Rectangle2D bounds = shape.getBounds2D();
        double margin = radius * 2;
        int width = (int) Math.ceil((bounds.getWidth() + 2 * margin) / scale);
        int height = (int) Math.ceil((bounds.getHeight() + 2 * margin) / scale);
        if (width < 1 || height < 1 || width > 4096 || height > 4096) {
            return;
        }
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D own = small.createGraphics();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.scale(1 / scale, 1 / scale);
        own.translate(margin - bounds.getX(), margin - bounds.getY());
        own.setColor(color);
        own.fill(shape);
        own.dispose();
        blur(small, (int) Math.round(radius / scale / 2), color);
        Object before = pen.getRenderingHint(RenderingHints.KEY_INTERPOLATION);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(
                small,
                (int) Math.round(bounds.getX() - margin + dx),
                (int) Math.round(bounds.getY() - margin + dy),
                (int) Math.round(width * scale),
                (int) Math.round(height * scale),
                null);
        if (before != null) {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, before);
        }
    }

    /** Three times the mean of neighbours, which comes near to a bell. Only the strength differs from pixel to pixel. */
    private static void blur(BufferedImage image, int radius, Color color) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] alpha = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            alpha[i] = pixels[i] >>> 24;
        }
        int[] other = new int[pixels.length];
        for (int pass = 0; pass < 3; pass++) {
            mean(alpha, other, width, height, 1, width, radius);
            mean(other, alpha, height, width, width, 1, radius);
        }
        int rgb = color.getRGB() & 0xFFFFFF;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = alpha[i] << 24 | rgb;
        }
    }

    private static void mean(int[] from, int[] to, int along, int lines, int step, int lineStep, int radius) {
        int count = 2 * radius + 1;
        for (int line = 0; line < lines; line++) {
            int start = line * lineStep;
            int sum = 0;
            for (int i = -radius; i <= radius; i++) {
                sum += i >= 0 && i < along ? from[start + i * step] : 0;
            }
            for (int i = 0; i < along; i++) {
                to[start + i * step] = sum / count;
                int leaving = i - radius;
                int coming = i + radius + 1;
                sum -= leaving >= 0 ? from[start + leaving * step] : 0;
                sum += coming < along ? from[start + coming * step] : 0;
            }
        }
    }

    /** Colours that flow into each other over the whole image. */
    static void mesh(BufferedImage image, List<Spot> spots) {
        int step = 8;
        int width = image.getWidth() / step + 2;
        int height = image.getHeight() / step + 2;
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        double shape = (double) height / width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, flow(spots, (double) x / width, (double) y / height, shape));
            }
        }
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(small, -step, -step, width * step, height * step, null);
        pen.dispose();
    }

    private static int flow(List<Spot> spots, double x, double y, double shape) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double all = 0;
        for (Spot spot : spots) {
            double dx = x - spot.x();
            double dy = (y - spot.y()) * Math.sqrt(shape);
            double near = Math.pow(spot.reach() / (dx * dx + dy * dy + 0.02), 1.8);
            red += spot.color().getRed() * near;
            green += spot.color().getGreen() * near;
            blue += spot.color().getBlue() * near;
            all += near;
        }
        return (int) (red / all) << 16 | (int) (green / all) << 8 | (int) (blue / all);
    }

    /** A fine grain, the same for the same seed. {@code strength}: steps of brightness of 255. */
    static void grain(BufferedImage image, long seed, int strength) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int salt = Long.hashCode(seed * GOLDEN);
        for (int i = 0; i < pixels.length; i++) {
            int noise = i * GOLDEN ^ salt;
            noise ^= noise >>> 15;
            noise *= 0x2C1B3C6D;
            noise ^= noise >>> 12;
            noise *= 0x297A2D39;
            noise ^= noise >>> 15;
            // The sum of two dice is more like film than one.
            int step = ((noise & 0xFF) + (noise >>> 8 & 0xFF) - 255) * strength / 255;
            int rgb = pixels[i];
            pixels[i] = bound((rgb >> 16 & 0xFF) + step) << 16
                    | bound((rgb >> 8 & 0xFF) + step) << 8
                    | bound((rgb & 0xFF) + step);
        }
    }

    private static int bound(int value) {
        return Math.clamp(value, 0, 255);
    }
}
