package com.webox.media.render;

import com.webox.kernel.Problem;
import com.webox.media.Rendition;
import com.webox.media.render.Structure.Piece;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Looks into PDF documents: only at how they begin and end, and at where their objects are listed. Their pages are never
 * interpreted here, so nothing in them can run; they are given out as they came, and only to be saved.
 */
@Component
class Documents {

    static final String MIME = "application/pdf";

    private static final int HEAD = 4 << 10;
    /** An archive's last record may stand so far before the end; a document's own mark stands in the last kilobyte or so. */
    private static final int TAIL = 22 + 0xFFFF;

    private static final int MARK_FROM_END = 2 << 10;
    /** Twenty bytes an object: a list of four hundred thousand of them. */
    private static final int LIST = 8 << 20;

    private static final Pattern VERSION = Pattern.compile("^%PDF-[12]\\.\\d");
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,12})\\s+%%EOF");
    private static final Pattern TABLE = Pattern.compile("\\s*xref\\s");
    private static final Pattern STREAM = Pattern.compile("\\s*\\d+\\s+\\d+\\s+obj\\b");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\b");
    private static final Pattern ROOT = Pattern.compile("/Root\\b");
    private static final Pattern OBJECT = Pattern.compile("\\d+\\s+\\d+\\s+obj\\b");

    private final DecoderGate gate;

    Documents(DecoderGate gate) {
        this.gate = gate;
    }

    /** @throws Problem when the file is no good */
    Inspected inspect(Path file, Path folder) throws IOException {
        return gate.pass(() -> {
            check(file);
            BufferedImage card = PageCard.draw(Rendition.JPEG_SIDE);
            Map<Rendition, Path> made = new EnumMap<>(Rendition.class);
            made.putAll(Pictures.previews(card, 1, folder));
            made.put(Rendition.CLEAN, Files.copy(file, folder.resolve("clean")));
            return new Inspected(MIME, 0, 0, null, 0, Set.of(), made);
        });
    }

    private static void check(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] head = read(channel, 0, HEAD);
            byte[] tail = read(channel, Math.max(0, channel.size() - TAIL), TAIL);
            String beginning = text(head);
            if (!VERSION.matcher(beginning).find()) {
                throw Bytes.damaged();
            }
            String end = text(tail);
            refuseStowaways(beginning, head, end, tail);
            Matcher start = lastStart(end);
            String list = text(read(channel, Long.parseLong(start.group(1)), LIST));
            String trailer = trailer(list);
            if (ENCRYPTED.matcher(trailer).find()) {
                throw Problem.invalid("file", "media.encrypted");
            }
            if (!ROOT.matcher(trailer).find()) {
                throw Bytes.damaged();
            }
        }
    }

    /** What other programs read: words before the first object or after the end, and an archive's last record. */
    private static void refuseStowaways(String beginning, byte[] head, String end, byte[] tail) {
        Matcher object = OBJECT.matcher(beginning);
        int version = "%PDF-1.0".length();
        Piece before = new Piece(head, version, object.find() ? Math.max(version, object.start()) : head.length);
        // Without an end there is no "behind": the file is cut off, which is told as such.
        int over = end.lastIndexOf("%%EOF");
        Piece after = new Piece(tail, over < 0 ? tail.length : over, tail.length);
        if (Stowaways.within(List.of(before, after), tail)) {
            throw Problem.invalid("file", "media.mixedDocument");
        }
    }

    /** Where the newest list of objects is said to begin, just before the end. */
    private static Matcher lastStart(String end) {
        String last = end.substring(Math.max(0, end.length() - MARK_FROM_END));
        int at = last.lastIndexOf("startxref");
        Matcher start = START.matcher(last);
        if (at < 0 || !start.find(at)) {
            throw Bytes.damaged();
        }
        return start;
    }

    /** The dictionary that follows a list of objects, or that begins one in a stream of its own. */
    private static String trailer(String list) {
        if (TABLE.matcher(list).lookingAt()) {
            int from = list.indexOf("trailer");
            int to = from < 0 ? -1 : list.indexOf("startxref", from);
            return between(list, from, to);
        }
        Matcher stream = STREAM.matcher(list);
        if (!stream.lookingAt()) {
            throw Bytes.damaged();
        }
        return between(list, stream.end(), list.indexOf("stream", stream.end()));
    }

    private static String between(String list, int from, int to) {
        if (from < 0 || to < 0) {
            throw Bytes.damaged();
        }
        return list.substring(from, to);
    }

    private static byte[] read(FileChannel channel, long from, int most) throws IOException {
        if (from >= channel.size()) {
            throw Bytes.damaged();
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, channel.size() - from));
        long at = from;
        for (int count = channel.read(buffer, at); count > 0; count = channel.read(buffer, at)) {
            at += count;
        }
        return buffer.array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
