package com.webox.ai.provider.builtin.image;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The tables of a TrueType file, and which glyph stands for which character. Big-endian, as the format is. */
final class FontTables {

    private static final double FRACTION = 1 << 14;
    private static final int LAST_IN_PLANE = 0xFFFF;

    private final ByteBuffer bytes;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int cmap;

    FontTables(ByteBuffer bytes) {
        this.bytes = bytes;
        int count = u16(4);
        for (int i = 0; i < count; i++) {
            int at = 12 + 16 * i;
            byte[] tag = new byte[4];
            bytes.get(at, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), (int) u32(at + 8));
        }
        cmap = characters();
    }

    /** Where a table begins; -1 when there is none. */
    int table(String tag) {
        return tables.getOrDefault(tag, -1);
    }

    int s8(int at) {
        return bytes.get(at);
    }

    int u8(int at) {
        return bytes.get(at) & 0xFF;
    }

    int s16(int at) {
        return bytes.getShort(at);
    }

    int u16(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    long u32(int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }

    double fraction(int at) {
        return s16(at) / FRACTION;
    }

    /** 0 when the file has none. */
    int glyph(int codePoint) {
        if (codePoint > LAST_IN_PLANE) {
            return 0;
        }
        int segments = u16(cmap + 6) / 2;
        int ends = cmap + 14;
        for (int i = 0; i < segments; i++) {
            if (codePoint <= u16(ends + 2 * i)) {
                int starts = ends + 2 * segments + 2;
                int start = u16(starts + 2 * i);
                if (codePoint < start) {
                    return 0;
                }
                int delta = u16(starts + 2 * segments + 2 * i);
                int offsetAt = starts + 4 * segments + 2 * i;
                int offset = u16(offsetAt);
                if (offset == 0) {
                    return codePoint + delta & 0xFFFF;
                }
                int glyph = u16(offsetAt + offset + 2 * (codePoint - start));
                return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
            }
        }
        return 0;
    }

    /** The sub-table in segments, which every font of the web has. */
    private int characters() {
        int table = table("cmap");
        int count = u16(table + 2);
        for (int i = 0; i < count; i++) {
            int at = table + (int) u32(table + 8 + 8 * i);
            if (u16(at) == 4) {
                return at;
            }
        }
        throw new IllegalStateException("no characters in segments");
    }
}
