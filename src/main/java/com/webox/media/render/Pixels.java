package com.webox.media.render;

import com.twelvemonkeys.image.ResampleOp;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
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

    static void writeJpeg(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = Files.newOutputStream(file);
                var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
