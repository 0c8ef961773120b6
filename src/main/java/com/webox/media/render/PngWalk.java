package com.webox.media.render;

import com.webox.media.render.Structure.Builder;
import com.webox.media.render.Structure.Piece;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks through the chunks of a PNG, still or animated, and checks their sums. */
final class PngWalk {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int MAX_PROFILE = 4 << 20;

    /** What takes part in showing the picture; everything else is metadata. */
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "cICP",
            "acTL", "fcTL", "fdAT");

    private final Bytes bytes;
    private final Builder found;
    private boolean pixels;
    private int headerEnd;

    private PngWalk(Bytes bytes) {
        this.bytes = bytes;
        this.found = new Builder(PictureFormat.PNG, bytes);
    }

    static Structure read(Bytes bytes) {
        return new PngWalk(bytes).walk();
    }

    private Structure walk() {
        if (!bytes.has(0, SIGNATURE) || !bytes.has(12, "IHDR")) {
            throw Bytes.damaged();
        }
        found.keep(0, 8);
        int at = 8;
        String type;
        do {
            int body = at + 8;
            int length = bytes.length(bytes.u32(at) + 4, body) - 4;
            type = bytes.mark(at + 4);
            int end = body + length + 4;
            checkSum(at + 4, body + length);
            chunk(type, body, length);
            if (PICTURE.contains(type) && !(type.equals("iCCP") && length > MAX_PROFILE)) {
                found.keep(at, end);
            } else {
                found.drop(at, end);
            }
            if (type.equals("IHDR")) {
                headerEnd = found.clean.size();
            }
            at = end;
        } while (!type.equals("IEND"));
        found.drop(at, bytes.length());
        if (!pixels) {
            throw Bytes.damaged();
        }
        if (found.orientation != 1) {
            found.clean.add(headerEnd, Piece.of(orientationChunk(found.orientation)));
        }
        return found.build();
    }

    private void chunk(String type, int body, int length) {
        switch (type) {
            case "IHDR" -> header(body, length);
            case "IDAT" -> pixels = true;
            case "eXIf" -> found.orientation = Exif.orientation(bytes, body, body + length);
            case "fcTL" -> {
                if (length < 26) {
                    throw Bytes.damaged();
                }
                // The first frame of an animation is often the still picture itself; counting it twice does no harm.
                found.frame(bounded(bytes.u32(body + 4)), bounded(bytes.u32(body + 8)));
            }
            default -> {}
        }
    }

    private void header(int body, int length) {
        if (length != 13 || found.frames > 0) {
            throw Bytes.damaged();
        }
        found.width = bounded(bytes.u32(body));
        found.height = bounded(bytes.u32(body + 4));
        found.frame(found.width, found.height);
    }

    private static int bounded(long side) {
        if (side > Integer.MAX_VALUE) {
            throw Bytes.damaged();
        }
        return (int) side;
    }

    private void checkSum(int from, int to) {
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), from, to - from);
        if (sum.getValue() != bytes.u32(to)) {
            throw Bytes.damaged();
        }
    }

    private static byte[] orientationChunk(int orientation) {
        byte[] tiff = Exif.only(orientation);
        byte[] type = "eXIf".getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(tiff);
        return ByteBuffer.allocate(tiff.length + 12)
                .putInt(tiff.length)
                .put(type)
                .put(tiff)
                .putInt((int) sum.getValue())
                .array();
    }
}
