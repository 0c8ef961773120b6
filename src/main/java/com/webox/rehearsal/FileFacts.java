package com.webox.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What the bytes of a file tell, whatever its sender called it.
 *
 * @param mime {@code application/octet-stream} when it is neither a picture nor a video the networks know
 * @param width in pixels, 0 when unknown
 */
public record FileFacts(String mime, long bytes, int width, int height, String sha) {

    /** Whether it is a film as every network takes it: MP4 or MOV. */
    public boolean film() {
        return mime.equals("video/mp4") || mime.equals("video/quicktime");
    }

    static FileFacts of(Path file) throws IOException {
        String mime = mime(file);
        int[] size = mime.startsWith("image/") ? pixels(file) : new int[] {0, 0};
        return new FileFacts(mime, Files.size(file), size[0], size[1], sha(file));
    }

    private static String mime(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(16);
        }
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (latin.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (latin.startsWith("GIF8")) {
            return "image/gif";
        }
        if (latin.startsWith("RIFF") && latin.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (latin.startsWith("\u001aE\u00df\u00a3")) {
            return "video/webm";
        }
        if (latin.startsWith("ftyp", 4)) {
            return latin.startsWith("qt", 8) ? "video/quicktime" : "video/mp4";
        }
        if (latin.startsWith("%PDF-")) {
            return "application/pdf";
        }
        return "application/octet-stream";
    }

    private static int[] pixels(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new int[] {0, 0};
            }
            ImageReader reader = readers.next();
            try {
                // Only the header is read, so that a picture of any size costs nothing.
                reader.setInput(in, true, true);
                return new int[] {reader.getWidth(0), reader.getHeight(0)};
            } catch (IOException | RuntimeException broken) {
                return new int[] {0, 0};
            } finally {
                reader.dispose();
            }
        }
    }

    private static String sha(Path file) throws IOException {
        MessageDigest digest = Serials.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
