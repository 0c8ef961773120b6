package com.webox.media;

import static com.webox.media.SampleFiles.bytes;
import static com.webox.media.SampleFiles.exif;
import static com.webox.media.SampleFiles.ffmpeg;
import static com.webox.media.SampleFiles.mp4;
import static com.webox.media.SampleFiles.phoneJpeg;
import static com.webox.media.SampleFiles.webm;
import static com.webox.media.SampleFiles.webp;
import static com.webox.media.SampleFiles.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is given out of a good file. */
@MediaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenditionsTest {

    @Autowired
    Assets assets;

    @Autowired
    MediaFiles files;

    @Autowired
    PrepareVideo prepareVideo;

    @Autowired
    TestAccounts accounts;

    Member editor;

    @BeforeAll
    void signUp() {
        editor = accounts.signUp("Nadia");
    }

    @ParameterizedTest
    @EnumSource(Rendition.class)
    void noPictureTellsWhereItWasTaken(Rendition rendition) {
        AssetSummary asset = upload("IMG_1.jpg", phoneJpeg(800, 600, 1));

        String text = new String(open(asset, rendition), StandardCharsets.ISO_8859_1);

        assertThat(text).doesNotContain("CAMERA-9X", "GPSLatitude", "xmpmeta", "Photoshop", "Paris", "Exif");
    }

    @Test
    void cleanKeepsEveryPixel() throws IOException {
        byte[] original = phoneJpeg(801, 600, 1);
        AssetSummary asset = upload("IMG_2.jpg", original);

        BufferedImage before = decoded(original);
        BufferedImage after = decoded(open(asset, Rendition.CLEAN));

        assertThat(pixels(after)).isEqualTo(pixels(before));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void turnsPicturesUpright(int orientation) throws IOException {
        AssetSummary asset = upload("IMG_3.jpg", phoneJpeg(800, 400, orientation));

        boolean turned = orientation >= 5;
        assertThat(asset.width()).isEqualTo(turned ? 400 : 800);
        assertThat(asset.height()).isEqualTo(turned ? 800 : 400);
        BufferedImage shown = decoded(open(asset, Rendition.JPEG));
        assertThat(shown.getWidth()).isEqualTo(asset.width());
        // Where the upper left corner of the stored picture, the red one, is seen (EXIF 2.3, 4.6.4 A).
        boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean bottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        int x = right ? shown.getWidth() - 10 : 10;
        int y = bottom ? shown.getHeight() - 10 : 10;
        assertThat(red(shown, x, y)).as("red corner").isTrue();
        assertThat(red(shown, shown.getWidth() - 1 - x, y)).isFalse();
        assertThat(red(shown, x, shown.getHeight() - 1 - y)).isFalse();
        String clean = new String(open(asset, Rendition.CLEAN), StandardCharsets.ISO_8859_1);
        assertThat(clean).contains("Exif").doesNotContain("CAMERA-9X", "GPS");
    }

    @Test
    void fitsTheSizesPromised() throws IOException {
        AssetSummary asset = upload("wide.jpg", SampleFiles.jpeg(3000, 1000));

        assertThat(decoded(open(asset, Rendition.JPEG))).satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(1440);
            assertThat(image.getHeight()).isEqualTo(480);
        });
        assertThat(decoded(open(asset, Rendition.THUMBNAIL))).satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(320);
            assertThat(image.getHeight()).isEqualTo(107);
        });
        assertThat(decoded(open(asset, Rendition.CLEAN)).getWidth()).isEqualTo(3000);
    }

    @Test
    void smallPicturesStaySmall() throws IOException {
        AssetSummary asset = upload("icon.png", SampleFiles.png(40, 30));
        assertThat(decoded(open(asset, Rendition.THUMBNAIL)).getWidth()).isEqualTo(40);
    }

    @Test
    void transparencyBecomesWhite() throws IOException {
        BufferedImage image = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(25, 25, 0xFF000000);
        AssetSummary asset = upload("logo.png", written(image, "png"));

        assertThat(asset.mime()).isEqualTo("image/png");
        assertThat(new Color(decoded(open(asset, Rendition.JPEG)).getRGB(5, 5))).isEqualTo(Color.WHITE);
        assertThat(decoded(open(asset, Rendition.CLEAN)).getColorModel().hasAlpha())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void greyKeepsItsBrightness(int type) throws IOException {
        BufferedImage image = new BufferedImage(64, 64, type);
        int max = type == BufferedImage.TYPE_BYTE_GRAY ? 255 : 65535;
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                image.getRaster().setSample(x, y, 0, max / 2);
            }
        }
        AssetSummary asset = upload("grey.png", written(image, "png"));
        assertThat(new Color(decoded(open(asset, Rendition.JPEG)).getRGB(30, 30)).getGreen())
                .isCloseTo(127, within(3));
    }

    @Test
    void coloursOfAWideProfileAreConverted() throws IOException {
        // Linear RGB stands for any profile that is not sRGB: the value 55 of 255 there is about 128 of sRGB.
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(profile);
        }
        BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400; i++) {
            image.setRGB(i % 20, i / 20, 0x373737);
        }
        byte[] plain = written(image, "png");
        byte[] chunk = SampleFiles.pngChunk("iCCP", bytes("linear\0", 0, packed.toByteArray()));
        byte[] withProfile = bytes(SampleFiles.cut(plain, 0, 33), chunk, SampleFiles.cut(plain, 33, plain.length));

        AssetSummary asset = upload("wide-gamut.png", withProfile);

        assertThat(ICC_ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB).isCS_sRGB())
                .isFalse();
        assertThat(new Color(decoded(open(asset, Rendition.JPEG)).getRGB(10, 10)).getGreen())
                .isCloseTo(128, within(4));
    }

    @Test
    void takesWebp() throws IOException {
        AssetSummary asset = upload("photo.jpg", webp(640, 360));

        assertThat(asset.mime()).isEqualTo("image/webp");
        assertThat(asset.name()).isEqualTo("photo.webp");
        assertThat(asset.width()).isEqualTo(640);
        assertThat(decoded(open(asset, Rendition.JPEG)).getWidth()).isEqualTo(640);
        assertThat(open(asset, Rendition.CLEAN)).isEqualTo(webp(640, 360));
    }

    @Test
    void takesWebpOfAPhone() throws Exception {
        byte[] still = webp(64, 48);
        byte[] content = SampleFiles.webpOf(
                SampleFiles.webpChunk("VP8X", bytes(8, 0, 0, 0, SampleFiles.le24(63), SampleFiles.le24(47))),
                SampleFiles.webpBody(still),
                SampleFiles.webpChunk("EXIF", exif(6)));

        AssetSummary asset = upload("turned.webp", content);

        assertThat(asset.width()).isEqualTo(48);
        assertThat(decoded(open(asset, Rendition.JPEG)).getHeight()).isEqualTo(64);
        byte[] clean = open(asset, Rendition.CLEAN);
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("CAMERA-9X");
        assertThat(SampleFiles.described(clean)).contains("\"width\": 64");
    }

    @Test
    void takesAnimations() throws IOException {
        byte[] gif = ffmpeg("gif", "-f", "lavfi", "-i", "testsrc=size=120x90:rate=5:duration=2");
        byte[] webp = ffmpeg(
                "webp",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=120x90:rate=5:duration=2",
                "-c:v",
                "libwebp_anim",
                "-loop",
                "0");

        for (byte[] animation : new byte[][] {gif, webp}) {
            AssetSummary asset = upload("moves.gif", animation);
            assertThat(asset.kind()).isEqualTo(AssetKind.PICTURE);
            assertThat(decoded(open(asset, Rendition.JPEG)).getWidth()).isEqualTo(120);
            assertThat(open(asset, Rendition.CLEAN).length).isGreaterThan(animation.length * 9 / 10);
        }
    }

    @Test
    void takesPicturesForPrint() throws IOException {
        byte[] cmyk = cmykJpeg(200, 100);
        AssetSummary asset = upload("print.jpg", cmyk);
        assertThat(asset.width()).isEqualTo(200);
        BufferedImage shown = decoded(open(asset, Rendition.JPEG));
        assertThat(shown.getColorModel().getNumComponents()).isEqualTo(3);
    }

    @Test
    void takesPhotosWithAFilmBehindThem() {
        byte[] motion = bytes(phoneJpeg(300, 200, 1), mp4());
        AssetSummary asset = upload("motion.jpg", motion);
        assertThat(open(asset, Rendition.CLEAN).length).isLessThan(motion.length - mp4().length + 1);
    }

    @Test
    void noVideoTellsWhereItWasTaken() throws Exception {
        byte[] film = mp4("-metadata", "location=+48.8577+002.2950/", "-metadata", "title=Holiday in Paris");
        assertThat(SampleFiles.described(film)).contains("48.8577", "Holiday");

        AssetSummary asset = upload("IMG_4.MOV", film);

        assertThat(asset.mime()).isEqualTo("video/mp4");
        assertThat(asset.name()).isEqualTo("IMG_4.mp4");
        byte[] clean = open(asset, Rendition.CLEAN);
        assertThat(SampleFiles.described(clean)).contains("h264", "aac").doesNotContain("48.8577", "Holiday");
        assertThat(new String(clean, StandardCharsets.ISO_8859_1)).doesNotContain("48.8577", "Holiday");
    }

    @Test
    void cleanVideosStartAtOnce() {
        byte[] clean = open(upload("clip.mp4", mp4()), Rendition.CLEAN);
        String text = new String(clean, StandardCharsets.ISO_8859_1);
        assertThat(text.indexOf("moov")).isLessThan(text.indexOf("mdat"));
    }

    @Test
    void tellsWhatAVideoIs() throws IOException {
        AssetSummary asset = upload("clip.mp4", mp4());

        assertThat(asset.kind()).isEqualTo(AssetKind.VIDEO);
        assertThat(asset.width()).isEqualTo(320);
        assertThat(asset.height()).isEqualTo(180);
        assertThat(asset.duration()).isBetween(Duration.ofMillis(1850), Duration.ofMillis(2150));
        assertThat(decoded(open(asset, Rendition.THUMBNAIL)).getWidth()).isEqualTo(320);
        assertThat(files.mime(editor.workspace(), asset.id(), Rendition.THUMBNAIL))
                .isEqualTo("image/jpeg");
        assertThat(files.mime(editor.workspace(), asset.id(), Rendition.CLEAN)).isEqualTo("video/mp4");
    }

    @Test
    void turnsVideosUpright() throws Exception {
        byte[] film = mp4();
        java.nio.file.Path file = java.nio.file.Files.write(java.nio.file.Files.createTempFile("film", ".mp4"), film);
        byte[] turned = ffmpeg("mov", "-display_rotation", "90", "-i", file.toString(), "-c", "copy");

        AssetSummary asset = upload("turned.mov", turned);

        assertThat(asset.mime()).isEqualTo("video/quicktime");
        assertThat(asset.width()).isEqualTo(180);
        assertThat(asset.height()).isEqualTo(320);
        assertThat(decoded(open(asset, Rendition.JPEG)).getHeight()).isEqualTo(320);
        assertThat(SampleFiles.described(open(asset, Rendition.CLEAN))).contains("\"rotation\": 90");
    }

    @Test
    void findsTheLengthOfARecordingThatDoesNotTellIt() throws Exception {
        byte[] live = webm("-f", "webm", "-live", "1");
        assertThat(SampleFiles.described(live).split("\"duration\"")).hasSize(1);

        AssetSummary asset = upload("recording.webm", live);

        assertThat(asset.mime()).isEqualTo("video/webm");
        assertThat(asset.duration()).isBetween(Duration.ofMillis(1850), Duration.ofMillis(2150));
        assertThat(SampleFiles.described(open(asset, Rendition.CLEAN))).contains("vp9", "\"duration\"");
    }

    @Test
    void videosAreReadyOncePrepared() throws Exception {
        AssetSummary asset = upload("clip.mp4", mp4());
        // The job may have run already; running it again does no harm.
        var payload =
                new PrepareVideo.Payload(editor.workspace().value(), asset.id().value());
        prepareVideo.run(payload);
        prepareVideo.run(payload);

        AssetSummary later = accounts.as(editor, () -> assets.get(asset.id()));
        assertThat(later.state()).isEqualTo(AssetState.READY);
    }

    private AssetSummary upload(String name, byte[] content) {
        return accounts.as(editor, () -> {
            try {
                return assets.upload(name, new ByteArrayInputStream(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private byte[] open(AssetSummary asset, Rendition rendition) {
        try (InputStream in = files.open(editor.workspace(), asset.id(), rendition)) {
            byte[] content = in.readAllBytes();
            assertThat(files.size(editor.workspace(), asset.id(), rendition)).isEqualTo(content.length);
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage decoded(byte[] content) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        assertThat(image).as("decodable").isNotNull();
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static boolean red(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 180 && colour.getBlue() < 80;
    }

    /** Four inks, as a program for print writes it: an Adobe marker and no conversion. */
    private static byte[] cmykJpeg(int width, int height) throws IOException {
        var raster = java.awt.image.Raster.createInterleavedRaster(
                java.awt.image.DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.setPixel(x, y, new int[] {255 - x, y, 128, 250});
            }
        }
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            var writer = writers.next();
            if (writer.getOriginatingProvider().canEncodeImage(decoded(SampleFiles.jpeg(5, 5)))) {
                var out = new ByteArrayOutputStream();
                try (var stream = ImageIO.createImageOutputStream(out)) {
                    writer.setOutput(stream);
                    writer.write(new javax.imageio.IIOImage(raster, null, null));
                }
                return out.toByteArray();
            }
        }
        throw new IllegalStateException("no writer");
    }
}
