package com.webox.media.render;

/** The one thing of EXIF that matters for showing a picture: which side is up. */
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final int MAX_ENTRIES = 512;

    private Exif() {}

    /** 1 to 8; 1 when the block says nothing or is broken. {@code from} is where its TIFF header starts. */
    static int orientation(Bytes bytes, int from, int to) {
        if (to - from < 14) {
            return 1;
        }
        boolean little = bytes.has(from, "II");
        if (!little && !bytes.has(from, "MM")) {
            return 1;
        }
        long offset = little ? bytes.u32le(from + 4) : bytes.u32(from + 4);
        if (offset > to - from - 2) {
            return 1;
        }
        int directory = from + (int) offset;
        int entries = Math.min(MAX_ENTRIES, u16(bytes, directory, little));
        for (int i = 0, at = directory + 2; i < entries && at + 12 <= to; i++, at += 12) {
            if (u16(bytes, at, little) == ORIENTATION) {
                int value = u16(bytes, at + 8, little);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int u16(Bytes bytes, int at, boolean little) {
        return little ? bytes.u16le(at) : bytes.u16(at);
    }

    /** A TIFF block that holds nothing but the orientation. */
    static byte[] only(int orientation) {
        return new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
    }
}
