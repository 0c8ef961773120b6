package com.webox.media.render;

import com.webox.media.render.Structure.Builder;
import com.webox.media.render.Structure.Piece;
import java.io.ByteArrayOutputStream;

/** Walks through the segments of a JPEG (ITU T.81). */
final class JpegWalk {

    // Each scan makes a decoder pass over the whole picture; real progressive files have about ten.
    private static final int MAX_SCANS = 64;

    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int COM = 0xFE;

    private final Bytes bytes;
    private final Builder found;
    private int scans;

    private JpegWalk(Bytes bytes) {
        this.bytes = bytes;
        this.found = new Builder(PictureFormat.JPEG, bytes);
    }

    static Structure read(Bytes bytes) {
        return new JpegWalk(bytes).walk();
    }

    private Structure walk() {
        if (bytes.u16(0) != 0xFF00 + SOI) {
            throw Bytes.damaged();
        }
        found.keep(0, 2);
        int orientationGoes = found.clean.size();
        int at = 2;
        while (true) {
            int start = at;
            if (bytes.u8(at) != 0xFF) {
                throw Bytes.damaged();
            }
            while (bytes.u8(at) == 0xFF) {
                at++;
            }
            int marker = bytes.u8(at++);
            if (marker == EOI) {
                found.keep(start, at);
                found.drop(at, bytes.length());
                break;
            }
            int length = bytes.length(bytes.u16(at), at);
            if (length < 2 || marker == 0 || marker == SOI) {
                throw Bytes.damaged();
            }
            int end = at + length;
            segment(marker, at + 2, start, end);
            if (marker == SOS) {
                int scanned = entropyCoded(end);
                found.keep(end, scanned);
                end = scanned;
            } else if (marker == APP0 && found.clean.size() == 2) {
                orientationGoes = 2;
            }
            at = end;
        }
        if (found.orientation != 1) {
            found.clean.add(orientationGoes, Piece.of(orientationSegment(found.orientation)));
        }
        return found.build();
    }

    private void segment(int marker, int body, int start, int end) {
        if (marker == 0xE1 && bytes.has(body, "Exif\0\0")) {
            found.orientation = Exif.orientation(bytes, body + 6, end);
        }
        if (isFrame(marker)) {
            if (found.frames > 0) {
                throw Bytes.damaged();
            }
            found.height = bytes.u16(body + 1);
            found.width = bytes.u16(body + 3);
            found.frame(found.width, found.height);
        }
        if (marker == SOS && (found.frames == 0 || ++scans > MAX_SCANS)) {
            throw Bytes.damaged();
        }
        if (isMetadata(marker, body)) {
            found.drop(start, end);
        } else {
            found.keep(start, end);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private boolean isMetadata(int marker, int body) {
        if (marker == COM) {
            return true;
        }
        if (marker < APP0 || marker > APP0 + 15) {
            return false;
        }
        return switch (marker) {
            case APP0 -> !bytes.has(body, "JFIF\0");
            case APP0 + 2 -> !bytes.has(body, "ICC_PROFILE\0");
            case APP0 + 14 -> !bytes.has(body, "Adobe");
            default -> true;
        };
    }

    /** Where the next marker stands. */
    private int entropyCoded(int from) {
        byte[] content = bytes.array();
        for (int at = from; at < content.length - 1; at++) {
            if (content[at] == (byte) 0xFF) {
                int next = content[at + 1] & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
        }
        throw Bytes.damaged();
    }

    private static byte[] orientationSegment(int orientation) {
        byte[] tiff = Exif.only(orientation);
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (tiff.length + 8), 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        return out.toByteArray();
    }
}
