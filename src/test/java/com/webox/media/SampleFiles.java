package com.webox.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Loader;

/** Pictures and videos for tests, good and bad, all made here. */
public final class SampleFiles {

    private static final Map<List<String>, byte[]> FILMS = new ConcurrentHashMap<>();

    private SampleFiles() {}

    /** A picture whose upper left corner is red, the rest a gradient of blue. */
    public static BufferedImage picture(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(20, 60, 160), width, height, new Color(120, 190, 250)));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(picture(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    public static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A film of test pictures with a tone; {@code more} goes before the name of the output. */
    public static byte[] film(String ending, int seconds, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x180:rate=15:duration=" + seconds,
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:duration=" + seconds));
        arguments.addAll(List.of(more));
        return ffmpeg(ending, arguments.toArray(String[]::new));
    }

    public static byte[] mp4(String... more) {
        return film("mp4", 2, concat(new String[] {"-c:v", "libopenh264", "-pix_fmt", "yuv420p", "-c:a", "aac"}, more));
    }

    public static byte[] webm(String... more) {
        return film("webm", 2, concat(new String[] {"-c:v", "libvpx-vp9", "-b:v", "200k", "-c:a", "libopus"}, more));
    }

    /** Whatever FFmpeg writes for the arguments, which do not name the output. */
    public static byte[] ffmpeg(String ending, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Loader.load(org.bytedeco.ffmpeg.ffmpeg.class), "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of(arguments));
        List<String> key = new ArrayList<>(command);
        key.add(ending);
        return FILMS.computeIfAbsent(key, unused -> run(command, ending)).clone();
    }

    /** What FFmpeg says of a file: its streams, its metadata. */
    public static String described(byte[] content) throws IOException, InterruptedException {
        Path file = Files.write(Files.createTempFile("sample", ".bin"), content);
        try {
            Process process = program(List.of(
                            Loader.load(org.bytedeco.ffmpeg.ffprobe.class),
                            "-v",
                            "quiet",
                            "-of",
                            "json",
                            "-show_format",
                            "-show_streams",
                            file.toString()))
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } finally {
            Files.delete(file);
        }
    }

    private static ProcessBuilder program(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put(
                        "LD_LIBRARY_PATH",
                        Path.of(command.getFirst()).resolveSibling("").toString());
        return builder;
    }

    private static byte[] run(List<String> command, String ending) {
        try {
            Path file = Files.createTempFile("sample", "." + ending);
            try {
                List<String> whole = new ArrayList<>(command);
                whole.add(file.toString());
                Process process = program(whole).inheritIO().start();
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new IllegalStateException("FFmpeg made no " + ending);
                }
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String[] concat(String[] first, String[] second) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }

    // --- parts ---

    public static byte[] bytes(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (Object part : parts) {
            switch (part) {
                case byte[] bytes -> out.writeBytes(bytes);
                case String text -> out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
                case Integer single -> out.write(single);
                default -> throw new IllegalArgumentException(part.toString());
            }
        }
        return out.toByteArray();
    }

    public static byte[] cut(byte[] content, int from, int to) {
        return java.util.Arrays.copyOfRange(content, from, to);
    }

    /** A JPEG segment with its marker and length. */
    public static byte[] segment(int marker, Object... body) {
        byte[] content = bytes(body);
        return bytes(0xFF, marker, (content.length + 2) >> 8, (content.length + 2) & 0xFF, content);
    }

    /** The JPEG with a segment right behind its start. */
    public static byte[] withSegment(byte[] jpeg, byte[] segment) {
        return bytes(cut(jpeg, 0, 2), segment, cut(jpeg, 2, jpeg.length));
    }

    /** EXIF that names the camera, which side is up, and a place in Paris. */
    public static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(220).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x010F, 2, 10, 100);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, 120);
        tiff.putInt(0);
        tiff.put(100, "CAMERA-9X\0".getBytes(StandardCharsets.ISO_8859_1));
        tiff.position(120);
        tiff.putShort((short) 2);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        entry(tiff, 2, 5, 3, 160);
        tiff.putInt(0);
        tiff.position(160);
        tiff.putInt(48).putInt(1).putInt(51).putInt(1).putInt(2988).putInt(100);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A JPEG as a phone takes it: EXIF with a place, XMP and IPTC that name it too. */
    public static byte[] phoneJpeg(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] xmp = segment(
                0xE1,
                "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><exif:GPSLatitude>48,51.49N</exif:GPSLatitude>"
                        + "</x:xmpmeta>");
        byte[] iptc = segment(0xED, "Photoshop 3.0\0", "8BIM", 4, 4, 0, 0, 0, 0, 0, 10, 0x1C, 2, 90, 0, 5, "Paris");
        return withSegment(withSegment(withSegment(plain, iptc), xmp), segment(0xE1, "Exif\0\0", exif(orientation)));
    }

    public static byte[] pngChunk(String type, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(bytes(type, body));
        return bytes(int32(body.length), type, body, int32((int) sum.getValue()));
    }

    /** A PNG of these chunks, with signature and end. */
    public static byte[] pngOf(byte[]... chunks) {
        return bytes(0x89, "PNG\r\n", 0x1A, "\n", bytes((Object[]) chunks), pngChunk("IEND", new byte[0]));
    }

    public static byte[] pngHeader(int width, int height) {
        return pngChunk("IHDR", bytes(int32(width), int32(height), 8, 2, 0, 0, 0));
    }

    public static byte[] pngData(int bytes) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[bytes]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pngChunk("IDAT", out.toByteArray());
    }

    public static byte[] int32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    public static byte[] gifHeader(int width, int height) {
        return bytes("GIF89a", le16(width), le16(height), 0x80, 0, 0, 0, 0, 0, 255, 255, 255);
    }

    /** A frame of one pixel of GIF. */
    public static byte[] gifFrame(int left, int top) {
        return bytes(0x2C, le16(left), le16(top), le16(1), le16(1), 0, 2, 2, 0x44, 1, 0);
    }

    public static byte[] le16(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8)};
    }

    public static byte[] le24(int value) {
        return new byte[] {(byte) value, (byte) (value >> 8), (byte) (value >> 16)};
    }

    public static byte[] webpChunk(String type, byte[] body) {
        byte[] length = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(body.length)
                .array();
        return bytes(type, length, body, new byte[body.length & 1]);
    }

    public static byte[] webpOf(byte[]... chunks) {
        return webpChunk("RIFF", bytes("WEBP", bytes((Object[]) chunks)));
    }

    /** The chunks of a WebP as they stand. */
    public static byte[] webpBody(byte[] webp) {
        return cut(webp, 12, webp.length);
    }

    public static byte[] webp(int width, int height) {
        return ffmpeg(
                "webp",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=" + width + "x" + height,
                "-frames:v",
                "1",
                "-c:v",
                "libwebp");
    }

    public static byte[] zip() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A document of one empty page that every reader opens, made as the format's description shows it. */
    public static byte[] pdf() {
        return pdf("", "");
    }

    /**
     * @param trailer further entries of the trailer, e.g. {@code /Encrypt 4 0 R}
     * @param comment words that stand before the first object
     */
    public static byte[] pdf(String trailer, String comment) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n").append(comment);
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>");
        StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int start = pdf.length();
        pdf.append(table)
                .append("trailer\n<< /Size 4 /Root 1 0 R ")
                .append(trailer)
                .append(" >>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A document that lists its objects in a stream, as newer programs write it; {@code entries} go into its dictionary. */
    public static byte[] newerPdf(String entries) {
        String head = "%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n";
        return bytes(
                head,
                "3 0 obj\n<< /Type /XRef /Size 4 /W [1 2 1] /Root 1 0 R " + entries + " /Length 16 >>\nstream\n",
                new byte[16],
                "\nendstream\nendobj\nstartxref\n" + head.length() + "\n%%EOF\n");
    }

    /** Random bytes, always the same. */
    public static byte[] noise(int count) {
        byte[] bytes = new byte[count];
        new java.util.Random(42).nextBytes(bytes);
        return bytes;
    }
}
