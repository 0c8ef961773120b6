package com.webox.media.render;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a picture file is made of, read without decoding a pixel.
 *
 * @param width pixels as stored, before {@code orientation} is applied
 * @param frames of an animation, else 1
 * @param pixels of all frames together
 * @param orientation by EXIF, 1 to 8; 1 is upright
 * @param clean the parts that make the same picture without metadata
 * @param foreign the parts that are not picture: metadata and whatever follows the end
 */
record Structure(
        PictureFormat format,
        int width,
        int height,
        int frames,
        long pixels,
        int orientation,
        List<Piece> clean,
        List<Piece> foreign) {

    /** A stretch of a file, or bytes put in its place. */
    record Piece(byte[] source, int from, int to) {

        static Piece of(byte[] bytes) {
            return new Piece(bytes, 0, bytes.length);
        }

        int length() {
            return to - from;
        }
    }

    /** Collects while a file is walked through. */
    static final class Builder {

        private final PictureFormat format;
        private final byte[] source;
        final List<Piece> clean = new ArrayList<>();
        final List<Piece> foreign = new ArrayList<>();
        int width;
        int height;
        int frames;
        long pixels;
        int orientation = 1;

        Builder(PictureFormat format, Bytes bytes) {
            this.format = format;
            this.source = bytes.array();
        }

        void keep(int from, int to) {
            clean.add(new Piece(source, from, to));
        }

        void drop(int from, int to) {
            if (to > from) {
                foreign.add(new Piece(source, from, to));
            }
        }

        void frame(int frameWidth, int frameHeight) {
            frames++;
            pixels += (long) frameWidth * frameHeight;
        }

        Structure build() {
            if (width <= 0 || height <= 0 || frames <= 0) {
                throw Bytes.damaged();
            }
            return new Structure(format, width, height, frames, pixels, orientation, clean, foreign);
        }
    }

    static Structure read(PictureFormat format, byte[] content) {
        Bytes bytes = new Bytes(content);
        return switch (format) {
            case JPEG -> JpegWalk.read(bytes);
            case PNG -> PngWalk.read(bytes);
            case WEBP -> WebpWalk.read(bytes);
            case GIF -> GifWalk.read(bytes);
        };
    }

    boolean turned() {
        return orientation >= 5;
    }

    int uprightWidth() {
        return turned() ? height : width;
    }

    int uprightHeight() {
        return turned() ? width : height;
    }

    /** The same picture, bit for bit, with no metadata but its colour profile and which side is up. */
    byte[] cleanBytes() {
        var out =
                new ByteArrayOutputStream(clean.stream().mapToInt(Piece::length).sum());
        clean.forEach(piece -> out.write(piece.source(), piece.from(), piece.length()));
        return out.toByteArray();
    }
}
