package com.webox.media.render;

import com.webox.kernel.Problem;
import com.webox.media.Rendition;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks into pictures and makes their renditions. */
@Component
class Pictures {

    private static final int THUMBNAIL_SIDE = 320;

    private final MediaLimits limits;
    private final DecoderGate gate;

    Pictures(MediaLimits limits, DecoderGate gate) {
        this.limits = limits;
        this.gate = gate;
    }

    /** @throws Problem when the file is no good */
    Inspected inspect(Path file, PictureFormat format, Path folder) throws IOException {
        return gate.pass(() -> {
            byte[] content = Files.readAllBytes(file);
            Structure structure = Structure.read(format, content);
            checkSize(structure);
            Stowaways.refuse(structure.foreign(), content);
            byte[] clean = structure.cleanBytes();
            BufferedImage picture = Pixels.onWhite(PictureReader.read(structure, clean));
            Map<Rendition, Path> made = new EnumMap<>(Rendition.class);
            made.put(Rendition.CLEAN, Files.write(folder.resolve("clean"), clean));
            made.putAll(previews(picture, structure.orientation(), folder));
            return new Inspected(
                    format.mime(), structure.uprightWidth(), structure.uprightHeight(), null, 0, Set.of(), made);
        });
    }

    /** The two small forms of decoded pixels. */
    static Map<Rendition, Path> previews(BufferedImage picture, int orientation, Path folder) throws IOException {
        BufferedImage large = Pixels.upright(Pixels.fit(picture, Rendition.JPEG_SIDE), orientation);
        Path jpeg = folder.resolve("jpeg");
        Pixels.writeJpeg(large, jpeg);
        Path thumbnail = folder.resolve("thumbnail");
        Pixels.writeJpeg(Pixels.fit(large, THUMBNAIL_SIDE), thumbnail);
        return Map.of(Rendition.JPEG, jpeg, Rendition.THUMBNAIL, thumbnail);
    }

    private void checkSize(Structure picture) {
        long pixels = (long) picture.width() * picture.height();
        if (pixels > limits.maxPixels() || Math.max(picture.width(), picture.height()) > limits.maxSide()) {
            throw Problem.invalid(
                    "file",
                    "media.tooManyPixels",
                    picture.width(),
                    picture.height(),
                    limits.maxPixels() / 1_000_000,
                    limits.maxSide());
        }
        // An animation's frames together may be ten times one picture: whoever shows it decodes them all.
        if (picture.frames() > limits.maxFrames() || picture.pixels() > limits.maxPixels() * 10) {
            throw Problem.invalid("file", "media.tooManyFrames", picture.frames(), limits.maxFrames());
        }
    }
}
