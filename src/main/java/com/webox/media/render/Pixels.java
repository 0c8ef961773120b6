package com.webox.media.render;

import com.twelvemonkeys.image.ResampleOp;
import com.webox.media.fit.Recipe.Area;
import com.webox.media.fit.Recipe.Size;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Brings decoded pixels into the form of a rendition: sRGB on white, upright, at most so large, JPEG. */
final class Pixels {

    private static final float QUALITY = 0.85f;

    private Pixels() {}

    /** Opaque sRGB; what was transparent is white. */
    static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        ColorModel model = image.getColorModel();
        if (model.getNumColorComponents() == 1 && !(model instanceof IndexColorModel)) {
            grey(image, opaque);
            return opaque;
        }
        BufferedImage inSrgb = image;
        if (!model.getColorSpace().isCS_sRGB()) {
            // Graphics2D would convert pixel by pixel, a thousand times slower.
            inSrgb = new BufferedImage(
                    image.getWidth(),
                    image.getHeight(),
                    model.hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            new ColorConvertOp(null).filter(image, inSrgb);
        }
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(inSrgb, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    /** Java takes grey samples for linear light; files mean them as they mean colours. */
    private static void grey(BufferedImage image, BufferedImage opaque) {
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int max = (1 << image.getColorModel().getComponentSize(0)) - 1;
        boolean alpha = image.getColorModel().hasAlpha();
        int[] samples = new int[width];
        int[] opacity = new int[width];
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, samples);
            if (alpha) {
                raster.getSamples(0, y, width, 1, 1, opacity);
            }
            for (int x = 0; x < width; x++) {
                int value = samples[x] * 255 / max;
                if (alpha) {
                    int cover = opacity[x] * 255 / max;
                    value = (value * cover + 255 * (255 - cover)) / 255;
                }
                row[x] = value * 0x010101;
            }
            opaque.setRGB(0, y, width, 1, row, 0, width);
        }
    }

    /** Made smaller to fit a square of {@code side} pixels; never made larger. */
    static BufferedImage fit(BufferedImage image, int side) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= side) {
            return image;
        }
        int width = Math.max(1, Math.round(image.getWidth() * (float) side / longest));
        int height = Math.max(1, Math.round(image.getHeight() * (float) side / longest));
        return new ResampleOp(width, height, ResampleOp.FILTER_LANCZOS).filter(image, null);
    }

    /** Turned and mirrored as EXIF {@code orientation} (1 to 8) says. */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> throw new IllegalArgumentException("orientation " + orientation);
        };
        boolean swapped = orientation >= 5;
        BufferedImage turned =
                new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = turned.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return turned;
    }

    /** Where a part of the upright picture lies in the picture as it is stored. */
    static Area asStored(Area upright, Size whole, int orientation) {
        int right = whole.width() - upright.x() - upright.width();
        int below = whole.height() - upright.y() - upright.height();
        int x = upright.x();
        int y = upright.y();
        int width = upright.width();
        int height = upright.height();
        return switch (orientation) {
            case 2 -> new Area(right, y, width, height);
            case 3 -> new Area(right, below, width, height);
            case 4 -> new Area(x, below, width, height);
            case 5 -> new Area(y, x, height, width);
            case 6 -> new Area(y, right, height, width);
            case 7 -> new Area(below, right, height, width);
            case 8 -> new Area(below, x, height, width);
            default -> upright;
        };
    }

    /** Made this size; halved by averaging first where it is far larger, which costs little and loses nothing. */
    static BufferedImage scale(BufferedImage image, int width, int height) {
        BufferedImage near = image;
        while (near.getWidth() >= 4 * width && near.getHeight() >= 4 * height) {
            near = halved(near);
        }
        return near.getWidth() == width && near.getHeight() == height
                ? near
                : new ResampleOp(width, height, ResampleOp.FILTER_LANCZOS).filter(near, null);
    }

    private static BufferedImage halved(BufferedImage image) {
        int width = image.getWidth() / 2;
        int height = image.getHeight() / 2;
        BufferedImage half = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] rows = new int[4 * width];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, 2 * y, 2 * width, 2, rows, 0, 2 * width);
            for (int x = 0; x < width; x++) {
                int a = rows[2 * x];
                int b = rows[2 * x + 1];
                int c = rows[2 * (width + x)];
                int d = rows[2 * (width + x) + 1];
                int redBlue = (a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF) + 0x20002;
                int green = (a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00) + 0x200;
                row[x] = redBlue >>> 2 & 0xFF00FF | green >>> 2 & 0xFF00;
            }
            half.setRGB(0, y, width, 1, row, 0, width);
        }
        return half;
    }

    static void writeJpeg(BufferedImage image, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            writeJpeg(image, QUALITY, out);
        }
    }

    /** @param quality from 0 to 1 */
    static void writeJpeg(BufferedImage image, float quality, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
