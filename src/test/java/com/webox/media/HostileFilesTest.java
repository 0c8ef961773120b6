package com.webox.media;

import static com.webox.media.SampleFiles.bytes;
import static com.webox.media.SampleFiles.cut;
import static com.webox.media.SampleFiles.ffmpeg;
import static com.webox.media.SampleFiles.gifFrame;
import static com.webox.media.SampleFiles.gifHeader;
import static com.webox.media.SampleFiles.int32;
import static com.webox.media.SampleFiles.jpeg;
import static com.webox.media.SampleFiles.le24;
import static com.webox.media.SampleFiles.mp4;
import static com.webox.media.SampleFiles.newerPdf;
import static com.webox.media.SampleFiles.noise;
import static com.webox.media.SampleFiles.pdf;
import static com.webox.media.SampleFiles.picture;
import static com.webox.media.SampleFiles.png;
import static com.webox.media.SampleFiles.pngChunk;
import static com.webox.media.SampleFiles.pngData;
import static com.webox.media.SampleFiles.pngHeader;
import static com.webox.media.SampleFiles.pngOf;
import static com.webox.media.SampleFiles.segment;
import static com.webox.media.SampleFiles.webm;
import static com.webox.media.SampleFiles.webp;
import static com.webox.media.SampleFiles.webpBody;
import static com.webox.media.SampleFiles.webpChunk;
import static com.webox.media.SampleFiles.webpOf;
import static com.webox.media.SampleFiles.withSegment;
import static com.webox.media.SampleFiles.written;
import static com.webox.media.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Problem;
import com.webox.platform.config.Installation;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** A file that is not a good picture or video is refused with its reason, soon, and nothing of it is left. */
@MediaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int ENTRY = 0xC0;

    @Autowired
    Assets assets;

    @Autowired
    AssetRows rows;

    @Autowired
    Scratch scratch;

    @Autowired
    Installation installation;

    @Autowired
    TestAccounts accounts;

    Member editor;

    @BeforeAll
    void signUp() {
        editor = accounts.signUp("Nadia");
    }

    record Bad(String name, String code, Supplier<byte[]> content) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Bad bad(String name, String code, Supplier<byte[]> content) {
        return new Bad(name, "media." + code, content);
    }

    static Stream<Bad> files() {
        return Stream.of(neither(), documents(), jpegs(), pngs(), gifs(), webps(), videos())
                .flatMap(List::stream);
    }

    private static List<Bad> neither() {
        return List.of(
                bad("empty.jpg", "empty", () -> new byte[0]),
                bad("one-byte.jpg", "notMedia", () -> new byte[] {(byte) 0xFF}),
                bad("text.jpg", "notMedia", () -> bytes("Just words, with the ending of a picture.")),
                bad("page.png", "notMedia", () -> bytes("<!DOCTYPE html><html><script>alert(1)</script></html>")),
                bad(
                        "drawing.jpg",
                        "unsupportedPicture",
                        () -> bytes(
                                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
                bad("archive.png", "notMedia", SampleFiles::zip),
                bad("program.mp4", "notMedia", () -> bytes("MZ", noise(500))),
                bad("noise.webp", "notMedia", () -> bytes(0, 1, 2, 3, noise(5000))),
                bad("sound.mp4", "notMedia", () -> ffmpeg("mp3", "-f", "lavfi", "-i", "sine=duration=1")),
                bad(
                        "playlist.mp4",
                        "notMedia",
                        () -> bytes("#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n")),
                bad("concat.mp4", "notMedia", () -> bytes("ffconcat version 1.0\nfile '/etc/passwd'\n")),
                bad(
                        "bitmap.png",
                        "unsupportedPicture",
                        () -> written(picture(20, 20, BufferedImage.TYPE_INT_RGB), "bmp")),
                bad(
                        "scan.jpg",
                        "unsupportedPicture",
                        () -> written(picture(20, 20, BufferedImage.TYPE_INT_RGB), "tiff")),
                bad(
                        "phone.jpg",
                        "unsupportedPicture",
                        () -> bytes(int32(24), "ftypheic", int32(0), "mif1heic", noise(99))),
                bad(
                        "next.png",
                        "unsupportedPicture",
                        () -> bytes(int32(24), "ftypavif", int32(0), "avifmif1", noise(99))),
                bad("layers.png", "unsupportedPicture", () -> bytes("8BPS", 0, 1, noise(200))));
    }

    private static List<Bad> documents() {
        byte[] good = pdf();
        return List.of(
                bad("page.pdf", "notMedia", () -> bytes("<!DOCTYPE html><script>alert(1)</script>%PDF-1.7")),
                bad("program.pdf", "notMedia", () -> bytes("alert('%PDF');", "//".repeat(40))),
                bad("archive.pdf", "notMedia", SampleFiles::zip),
                bad("archive-behind.pdf", "mixedDocument", () -> bytes(good, zip())),
                bad("page-behind.pdf", "mixedDocument", () -> bytes(good, "<html><body>hello")),
                bad("page-before.pdf", "mixedDocument", () -> pdf("", "%<script>alert(1)</script>\n")),
                bad("no-list.pdf", "damaged", () -> bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF")),
                bad("only-head.pdf", "damaged", () -> bytes("%PDF-1.7\n")),
                bad("late-head.pdf", "notMedia", () -> bytes("%!\n".repeat(30), good)),
                bad("half.pdf", "damaged", () -> cut(good, 0, good.length / 2)),
                bad("no-end.pdf", "damaged", () -> cut(good, 0, good.length - 8)),
                bad("no-root.pdf", "damaged", () -> replaced(good, "/Root", "/Toor")),
                bad("list-elsewhere.pdf", "damaged", () -> bytes("%PDF-1.7\n1 0 obj\nstartxref\n3\n%%EOF\n")),
                bad("list-beyond.pdf", "damaged", () -> bytes("%PDF-1.7\n1 0 obj\nstartxref\n999999999999\n%%EOF\n")),
                bad("beginning-lost.pdf", "damaged", () -> bytes("%PDF-1.7\n", cut(good, 60, good.length))),
                bad("noise.pdf", "damaged", () -> bytes("%PDF-1.7\n", noise(200_000))),
                bad("secret.pdf", "encrypted", () -> pdf("/Encrypt 4 0 R", "")),
                bad("newer-secret.pdf", "encrypted", () -> newerPdf("/Encrypt 4 0 R")),
                bad("heavy.pdf", "tooLarge", () -> bytes("%PDF-1.7\n", new byte[3 << 20])));
    }

    private static byte[] replaced(byte[] file, String words, String others) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .replace(words, others)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Bad> jpegs() {
        byte[] good = jpeg(400, 300);
        return List.of(
                bad("start-and-end.jpg", "damaged", () -> bytes(0xFF, 0xD8, 0xFF, 0xD9)),
                bad("half.jpg", "damaged", () -> cut(good, 0, good.length / 2)),
                bad("no-end.jpg", "damaged", () -> cut(good, 0, good.length - 2)),
                bad("cut-scan.jpg", "damaged", () -> bytes(cut(good, 0, good.length * 2 / 3), 0xFF, 0xD9)),
                bad("garbled.jpg", "damaged", () -> bytes(cut(good, 0, 30), noise(900))),
                bad("no-scan.jpg", "damaged", () -> bytes(cut(good, 0, scan(good)), 0xFF, 0xD9)),
                bad(
                        "no-tables.jpg",
                        "damaged",
                        () -> bytes(
                                0xFF,
                                0xD8,
                                cut(good, frame(good), frame(good) + 19),
                                cut(good, scan(good), good.length))),
                bad("huge.jpg", "tooManyPixels", () -> sized(good, 65500, 65500)),
                bad("wide.jpg", "tooManyPixels", () -> sized(good, 65500, 10)),
                bad(
                        "two-frames.jpg",
                        "damaged",
                        () -> bytes(
                                cut(good, 0, scan(good)),
                                cut(good, frame(good), frame(good) + 19),
                                cut(good, scan(good), good.length))),
                bad("many-scans.jpg", "damaged", () -> manyScans(good)),
                bad("page-behind.jpg", "mixedContent", () -> bytes(good, "<HTML><body>hello</body></HTML>")),
                bad("archive-behind.jpg", "mixedContent", () -> bytes(good, zip())),
                bad(
                        "script-in-comment.jpg",
                        "mixedContent",
                        () -> withSegment(good, segment(0xFE, "--><script>alert(1)</script>"))),
                bad("pdf-in-comment.jpg", "mixedContent", () -> withSegment(good, segment(0xFE, "%PDF-1.4 1 0 obj"))),
                bad(
                        "php-in-exif.jpg",
                        "mixedContent",
                        () -> withSegment(
                                good, segment(0xE1, "Exif\0\0", SampleFiles.exif(1), "<?php system('id'); ?>"))),
                bad("drawing-behind.jpg", "mixedContent", () -> bytes(good, "<svg onload=alert(1)>")),
                bad("heavy.jpg", "tooLarge", () -> bytes(good, new byte[3 << 20])));
    }

    private static List<Bad> pngs() {
        byte[] good = png(60, 40);
        return List.of(
                bad("bomb.png", "tooManyPixels", () -> pngOf(pngHeader(50_000, 50_000), pngData(60_000))),
                bad("tall.png", "tooManyPixels", () -> pngOf(pngHeader(1, 20_000), pngData(80_000))),
                bad("nothing.png", "damaged", () -> pngOf(pngHeader(0, 10), pngData(10))),
                bad("negative.png", "damaged", () -> pngOf(pngHeader(Integer.MIN_VALUE, 10), pngData(10))),
                bad("half.png", "damaged", () -> cut(good, 0, good.length / 2)),
                bad("no-end.png", "damaged", () -> cut(good, 0, good.length - 12)),
                bad("wrong-sum.png", "damaged", () -> changed(good, good.length / 2)),
                bad("no-data.png", "damaged", () -> pngOf(pngHeader(10, 10))),
                bad("too-little-data.png", "damaged", () -> pngOf(pngHeader(100, 100), pngData(500))),
                bad("broken-data.png", "damaged", () -> pngOf(pngHeader(10, 10), pngChunk("IDAT", noise(100)))),
                bad(
                        "long-chunk.png",
                        "damaged",
                        () -> bytes(cut(good, 0, 33), int32(Integer.MAX_VALUE), "tEXt", noise(20))),
                bad("page-behind.png", "mixedContent", () -> bytes(good, "<html ><body>")),
                bad(
                        "script-in-text.png",
                        "mixedContent",
                        () -> pngOf(
                                pngHeader(10, 10), pngChunk("tEXt", bytes("Comment\0<script src=x>")), pngData(310))),
                bad(
                        "endless-animation.png",
                        "tooManyFrames",
                        () -> pngOf(
                                pngHeader(10, 10),
                                pngData(310),
                                bytes(Stream.generate(() ->
                                                pngChunk("fcTL", bytes(int32(0), int32(10), int32(10), new byte[14])))
                                        .limit(1500)
                                        .toArray()))));
    }

    private static List<Bad> gifs() {
        byte[] good = bytes(gifHeader(10, 10), gifFrame(0, 0), 0x3B);
        return List.of(
                bad("bomb.gif", "tooManyPixels", () -> bytes(gifHeader(65535, 65535), gifFrame(0, 0), 0x3B)),
                bad("half.gif", "damaged", () -> cut(good, 0, good.length - 4)),
                bad("no-frame.gif", "damaged", () -> bytes(gifHeader(10, 10), 0x3B)),
                bad("outside.gif", "damaged", () -> bytes(gifHeader(10, 10), gifFrame(10, 10), 0x3B)),
                bad("script.gif", "damaged", () -> bytes("GIF89a/*", noise(40), "*/=1;alert(1)")),
                bad(
                        "film.gif",
                        "tooManyFrames",
                        () -> bytes(
                                gifHeader(10, 10),
                                bytes(Stream.generate(() -> gifFrame(0, 0))
                                        .limit(1200)
                                        .toArray()),
                                0x3B)),
                bad(
                        "page-in-comment.gif",
                        "mixedContent",
                        () -> bytes(gifHeader(10, 10), 0x21, 0xFE, 12, "<html><body>", 0, gifFrame(0, 0), 0x3B)));
    }

    private static List<Bad> webps() {
        byte[] good = webp(64, 48);
        byte[] bigCanvas = webpChunk("VP8X", bytes(int32(0), le24(0xFFFFFF), le24(0xFFFFFF)));
        byte[] smallCanvas = webpChunk("VP8X", bytes(int32(0), le24(9), le24(9)));
        byte[] lossless = webpChunk("VP8L", bytes(0x2F, 0xFF, 0xFF, 0xFF, 0x0F, noise(20)));
        return List.of(
                bad(
                        "bomb.webp",
                        "tooManyPixels",
                        () -> webpOf(
                                bigCanvas,
                                webpChunk(
                                        "ANMF", bytes(le24(0), le24(0), le24(0xFFFFFF), le24(0xFFFFFF), new byte[4])))),
                bad("big-lossless.webp", "tooManyPixels", () -> webpOf(lossless)),
                bad("big-in-small.webp", "damaged", () -> webpOf(smallCanvas, webpBody(good))),
                bad("half.webp", "damaged", () -> cut(good, 0, good.length / 2)),
                bad("empty.webp", "damaged", () -> webpOf()),
                bad("noise-inside.webp", "damaged", () -> webpOf(webpChunk("VP8 ", noise(400)))),
                bad("cut-inside.webp", "damaged", () -> webpOf(webpChunk("VP8 ", cut(good, 20, 90)))),
                bad(
                        "script-in-xmp.webp",
                        "mixedContent",
                        () -> webpOf(
                                webpChunk("VP8X", bytes(int32(0x04000000), le24(63), le24(47))),
                                webpBody(good),
                                webpChunk("XMP ", bytes("<script>alert(1)</script>")))));
    }

    private static List<Bad> videos() {
        return List.of(
                bad("beginning.mp4", "damaged", () -> bytes(int32(16), "ftypisom", int32(0), noise(5000))),
                bad("half.mp4", "damaged", () -> cut(mp4(), 0, mp4().length / 2)),
                bad("half-streaming.mp4", "damaged", () -> {
                    byte[] film = mp4("-movflags", "+faststart");
                    return cut(film, 0, film.length - 2000);
                }),
                bad(
                        "noise-index.mp4",
                        "damaged",
                        () -> bytes(int32(20), "ftypisom", int32(0), "isom", int32(5008), "moov", noise(5000))),
                bad("noise-film.mp4", "damaged", () -> noiseFilm(mp4())),
                bad("archive-behind.mp4", "damaged", () -> bytes(mp4(), zip())),
                bad("page-inside.mp4", "mixedContent", () -> bytes(mp4(), int32(28), "free", "<script>alert(1)<!--")),
                bad(
                        "sound-only.mp4",
                        "noPicture",
                        () -> ffmpeg("mp4", "-f", "lavfi", "-i", "sine=duration=1", "-c:a", "aac")),
                bad(
                        "long.mp4",
                        "tooLong",
                        () -> ffmpeg(
                                "mp4", "-f", "lavfi", "-i", "color=size=32x32:rate=1:duration=90", "-c:v", "mpeg4")),
                bad("heavy.mp4", "tooLarge", () -> bytes(mp4(), int32(5 << 20), "free", new byte[(5 << 20) - 8])),
                bad("half.webm", "damaged", () -> cut(webm(), 0, webm().length / 2)),
                bad("noise.webm", "damaged", () -> bytes(cut(webm(), 0, 40), noise(4000))),
                bad("page-behind.webm", "mixedContent", () -> bytes(webm(), "<!DOCTYPE html><p>")),
                bad(
                        "other.webm",
                        "unsupportedVideo",
                        () -> ffmpeg("mkv", "-f", "lavfi", "-i", "color=size=64x64:duration=1", "-c:v", "mpeg4")),
                bad(
                        "old.mp4",
                        "unsupportedVideo",
                        () -> ffmpeg("avi", "-f", "lavfi", "-i", "color=size=64x64:duration=1", "-c:v", "mpeg4")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void refuses(Bad file) {
        byte[] content = file.content().get();
        Instant start = Instant.now();

        Problem problem =
                catchThrowableOfType(Problem.class, () -> upload(file.name(), new ByteArrayInputStream(content)));

        assertThat(problem).as("a refusal of " + file.name()).isNotNull();
        assertThat(problem.code()).isEqualTo(file.code());
        assertThat(problem.field()).isEqualTo("file");
        assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    }

    @Test
    void stopsReadingWhatHasNoEnd() {
        InputStream endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int count) throws IOException {
                given += count;
                if (given > 5 << 20) {
                    throw new IOException("read on after the largest size");
                }
                Arrays.fill(into, from, from + count, (byte) 'x');
                return count;
            }
        };
        Problem problem = catchThrowableOfType(Problem.class, () -> upload("endless.jpg", endless));
        assertThat(problem.code()).isEqualTo("media.tooLarge");
    }

    @Test
    void leavesNothingWhenTheSenderStops() {
        byte[] beginning = cut(jpeg(400, 300), 0, 2000);
        InputStream broken = new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == beginning.length) {
                    throw new IOException("connection reset");
                }
                return beginning[at++] & 0xFF;
            }
        };
        assertThatThrownBy(() -> upload("stopped.jpg", broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("connection reset");
    }

    @AfterEach
    void nothingIsLeft() throws IOException {
        assertThat(rows.page(editor.workspace().value(), AssetRows.END, "%", "%", Limit.unlimited()))
                .as("rows")
                .isEmpty();
        assertThat(rows.findByStateAndCreatedAtBefore(
                        AssetState.INCOMING, Instant.now().plusSeconds(60), Limit.unlimited()))
                .as("rows on their way")
                .isEmpty();
        assertThat(scratch.contents()).as("temporary files").isEmpty();
        Path storage =
                installation.home().resolve("media").resolve(editor.workspace().toString());
        if (Files.exists(storage)) {
            try (Stream<Path> stored = Files.walk(storage)) {
                assertThat(stored.filter(Files::isRegularFile))
                        .as("stored files")
                        .isEmpty();
            }
        }
    }

    private AssetSummary upload(String name, InputStream content) {
        return accounts.as(editor, () -> {
            try {
                return assets.upload(name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    // --- bad by a small change ---

    private static int marker(byte[] jpeg, int wanted) {
        for (int at = 2; at < jpeg.length - 1; ) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == wanted) {
                return at;
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        throw new IllegalStateException(
                "no marker " + Integer.toHexString(wanted).toUpperCase(Locale.ROOT));
    }

    private static int frame(byte[] jpeg) {
        return marker(jpeg, ENTRY);
    }

    private static int scan(byte[] jpeg) {
        return marker(jpeg, 0xDA);
    }

    private static byte[] sized(byte[] jpeg, int width, int height) {
        byte[] copy = jpeg.clone();
        int at = frame(jpeg) + 5;
        copy[at] = (byte) (height >> 8);
        copy[at + 1] = (byte) height;
        copy[at + 2] = (byte) (width >> 8);
        copy[at + 3] = (byte) width;
        return copy;
    }

    private static byte[] manyScans(byte[] jpeg) {
        byte[] scan = cut(jpeg, scan(jpeg), scan(jpeg) + 14);
        Object[] scans = new Object[500];
        Arrays.fill(scans, bytes(scan, 0));
        return bytes(cut(jpeg, 0, scan(jpeg)), bytes(scans), 0xFF, 0xD9);
    }

    private static byte[] changed(byte[] content, int at) {
        byte[] copy = content.clone();
        copy[at] ^= 0x55;
        return copy;
    }

    /** Index and sizes stay, the film itself is noise. */
    private static byte[] noiseFilm(byte[] mp4) {
        byte[] copy = mp4.clone();
        String text = new String(copy, java.nio.charset.StandardCharsets.ISO_8859_1);
        int from = text.indexOf("mdat") + 4;
        int to = text.indexOf("moov") - 4;
        System.arraycopy(noise(to - from), 0, copy, from, to - from);
        return copy;
    }
}
