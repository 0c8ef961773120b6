package com.webox.media.render;

import com.webox.kernel.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers and marks out of a file held in memory; going past its end means that the file is damaged. */
final class Bytes {

    private final byte[] content;

    Bytes(byte[] content) {
        this.content = content;
    }

    byte[] array() {
        return content;
    }

    int length() {
        return content.length;
    }

    int u8(int at) {
        need(at, 1);
        return content[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16le(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24le(int at) {
        return u16le(at) | u8(at + 2) << 16;
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u32le(int at) {
        return u16le(at) | (long) u16le(at + 2) << 16;
    }

    /** The length that stands at {@code at}, refused when so many bytes do not follow {@code from}. */
    int length(long declared, int from) {
        if (declared > content.length - (long) from) {
            throw damaged();
        }
        return (int) declared;
    }

    boolean has(int at, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= content.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    String mark(int at) {
        need(at, 4);
        return new String(content, at, 4, StandardCharsets.ISO_8859_1);
    }

    private void need(int at, int count) {
        if (at < 0 || at > content.length - count) {
            throw damaged();
        }
    }

    static Problem damaged() {
        return Problem.invalid("file", "media.damaged");
    }
}
