package com.webox.media.render;

import com.webox.media.render.Structure.Piece;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks over the outermost boxes of a video file: they must fill it exactly, or it was cut or carries something else. */
final class VideoWalk {

    private static final int MAX_BOXES = 100_000;
    private static final int PEEK = 64 << 10;
    private static final Set<String> FILM = Set.of("mdat", "moov", "moof", "ftyp", "sidx", "styp", "mfra");
    private static final long EBML = 0x1A45DFA3L;
    private static final long SEGMENT = 0x18538067L;

    private final FileChannel channel;
    private final long size;
    private final List<Piece> foreign = new ArrayList<>();

    private VideoWalk(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static void check(Path file, VideoContainer container) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            VideoWalk walk = new VideoWalk(channel);
            if (container == VideoContainer.WEBM) {
                walk.elements();
            } else {
                walk.boxes();
            }
            Stowaways.refuse(walk.foreign, walk.peek(Math.max(0, walk.size - 2L * PEEK), 2 * PEEK));
        }
    }

    /** ISO base media: size, name, content. */
    private void boxes() throws IOException {
        boolean index = false;
        int count = 0;
        for (long at = 0; at < size; ) {
            if (onlyZeros(at)) {
                break;
            }
            Bytes head = new Bytes(peek(at, 16));
            long length = head.u32(0);
            String name = head.mark(4);
            if (length == 1) {
                length = head.u32(8) << 32 | head.u32(12);
            } else if (length == 0) {
                length = size - at;
            }
            if (length < 8 || length > size - at || ++count > MAX_BOXES) {
                throw Bytes.damaged();
            }
            index |= name.equals("moov");
            if (!FILM.contains(name)) {
                byte[] content = peek(at, (int) Math.min(length, PEEK));
                foreign.add(Piece.of(content));
            }
            at += length;
        }
        if (!index) {
            throw Bytes.damaged();
        }
    }

    /** Some cameras fill the last sector. */
    private boolean onlyZeros(long from) throws IOException {
        if (size - from > PEEK) {
            return false;
        }
        for (byte each : peek(from, PEEK)) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** Matroska: one header, one segment; a live recording leaves the segment's size open. */
    private void elements() throws IOException {
        Bytes head = new Bytes(peek(0, PEEK));
        if (head.u32(0) != EBML) {
            throw Bytes.damaged();
        }
        int at = 4;
        at += width(head.u8(at)) + (int) Math.min(number(head, at), PEEK);
        while (head.u8(at) == 0xEC) {
            at += 1 + width(head.u8(at + 1)) + (int) Math.min(number(head, at + 1), PEEK);
        }
        if (head.u32(at) != SEGMENT) {
            throw Bytes.damaged();
        }
        at += 4;
        long length = number(head, at);
        int width = width(head.u8(at));
        boolean open = length == (1L << 7 * width) - 1;
        long end = at + width + length;
        if (!open && end > size) {
            throw Bytes.damaged();
        }
        if (!open && end < size) {
            foreign.add(Piece.of(peek(end, (int) Math.min(size - end, 16 * PEEK))));
        }
    }

    /** The document type that the header of a Matroska file names, e.g. {@code webm}. */
    static String documentType(byte[] beginning) {
        Bytes bytes = new Bytes(beginning);
        for (int at = 4; at + 3 < Math.min(beginning.length, 128); at++) {
            if (bytes.u16(at) == 0x4282) {
                int length = bytes.u8(at + 2) & 0x7F;
                int to = Math.min(beginning.length, at + 3 + length);
                return new String(beginning, at + 3, to - at - 3, StandardCharsets.ISO_8859_1);
            }
        }
        return "";
    }

    private static int width(int first) {
        int width = Integer.numberOfLeadingZeros(first) - 23;
        if (width > 8) {
            throw Bytes.damaged();
        }
        return width;
    }

    private static long number(Bytes bytes, int at) {
        int width = width(bytes.u8(at));
        long value = bytes.u8(at) & (0xFF >> width);
        for (int i = 1; i < width; i++) {
            value = value << 8 | bytes.u8(at + i);
        }
        return value;
    }

    private byte[] peek(long at, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, Math.min(count, size - at)));
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {
            // A channel may give less than asked.
        }
        return buffer.array();
    }
}
