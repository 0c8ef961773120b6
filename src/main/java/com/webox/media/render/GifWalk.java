package com.webox.media.render;

import com.webox.media.render.Structure.Builder;

/** Walks through the blocks of a GIF (89a). */
final class GifWalk {

    private final Bytes bytes;
    private final Builder found;

    private GifWalk(Bytes bytes) {
        this.bytes = bytes;
        this.found = new Builder(PictureFormat.GIF, bytes);
    }

    static Structure read(Bytes bytes) {
        return new GifWalk(bytes).walk();
    }

    private Structure walk() {
        if (!bytes.has(0, "GIF87a") && !bytes.has(0, "GIF89a")) {
            throw Bytes.damaged();
        }
        found.width = bytes.u16le(6);
        found.height = bytes.u16le(8);
        int at = 13 + colours(bytes.u8(10));
        found.keep(0, bytes.length(at, 0));
        while (true) {
            int start = at;
            switch (bytes.u8(at)) {
                case 0x2C -> {
                    image(at);
                    at = blocks(at + 10 + colours(bytes.u8(at + 9)) + 1);
                    found.keep(start, at);
                }
                case 0x21 -> {
                    at = blocks(at + 2);
                    if (shows(start)) {
                        found.keep(start, at);
                    } else {
                        found.drop(start, at);
                    }
                }
                case 0x3B -> {
                    found.keep(at, at + 1);
                    found.drop(at + 1, bytes.length());
                    return found.build();
                }
                default -> throw Bytes.damaged();
            }
        }
    }

    private void image(int at) {
        int width = bytes.u16le(at + 5);
        int height = bytes.u16le(at + 7);
        boolean inside = bytes.u16le(at + 1) + width <= found.width && bytes.u16le(at + 3) + height <= found.height;
        if (!inside || width == 0 || height == 0) {
            throw Bytes.damaged();
        }
        found.frame(width, height);
    }

    /** Timing and looping show; comments, texts and other programs' blocks do not. */
    private boolean shows(int at) {
        return switch (bytes.u8(at + 1)) {
            case 0xF9 -> true;
            case 0xFF -> bytes.has(at + 3, "NETSCAPE2.0") || bytes.has(at + 3, "ANIMEXTS1.0");
            default -> false;
        };
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    /** Where the chain of sub-blocks that starts at {@code at} ends. */
    private int blocks(int at) {
        int size;
        do {
            size = bytes.u8(at);
            at += size + 1;
        } while (size > 0);
        return at;
    }
}
