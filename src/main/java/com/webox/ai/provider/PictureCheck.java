package com.webox.ai.provider;

import com.webox.ai.MadeImage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Takes a stranger's bytes for a picture only when they are one, whole, and of a size that can be borne. */
public final class PictureCheck {

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 12 << 20;

    /** The longest side in pixels. */
    public static final int LONGEST_SIDE = 4_096;

    private static final int SHORTEST_SIDE = 64;

    private PictureCheck() {}

    /** Empty when the bytes are no whole PNG or JPEG, or one beyond the bounds. */
    public static Optional<MadeImage> of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? read(readers.next(), in, bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<MadeImage> read(ImageReader reader, ImageInputStream in, byte[] bytes) {
        AtomicBoolean broken = new AtomicBoolean();
        try {
            String format = reader.getFormatName().toLowerCase(Locale.ROOT);
            reader.addIIOReadWarningListener((source, warning) -> broken.set(true));
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            // What is declared is looked at before anything is decoded: a small file may ask for much memory.
            if (!(format.equals("png") || format.equals("jpeg"))
                    || Math.max(width, height) > LONGEST_SIDE
                    || Math.min(width, height) < SHORTEST_SIDE) {
                return Optional.empty();
            }
            BufferedImage image = reader.read(0);
            return broken.get() || image.getWidth() != width || image.getHeight() != height
                    ? Optional.empty()
                    : Optional.of(new MadeImage(bytes, "image/" + format, width, height));
        } catch (IOException | RuntimeException e) {
            // Decoders throw whatever a broken file makes them stumble on.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }
}
