package com.webox.media;

import static com.webox.media.SampleFiles.ffmpeg;
import static com.webox.media.SampleFiles.mp4;
import static com.webox.media.SampleFiles.phoneJpeg;
import static com.webox.media.SampleFiles.webm;
import static com.webox.media.SampleFiles.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.webox.accounts.Member;
import com.webox.accounts.TestAccounts;
import com.webox.kernel.Problem;
import com.webox.media.fit.Facts;
import com.webox.media.fit.Fill;
import com.webox.media.fit.Framing;
import com.webox.media.fit.Plan;
import com.webox.media.fit.Planner;
import com.webox.media.fit.Recipe;
import com.webox.media.fit.Target;
import com.webox.platform.config.Installation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files made to fit, measured as a network would measure them. */
@MediaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FittingsTest {

    private static final Color MARK = new Color(0, 200, 0);

    @Autowired
    Assets assets;

    @Autowired
    MediaFiles files;

    @Autowired
    Fittings fittings;

    @Autowired
    FittedRows fitted;

    @Autowired
    AssetRows rows;

    @Autowired
    AssetFiles stored;

    @Autowired
    com.webox.platform.jobs.Jobs jobs;

    @Autowired
    Installation installation;

    @Autowired
    MockMvc http;

    @Autowired
    JsonMapper json;

    @Autowired
    TestAccounts accounts;

    Member editor;

    @BeforeAll
    void signUp() {
        editor = accounts.signUp("Nadia");
    }

    @Test
    void aPictureIsCutAroundItsFocalPoint() throws IOException {
        AssetSummary asset = upload("wide.png", written(marked(2000, 500, 1700, 200), "png"));

        BufferedImage centre = decoded(made(asset, Framing.CENTRE, square(400, 1 << 20)));
        BufferedImage focused = decoded(made(asset, new Framing(0.85, 0.4, Fill.CROP), square(400, 1 << 20)));

        assertThat(List.of(centre.getWidth(), centre.getHeight())).containsExactly(400, 400);
        assertThat(marked(centre)).as("the mark is cut off").isFalse();
        assertThat(marked(focused)).as("the mark is kept").isTrue();
        // The cut begins at 1450 of 2000 pixels and is made 0.8 times as large.
        assertThat(isMark(focused, (1750 - 1450) * 4 / 5, 200)).isTrue();
    }

    @Test
    void marginsShowAllOfIt() throws IOException {
        AssetSummary asset = upload("wide.png", written(marked(2000, 500, 1850, 400), "png"));

        BufferedImage padded = decoded(made(asset, new Framing(0, 0, Fill.PAD), square(400, 1 << 20)));

        assertThat(List.of(padded.getWidth(), padded.getHeight())).containsExactly(400, 400);
        assertThat(new Color(padded.getRGB(200, 5))).isEqualTo(Color.WHITE);
        assertThat(new Color(padded.getRGB(200, 395))).isEqualTo(Color.WHITE);
        assertThat(isMark(padded, 1900 / 5, 150 + 450 / 5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTurnedPictureIsCutUpright(int orientation) throws IOException {
        AssetSummary asset = upload("phone.jpg", phoneJpeg(800, 400, orientation));
        boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean bottom = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        Framing corner = new Framing(right ? 1 : 0, bottom ? 1 : 0, Fill.CROP);
        Framing opposite = new Framing(right ? 0 : 1, bottom ? 0 : 1, Fill.CROP);

        byte[] near = made(asset, corner, square(300, 1 << 20));
        BufferedImage far = decoded(made(asset, opposite, square(300, 1 << 20)));

        int x = right ? 290 : 10;
        int y = bottom ? 290 : 10;
        assertThat(red(decoded(near), x, y))
                .as("the red corner, where it is seen")
                .isTrue();
        assertThat(red(far, x, y)).isFalse();
        assertThat(new String(near, StandardCharsets.ISO_8859_1))
                .doesNotContain("CAMERA-9X", "GPSLatitude", "xmpmeta", "Paris", "Exif");
    }

    @Test
    void aPictureKeepsWithinItsBytes() throws IOException {
        BufferedImage noise = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int i = 0; i < 360_000; i++) {
            noise.setRGB(i % 600, i / 600, random.nextInt());
        }
        AssetSummary asset = upload("noise.png", written(noise, "png"));

        for (int max : new int[] {200_000, 70_000}) {
            byte[] content = made(asset, Framing.CENTRE, square(600, max));
            assertThat(content.length).isBetween(max / 4, max);
            assertThat(decoded(content).getWidth()).isPositive();
        }
    }

    @Test
    void transparencyBecomesWhite() throws IOException {
        AssetSummary asset =
                upload("logo.png", written(new BufferedImage(500, 100, BufferedImage.TYPE_INT_ARGB), "png"));
        BufferedImage made = decoded(made(asset, Framing.CENTRE, square(100, 1 << 20)));
        assertThat(new Color(made.getRGB(50, 50))).isEqualTo(Color.WHITE);
    }

    @Test
    void aFilmIsMadeToFit() throws Exception {
        byte[] film = ffmpeg(
                "mp4",
                "-f",
                "lavfi",
                "-i",
                "color=blue:size=640x360:rate=60:duration=2,drawbox=x=560:y=140:w=80:h=80:color=0x00C800:t=fill",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:duration=2",
                "-metadata",
                "location=+48.8577+002.2950/",
                "-c:v",
                "libopenh264",
                "-b:v",
                "4M",
                "-pix_fmt",
                "yuv420p",
                "-c:a",
                "aac");
        AssetSummary asset = upload("clip.mp4", film);
        Target target = clip(Set.of("video/mp4"), 320, 1, 30, 400_000);

        byte[] centre = made(asset, Framing.CENTRE, target);
        byte[] focused = made(asset, new Framing(1, 0.5, Fill.CROP), target);
        byte[] padded = made(asset, new Framing(0, 0, Fill.PAD), target);

        for (byte[] content : new byte[][] {centre, focused, padded}) {
            JsonNode video = stream(content, "video");
            assertThat(video.path("width").asInt()).isEqualTo(320);
            assertThat(video.path("height").asInt()).isEqualTo(320);
            assertThat(video.path("codec_name").asString()).isEqualTo("h264");
            assertThat(video.path("pix_fmt").asString()).isEqualTo("yuv420p");
            assertThat(video.path("avg_frame_rate").asString()).isEqualTo("30/1");
            assertThat(video.path("sample_aspect_ratio").asString("1:1")).isEqualTo("1:1");
            assertThat(stream(content, "audio").path("codec_name").asString()).isEqualTo("aac");
            assertThat(seconds(content)).isBetween(1.9, 2.2);
            assertThat(content.length).isLessThanOrEqualTo(400_000);
            String text = new String(content, StandardCharsets.ISO_8859_1);
            assertThat(text.indexOf("moov")).as("the index first").isLessThan(text.indexOf("mdat"));
            assertThat(text).doesNotContain("48.8577");
        }
        assertThat(isMark(frame(centre), 300, 160)).isFalse();
        assertThat(isMark(frame(focused), 284, 160)).as("the mark is kept").isTrue();
        assertThat(isMark(frame(padded), 300, 160)).isTrue();
        assertThat(new Color(frame(padded).getRGB(160, 10)).getBlue())
                .as("margin")
                .isLessThan(40);
    }

    @Test
    void aRecordingOfABrowserBecomesAnMp4() throws Exception {
        byte[] content =
                made(upload("clip.webm", webm()), Framing.CENTRE, clip(Set.of("video/mp4"), 0, 0, 60, 1 << 22));
        assertThat(stream(content, "video").path("codec_name").asString()).isEqualTo("h264");
        assertThat(stream(content, "audio").path("codec_name").asString()).isEqualTo("aac");
        assertThat(stream(content, "video").path("width").asInt()).isEqualTo(320);
    }

    @Test
    void theRightStreamsAreTakenOverUntouched() throws Exception {
        Path file = Files.write(Files.createTempFile("film", ".mp4"), mp4());
        byte[] mov = ffmpeg("mov", "-i", file.toString(), "-c", "copy");
        AssetSummary asset = upload("clip.mov", mov);
        assertThat(asset.mime()).isEqualTo("video/quicktime");

        byte[] content = made(asset, Framing.CENTRE, clip(Set.of("video/mp4"), 0, 0, 60, 1 << 22));

        assertThat(new String(content, 4, 4, StandardCharsets.ISO_8859_1)).isEqualTo("ftyp");
        assertThat(new String(content, 8, 4, StandardCharsets.ISO_8859_1)).isNotEqualTo("qt  ");
        assertThat(stream(content, "video").path("bit_rate").asString())
                .isEqualTo(stream(mov, "video").path("bit_rate").asString());
        assertThat(stream(content, "video").path("nb_frames").asString())
                .isEqualTo(stream(mov, "video").path("nb_frames").asString());
    }

    @Test
    void aTurnedFilmIsCutUpright() throws Exception {
        Path file = Files.write(Files.createTempFile("film", ".mp4"), mp4());
        AssetSummary asset =
                upload("turned.mov", ffmpeg("mov", "-display_rotation", "90", "-i", file.toString(), "-c", "copy"));
        assertThat(asset.height()).isEqualTo(320);

        byte[] content = made(asset, Framing.CENTRE, clip(Set.of("video/mp4"), 160, 1, 60, 1 << 22));

        assertThat(stream(content, "video").path("width").asInt()).isEqualTo(160);
        assertThat(stream(content, "video").path("height").asInt()).isEqualTo(160);
        assertThat(SampleFiles.described(content)).doesNotContain("\"rotation\"");
    }

    @Test
    void aSilentFilmStaysSilent() throws Exception {
        byte[] silent = ffmpeg(
                "mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc=size=320x180:rate=12:duration=2",
                "-c:v",
                "libopenh264",
                "-pix_fmt",
                "yuv420p");
        AssetSummary asset = upload("silent.mp4", silent);
        byte[] content = made(asset, Framing.CENTRE, clip(Set.of("video/mp4"), 0, 0, 60, 1 << 22));
        assertThat(stream(content, "video").path("avg_frame_rate").asString()).isEqualTo("30/1");
        assertThat(stream(content, "audio").isMissingNode()).isTrue();
    }

    @Test
    void theSameRecipeMakesTheSameBytes() throws Exception {
        for (byte[] content : new byte[][] {SampleFiles.jpeg(900, 400), mp4()}) {
            byte[] first = made(upload("a", content), Framing.CENTRE, any(200));
            byte[] second = made(upload("b", content), Framing.CENTRE, any(200));
            assertThat(first).isEqualTo(second);
        }
    }

    @Test
    void whatIsOrderedIsMadeInTheBackgroundOnce() {
        AssetSummary asset = upload("clip.mp4", mp4());
        Recipe recipe = recipe(asset, Framing.CENTRE, any(120));

        Fitted ordered = fittings.order(editor.workspace(), asset.id(), recipe);
        fittings.order(editor.workspace(), asset.id(), recipe);

        assertThat(ordered.key().value()).isEqualTo(recipe.key());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(fittings.order(editor.workspace(), asset.id(), recipe)
                                .state())
                        .isEqualTo(Fitted.State.READY));
        assertThat(fitted.keys(asset.id())).containsExactly(ordered.key());
    }

    @Test
    void membersAndHoldersOfAnAddressGetTheVeryBytes() throws Exception {
        AssetSummary asset = upload("a.jpg", SampleFiles.jpeg(900, 300));
        Recipe recipe = recipe(asset, Framing.CENTRE, square(300, 1 << 20));
        FitKey key = fittings.order(editor.workspace(), asset.id(), recipe).key();
        String address = "/" + MediaLinks.rendition(asset.id(), key);
        byte[] bytes = open(asset, key);

        http.perform(get(address).with(authentication(accounts.signedIn(editor))))
                .andExpect(status().isOk())
                .andExpect(content().contentType("image/jpeg"))
                .andExpect(content().bytes(bytes));
        String open = files.publicUrl(editor.workspace(), asset.id(), key, Duration.ofMinutes(5))
                .getPath();
        http.perform(get(open)).andExpect(status().isOk()).andExpect(content().bytes(bytes));
        http.perform(get(open + "A")).andExpect(status().isNotFound());
        Member stranger = accounts.signUp("Otto");
        http.perform(get(address).with(authentication(accounts.signedIn(stranger))))
                .andExpect(status().isNotFound());
        http.perform(get(address.substring(0, address.length() - 24) + "0".repeat(24))
                        .with(authentication(accounts.signedIn(editor))))
                .andExpect(status().isNotFound());
        http.perform(get(address)).andExpect(status().is3xxRedirection());
    }

    @Test
    void anotherWorkspaceOrdersNothing() {
        AssetSummary asset = upload("a.jpg", SampleFiles.jpeg(900, 300));
        Recipe recipe = recipe(asset, Framing.CENTRE, square(300, 1 << 20));
        Member stranger = accounts.signUp("Otto");
        Problem refused =
                catchThrowableOfType(Problem.class, () -> fittings.order(stranger.workspace(), asset.id(), recipe));
        assertThat(refused.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(fitted.keys(asset.id())).isEmpty();
    }

    @Test
    void whatWasMadeGoesWithItsAsset() throws Exception {
        AssetSummary asset = upload("a.jpg", SampleFiles.jpeg(900, 300));
        made(asset, Framing.CENTRE, square(300, 1 << 20));
        assertThat(storedFiles(asset)).hasSize(5);
        accounts.as(editor, () -> assets.delete(asset.id()));

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(31));
        new Housekeeping(rows, stored, List.of(), jobs, later).run(new Housekeeping.Payload());

        assertThat(storedFiles(asset)).isEmpty();
        assertThat(fitted.keys(asset.id())).isEmpty();
    }

    @Test
    void theFramingIsKept() {
        AssetSummary asset = upload("a.jpg", SampleFiles.jpeg(300, 300));
        assertThat(asset.framing()).isEqualTo(Framing.CENTRE);
        Framing framing = new Framing(0.25, 1, Fill.PAD);
        accounts.as(editor, () -> assets.frame(asset.id(), framing));
        assertThat(accounts.as(editor, () -> assets.get(asset.id())).framing()).isEqualTo(framing);
        assertThat(files.find(editor.workspace(), List.of(asset.id())))
                .extracting(MediaFile::framing)
                .containsExactly(framing);
    }

    @Test
    void factsOfAFilmAreKnown() {
        AssetSummary asset = upload("clip.mp4", mp4());
        Facts facts =
                files.find(editor.workspace(), List.of(asset.id())).getFirst().facts();
        assertThat(facts.fps()).isEqualTo(15);
        assertThat(facts.codecs()).containsExactlyInAnyOrder("h264", "aac");
    }

    private byte[] made(AssetSummary asset, Framing framing, Target target) {
        Recipe recipe = recipe(asset, framing, target);
        return open(
                asset, fittings.order(editor.workspace(), asset.id(), recipe).key());
    }

    private Recipe recipe(AssetSummary asset, Framing framing, Target target) {
        Facts facts =
                files.find(editor.workspace(), List.of(asset.id())).getFirst().facts();
        Plan plan = Planner.plan(facts, framing, target);
        assertThat(plan).isInstanceOf(Plan.Make.class);
        return ((Plan.Make) plan).recipe();
    }

    private static Target square(int side, long maxBytes) {
        return new Target(
                Set.of("image/jpeg"),
                0,
                maxBytes,
                Long.MAX_VALUE,
                0,
                0,
                side,
                side,
                false,
                1,
                1,
                0,
                99,
                0,
                99,
                Set.of());
    }

    private static Target any(int side) {
        return new Target(
                Set.of("image/jpeg", "video/mp4"),
                0,
                1 << 22,
                Long.MAX_VALUE,
                0,
                0,
                side,
                side,
                false,
                0,
                99,
                0,
                99,
                0,
                60,
                Set.of("h264", "aac"));
    }

    /** @param side 0 for any size and shape */
    private static Target clip(Set<String> types, int side, double ratio, double fps, long maxBytes) {
        int max = side == 0 ? Integer.MAX_VALUE : side;
        return new Target(
                types,
                0,
                maxBytes,
                Long.MAX_VALUE,
                0,
                0,
                max,
                max,
                false,
                ratio,
                ratio == 0 ? 99 : ratio,
                0,
                60,
                side == 0 ? 15 : 23,
                fps,
                Set.of("h264", "aac"));
    }

    private static BufferedImage marked(int width, int height, int x, int y) {
        BufferedImage image = SampleFiles.picture(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(MARK);
        graphics.fillRect(x, y, 100, 100);
        graphics.dispose();
        return image;
    }

    private static boolean marked(BufferedImage image) {
        for (int y = 0; y < image.getHeight(); y += 5) {
            for (int x = 0; x < image.getWidth(); x += 5) {
                if (isMark(image, x, y)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMark(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getGreen() > 150 && colour.getRed() < 60 && colour.getBlue() < 60;
    }

    private static boolean red(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 180 && colour.getBlue() < 80;
    }

    private JsonNode stream(byte[] content, String type) throws Exception {
        for (JsonNode stream : json.readTree(SampleFiles.described(content)).path("streams")) {
            if (stream.path("codec_type").asString().equals(type)) {
                return stream;
            }
        }
        return json.createObjectNode().path("none");
    }

    private double seconds(byte[] content) throws Exception {
        return Double.parseDouble(json.readTree(SampleFiles.described(content))
                .path("format")
                .path("duration")
                .asString());
    }

    /** The picture in the middle of a film. */
    private static BufferedImage frame(byte[] film) throws IOException {
        Path file = Files.write(Files.createTempFile("film", ".mp4"), film);
        try {
            return decoded(ffmpeg("png", "-ss", "1", "-i", file.toString(), "-frames:v", "1"));
        } finally {
            Files.delete(file);
        }
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

    private byte[] open(AssetSummary asset, Form form) {
        try (InputStream in = files.open(editor.workspace(), asset.id(), form)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage decoded(byte[] content) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
        assertThat(image).as("decodable").isNotNull();
        return image;
    }

    private List<Path> storedFiles(AssetSummary asset) throws IOException {
        try (Stream<Path> all = Files.walk(installation.home().resolve("media"))) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> path.toString().contains(asset.id().toString()))
                    .toList();
        }
    }
}
