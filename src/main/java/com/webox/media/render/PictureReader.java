package com.webox.media.render;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.webox.kernel.Problem;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.ComponentSampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes the first frame of a picture whose structure was found good. */
final class PictureReader {

    /** Beyond this a picture is read with gaps: renditions are far smaller, and memory is spared. */
    private static final long FULL_READ_PIXELS = 40_000_000;

    private static final int MAX_PROFILE = 4 << 20;

    static {
        // Registered by hand, because a lookup by class loader depends on which thread asks first.
        IIORegistry.getDefaultInstance().registerServiceProvider(new JPEGImageReaderSpi());
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private PictureReader() {}

    static BufferedImage read(Structure structure, byte[] clean) {
        ImageReader reader = reader(structure.format());
        AtomicBoolean cut = new AtomicBoolean();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(clean))) {
            reader.addIIOReadWarningListener((source, warning) -> {
                if (warning.toLowerCase(java.util.Locale.ROOT).contains("premature end")) {
                    cut.set(true);
                }
            });
            reader.setInput(input, true, false);
            if (reader.getWidth(0) > structure.width() || reader.getHeight(0) > structure.height()) {
                throw Bytes.damaged();
            }
            ImageReadParam param = reader.getDefaultReadParam();
            long pixels = (long) structure.width() * structure.height();
            int step = (int) Math.ceil(Math.sqrt(pixels / (double) FULL_READ_PIXELS));
            if (step > 1) {
                param.setSourceSubsampling(step, step, 0, 0);
            }
            BufferedImage image = reader.read(0, param);
            if (cut.get()) {
                throw Bytes.damaged();
            }
            return structure.format() == PictureFormat.PNG ? profiled(image, pngProfile(structure)) : image;
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Decoders throw whatever a broken file makes them stumble on.
            Problem damaged = Bytes.damaged();
            damaged.addSuppressed(e);
            throw damaged;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PictureFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(format.mime());
        ImageReader first = readers.next();
        while (readers.hasNext() && !first.getClass().getName().startsWith("com.twelvemonkeys")) {
            ImageReader other = readers.next();
            if (other.getClass().getName().startsWith("com.twelvemonkeys")) {
                first = other;
            }
        }
        return first;
    }

    /** The JDK's PNG reader leaves the profile aside; without it the colours of wide-gamut screens come out dull. */
    private static @Nullable ICC_Profile pngProfile(Structure structure) {
        for (Structure.Piece piece : structure.clean()) {
            Bytes bytes = new Bytes(piece.source());
            if (bytes.has(piece.from() + 4, "iCCP")) {
                int at = piece.from() + 8;
                while (bytes.u8(at) != 0) {
                    at++;
                }
                try (var inflated = new InflaterInputStream(
                        new ByteArrayInputStream(piece.source(), at + 2, piece.to() - at - 6))) {
                    return ICC_Profile.getInstance(inflated.readNBytes(MAX_PROFILE));
                } catch (IOException | IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static BufferedImage profiled(BufferedImage image, @Nullable ICC_Profile profile) {
        ColorModel model = image.getColorModel();
        boolean plain = model instanceof ComponentColorModel
                && image.getSampleModel() instanceof ComponentSampleModel
                && model.getNumColorComponents() == 3;
        if (profile == null || profile.getNumComponents() != 3 || !plain) {
            return image;
        }
        var wide = new ComponentColorModel(
                new ICC_ColorSpace(profile),
                model.hasAlpha(),
                model.isAlphaPremultiplied(),
                model.getTransparency(),
                model.getTransferType());
        return new BufferedImage(wide, image.getRaster(), model.isAlphaPremultiplied(), null);
    }
}
