package com.webox.ai.provider.builtin.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** How much closer two letters stand, from a font's {@code GPOS} table: what makes large words look set, not typed. */
final class Kerning {

    private static final int PAIRS = 2;
    private static final int EXTENSION = 9;
    private static final int ADVANCE = 4;
    private static final int BEFORE_ADVANCE = 3;
    private static final int NO_CLASS = 0;

    private final FontTables font;
    private final List<int[]> lookups;

    private Kerning(FontTables font, List<int[]> lookups) {
        this.font = font;
        this.lookups = lookups;
    }

    static Kerning of(FontTables font) {
        int table = font.table("GPOS");
        List<int[]> lookups = new ArrayList<>();
        if (table >= 0) {
            int list = table + font.u16(table + 8);
            for (int lookup : kernLookups(font, table)) {
                lookups.add(subtables(font, list + font.u16(list + 2 + 2 * lookup)));
            }
        }
        return new Kerning(font, lookups);
    }

    private static TreeSet<Integer> kernLookups(FontTables font, int table) {
        TreeSet<Integer> found = new TreeSet<>();
        int features = table + font.u16(table + 6);
        for (int i = 0; i < font.u16(features); i++) {
            int record = features + 2 + 6 * i;
            boolean kern = font.u8(record) == 'k'
                    && font.u8(record + 1) == 'e'
                    && font.u8(record + 2) == 'r'
                    && font.u8(record + 3) == 'n';
            if (kern) {
                int feature = features + font.u16(record + 4);
                for (int k = 0; k < font.u16(feature + 2); k++) {
                    found.add(font.u16(feature + 4 + 2 * k));
                }
            }
        }
        return found;
    }

    private static int[] subtables(FontTables font, int lookup) {
        int type = font.u16(lookup);
        int[] found = new int[font.u16(lookup + 4)];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            int at = lookup + font.u16(lookup + 6 + 2 * i);
            int real = type;
            if (type == EXTENSION) {
                real = font.u16(at + 2);
                at += (int) font.u32(at + 4);
            }
            if (real == PAIRS) {
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** In the font's units. */
    int between(int left, int right) {
        int sum = 0;
        for (int[] subtables : lookups) {
            for (int at : subtables) {
                int place = covered(at + font.u16(at + 2), left);
                if (place < 0) {
                    continue;
                }
                if (font.u16(at) == 2) {
                    sum += classes(at, left, right);
                    break;
                }
                int pair = pair(at, place, right);
                if (pair >= 0) {
                    sum += value(pair, font.u16(at + 4));
                    break;
                }
            }
        }
        return sum;
    }

    /** Where the value of a pair stands; -1 when the pair is not listed. */
    private int pair(int at, int place, int right) {
        int set = at + font.u16(at + 10 + 2 * place);
        int size = 2 + 2 * (Integer.bitCount(font.u16(at + 4)) + Integer.bitCount(font.u16(at + 6)));
        for (int i = 0; i < font.u16(set); i++) {
            int record = set + 2 + size * i;
            if (font.u16(record) == right) {
                return record + 2;
            }
        }
        return -1;
    }

    private int classes(int at, int left, int right) {
        int first = font.u16(at + 4);
        int second = font.u16(at + 6);
        int size = 2 * (Integer.bitCount(first) + Integer.bitCount(second));
        int row = classOf(at + font.u16(at + 8), left);
        int column = classOf(at + font.u16(at + 10), right);
        return value(at + 16 + size * (row * font.u16(at + 14) + column), first);
    }

    private int value(int at, int format) {
        return (format & ADVANCE) == 0 ? 0 : font.s16(at + 2 * Integer.bitCount(format & BEFORE_ADVANCE));
    }

    private int covered(int table, int glyph) {
        boolean list = font.u16(table) == 1;
        int count = font.u16(table + 2);
        for (int i = 0; i < count; i++) {
            if (list && font.u16(table + 4 + 2 * i) == glyph) {
                return i;
            }
            int range = table + 4 + 6 * i;
            if (!list && glyph >= font.u16(range) && glyph <= font.u16(range + 2)) {
                return font.u16(range + 4) + glyph - font.u16(range);
            }
        }
        return -1;
    }

    private int classOf(int table, int glyph) {
        if (font.u16(table) == 1) {
            int place = glyph - font.u16(table + 2);
            return place >= 0 && place < font.u16(table + 4) ? font.u16(table + 6 + 2 * place) : NO_CLASS;
        }
        for (int i = 0; i < font.u16(table + 2); i++) {
            int range = table + 4 + 6 * i;
            if (glyph >= font.u16(range) && glyph <= font.u16(range + 2)) {
                return font.u16(range + 4);
            }
        }
        return NO_CLASS;
    }
}
