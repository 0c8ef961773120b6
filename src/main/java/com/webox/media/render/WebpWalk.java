package com.webox.media.render;

import com.webox.media.render.Structure.Builder;
import com.webox.media.render.Structure.Piece;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Walks through the chunks of a WebP (RFC 9649). */
final class WebpWalk {

    private static final int EXIF_FLAG = 0x08;
    private static final int XMP_FLAG = 0x04;

    private final Bytes bytes;
    private final Builder found;
    private int extended = -1;
    private boolean still;

    private WebpWalk(Bytes bytes) {
        this.bytes = bytes;
        this.found = new Builder(PictureFormat.WEBP, bytes);
    }

    static Structure read(Bytes bytes) {
        return new WebpWalk(bytes).walk();
    }

    private Structure walk() {
        if (!bytes.has(0, "RIFF") || !bytes.has(8, "WEBP")) {
            throw Bytes.damaged();
        }
        int end = 8 + bytes.length(bytes.u32le(4), 8);
        int at = 12;
        while (at < end) {
            int body = at + 8;
            int length = bytes.length(bytes.u32le(at + 4), body);
            int next = Math.min(body + length + (length & 1), bytes.length());
            if (body + length > end) {
                throw Bytes.damaged();
            }
            if (chunk(bytes.mark(at), body, length)) {
                found.keep(at, next);
            } else {
                found.drop(at, next);
            }
            at = next;
        }
        found.drop(end, bytes.length());
        finish();
        return found.build();
    }

    /** Does the chunk take part in showing the picture? */
    private boolean chunk(String type, int body, int length) {
        switch (type) {
            case "VP8X" -> {
                if (extended >= 0 || found.frames > 0 || length < 10) {
                    throw Bytes.damaged();
                }
                extended = found.clean.size();
                found.width = bytes.u24le(body + 4) + 1;
                found.height = bytes.u24le(body + 7) + 1;
            }
            case "VP8 ", "VP8L" -> still(type, body, length);
            case "ANMF" -> frame(body, length);
            case "EXIF" -> {
                int tiff = bytes.has(body, "Exif\0\0") ? body + 6 : body;
                found.orientation = Exif.orientation(bytes, tiff, body + length);
                return false;
            }
            case "ALPH", "ANIM", "ICCP" -> {
                return true;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void still(String type, int body, int length) {
        if (still || (extended < 0 && found.frames > 0)) {
            throw Bytes.damaged();
        }
        still = true;
        if (type.equals("VP8 ")) {
            keyFrame(body, length);
        }
        int width = type.equals("VP8L") ? losslessWidth(body) : lossyWidth(body);
        int height = type.equals("VP8L") ? losslessHeight(body) : lossyHeight(body);
        if (extended < 0) {
            found.width = width;
            found.height = height;
        } else if (width != found.width || height != found.height) {
            throw Bytes.damaged();
        }
        found.frame(width, height);
    }

    /** A frame's own bitstream must have the size its header declares, or a small canvas could hide a big picture. */
    private void frame(int body, int length) {
        int width = bytes.u24le(body + 6) + 1;
        int height = bytes.u24le(body + 9) + 1;
        int right = bytes.u24le(body) * 2 + width;
        int bottom = bytes.u24le(body + 3) * 2 + height;
        if (right > found.width || bottom > found.height) {
            throw Bytes.damaged();
        }
        for (int at = body + 16; at + 8 <= body + length; ) {
            int inner = bytes.length(bytes.u32le(at + 4), at + 8);
            boolean fits = switch (bytes.mark(at)) {
                case "VP8 " -> lossyWidth(at + 8) == width && lossyHeight(at + 8) == height;
                case "VP8L" -> losslessWidth(at + 8) == width && losslessHeight(at + 8) == height;
                default -> true;
            };
            if (!fits || at + 8 + inner > body + length) {
                throw Bytes.damaged();
            }
            at += 8 + inner + (inner & 1);
        }
        found.frame(width, height);
    }

    /** A picture is a key frame, and its first partition lies within the chunk. */
    private void keyFrame(int body, int length) {
        int tag = bytes.u24le(body);
        if ((tag & 1) != 0 || (tag >> 5) > length - 10) {
            throw Bytes.damaged();
        }
    }

    private int lossyWidth(int body) {
        if (bytes.u8(body + 3) != 0x9D || bytes.u8(body + 4) != 0x01 || bytes.u8(body + 5) != 0x2A) {
            throw Bytes.damaged();
        }
        return bytes.u16le(body + 6) & 0x3FFF;
    }

    private int lossyHeight(int body) {
        return bytes.u16le(body + 8) & 0x3FFF;
    }

    private int losslessWidth(int body) {
        if (bytes.u8(body) != 0x2F) {
            throw Bytes.damaged();
        }
        return (int) (bytes.u32le(body + 1) & 0x3FFF) + 1;
    }

    private int losslessHeight(int body) {
        return (int) (bytes.u32le(body + 1) >> 14 & 0x3FFF) + 1;
    }

    /** The header in front tells the new size, and that there is no metadata but, where needed, the orientation. */
    private void finish() {
        if (extended >= 0) {
            Piece header = found.clean.get(extended);
            byte[] patched = Arrays.copyOfRange(header.source(), header.from(), header.to());
            patched[8] &= (byte) ~(EXIF_FLAG | XMP_FLAG);
            if (found.orientation != 1) {
                patched[8] |= EXIF_FLAG;
                found.clean.add(Piece.of(chunk("EXIF", Exif.only(found.orientation))));
            }
            found.clean.set(extended, Piece.of(patched));
        } else {
            found.orientation = 1;
        }
        int size = found.clean.stream().mapToInt(Piece::length).sum();
        found.clean.addFirst(Piece.of(ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(size + 4)
                .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
                .array()));
    }

    private static byte[] chunk(String type, byte[] body) {
        return ByteBuffer.allocate(8 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(body.length)
                .put(body)
                .array();
    }
}
