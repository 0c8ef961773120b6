package com.webox.media.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.webox.media.fit.Recipe.Area;
import com.webox.media.fit.Recipe.Size;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of which file, without making any. */
class PlannerTest {

    private static final long MB = 1024 * 1024;

    /** JPEG of 8 MB, at most 1440 wide, between 4:5 and 1.91:1. */
    private static final Target FEED =
            target(Set.of("image/jpeg"), 8 * MB, 1440, Integer.MAX_VALUE, false, 0.8, 1.91, 0, Double.MAX_VALUE);

    /** MP4 or MOV of 20 MB, at most 1280 × 1024 either way, up to 60 pictures a second. */
    private static final Target CLIP =
            target(Set.of("video/mp4", "video/quicktime"), 20 * MB, 1280, 1024, true, 1 / 3.0, 3, 23, 60);

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(plan(jpeg(1080, 1080), FEED)).isEqualTo(new Plan.AsIs());
        assertThat(plan(jpeg(1440, 1800), FEED)).as("4:5").isEqualTo(new Plan.AsIs());
        assertThat(plan(jpeg(1080, 1351), FEED)).as("a pixel by rounding").isEqualTo(new Plan.AsIs());
        assertThat(plan(mp4(1280, 720, 30), CLIP)).isEqualTo(new Plan.AsIs());
        assertThat(plan(mp4(720, 1280, 60), CLIP)).as("upright").isEqualTo(new Plan.AsIs());
        assertThat(plan(mp4(1280, 720, 60.2), CLIP)).as("a camera’s 60").isEqualTo(new Plan.AsIs());
    }

    @ParameterizedTest
    @CsvSource({
        // width, height → canvas
        "4000, 4000, 1440, 1440",
        "6000, 4000, 1440, 960",
        "1000, 2000, 1000, 1250",
        "3000, 6000, 1440, 1800",
        "2000, 500,  955,  500",
        "8000, 1000, 1440, 754",
        "1081, 1400, 1081, 1351",
        "77,   999,  77,   96",
    })
    void picturesAreCutAndScaledIntoTheBounds(int width, int height, int canvasWidth, int canvasHeight) {
        Recipe recipe = made(plan(jpeg(width, height), FEED));

        assertThat(recipe.canvas()).isEqualTo(new Size(canvasWidth, canvasHeight));
        assertThat(recipe.canvas().ratio()).isBetween(0.8 - 1e-9, 1.91 + 1e-9);
        assertThat(recipe.inner()).isEqualTo(recipe.canvas());
        assertThat(recipe.cut().width() / (double) recipe.cut().height())
                .as("nothing is distorted")
                .isCloseTo(recipe.canvas().ratio(), within(0.02));
    }

    @ParameterizedTest
    @CsvSource({
        "0,    0,    0,   0",
        "0.5,  0.5,  0,   375",
        "0.5,  0.7,  0,   775",
        "0.9,  0.99, 0,   750",
        "1,    1,    0,   750",
    })
    void theFocalPointDecidesWhatIsKept(double x, double y, int left, int top) {
        Recipe recipe = made(Planner.plan(jpeg(1000, 2000), new Framing(x, y, Fill.CROP), FEED));

        assertThat(recipe.cut()).isEqualTo(new Area(left, Math.min(top, 750), 1000, 1250));
    }

    @Test
    void aFlatPictureIsCutSideways() {
        Recipe recipe = made(Planner.plan(jpeg(4000, 1000), new Framing(0.25, 0.5, Fill.CROP), FEED));
        assertThat(recipe.cut()).isEqualTo(new Area(45, 0, 1910, 1000));
    }

    @ParameterizedTest
    @CsvSource({
        // width, height → inner, canvas
        "1000, 2000, 900,  1800, 1440, 1800",
        "4000, 1000, 1440, 360,  1440, 754",
        "100,  1000, 100,  1000, 800,  1000",
    })
    void marginsKeepAllOfIt(int width, int height, int innerWidth, int innerHeight, int across, int down) {
        Recipe recipe = made(Planner.plan(jpeg(width, height), new Framing(0.1, 0.1, Fill.PAD), FEED));

        assertThat(recipe.cut()).isEqualTo(new Area(0, 0, width, height));
        assertThat(recipe.inner()).isEqualTo(new Size(innerWidth, innerHeight));
        assertThat(recipe.canvas()).isEqualTo(new Size(across, down));
        assertThat(recipe.canvas().ratio()).isBetween(0.8 - 1e-9, 1.91 + 1e-9);
    }

    @Test
    void anotherFormatIsMadeAJpeg() {
        Recipe recipe = made(plan(new Facts("image/webp", MB, 800, 800, 0, 0, Set.of()), FEED));
        assertThat(recipe.mime()).isEqualTo("image/jpeg");
        assertThat(recipe.canvas()).isEqualTo(new Size(800, 800));
    }

    @Test
    void tooManyBytesAreMadeFewer() {
        Plan plan = plan(new Facts("image/jpeg", 9 * MB, 1080, 1080, 0, 0, Set.of()), FEED);
        assertThat(made(plan).canvas()).isEqualTo(new Size(1080, 1080));
        assertThat(made(plan).maxBytes()).isEqualTo(8 * MB);

        Target small = target(Set.of("image/*"), MB, Integer.MAX_VALUE, Integer.MAX_VALUE, false, 0, 99, 0, 99);
        Size canvas = made(plan(new Facts("image/png", 30 * MB, 8000, 6000, 0, 0, Set.of()), small))
                .canvas();
        assertThat((long) canvas.width() * canvas.height())
                .as("pixels for which one MB is enough")
                .isBetween(5_500_000L, 5_600_000L);
    }

    @Test
    void whatIsALittleTooSmallGrows() {
        Target reel = new Target(
                Set.of("image/jpeg"),
                0,
                8 * MB,
                Long.MAX_VALUE,
                540,
                960,
                5000,
                5000,
                false,
                0.5,
                0.6,
                0,
                99,
                0,
                99,
                Set.of());
        assertThat(made(plan(jpeg(360, 640), reel)).canvas()).isEqualTo(new Size(540, 960));
        assertThat(plan(jpeg(200, 356), reel)).isEqualTo(new Plan.Cannot(List.of(Shortcoming.TINY)));
    }

    @Test
    void filmsAreMadeSmallerInEvenSizes() {
        Recipe recipe = made(plan(mp4(1919, 1079, 30), CLIP));
        assertThat(recipe.canvas()).isEqualTo(new Size(1280, 718));
        assertThat(recipe.copy()).isFalse();
        assertThat(recipe.fps()).isZero();
        assertThat(made(plan(mp4(1080, 1920, 30), CLIP)).canvas()).isEqualTo(new Size(720, 1280));
    }

    @ParameterizedTest
    @CsvSource({"120, 60", "15, 30", "24, 0", "0, 0"})
    void theFrameRateIsBroughtIntoTheBounds(double fps, double made) {
        assertThat(made(plan(mp4(1920, 1080, fps), CLIP)).fps()).isEqualTo(made);
    }

    @Test
    void aStrangerCodecIsEncodedAgainAndAnUnknownOneToo() {
        Facts hevc = new Facts("video/quicktime", 5 * MB, 1280, 720, 10, 30, Set.of("hevc", "aac"));
        assertThat(made(plan(hevc, CLIP)).copy()).isFalse();
        Facts unknown = new Facts("video/mp4", 5 * MB, 1280, 720, 10, 0, Set.of());
        assertThat(made(plan(unknown, CLIP)).bitRate()).isPositive();
    }

    @Test
    void anotherContainerWithTheRightStreamsIsNotEncodedAgain() {
        Target mp4Only = target(Set.of("video/mp4"), 20 * MB, 1280, 1024, true, 0, 9, 0, 60);
        Facts mov = new Facts("video/quicktime", 5 * MB, 1280, 720, 10, 30, Set.of("h264", "aac"));
        assertThat(made(plan(mov, mp4Only)).copy()).isTrue();
        Facts webm = new Facts("video/webm", 5 * MB, 1280, 720, 10, 30, Set.of("vp9", "opus"));
        assertThat(made(plan(webm, mp4Only)).copy()).isFalse();
    }

    @Test
    void theBitRateFillsWhatIsAllowedAndNoMore() {
        Facts heavy = new Facts("video/mp4", 60 * MB, 1280, 720, 30, 30, Set.of("h264", "aac"));
        Recipe recipe = made(plan(heavy, CLIP));
        assertThat((recipe.bitRate() + 128_000) * 30 / 8).isLessThanOrEqualTo(20 * MB);
        assertThat(recipe.bitRate()).isGreaterThan(2_000_000);
        Facts plain = new Facts("video/mp4", MB, 1920, 1080, 30, 30, Set.of("h264", "aac"));
        assertThat(made(plan(plain, CLIP)).bitRate())
                .as("bits that the original never had help nobody")
                .isLessThan(1_000_000);
    }

    @Test
    void whatCannotBeMendedIsTold() {
        assertThat(reasons(new Facts("video/mp4", 5 * MB, 1280, 720, 301, 30, Set.of("h264"))))
                .containsExactly(Shortcoming.LONG);
        assertThat(reasons(new Facts("video/mp4", 5 * MB, 1280, 720, 1, 30, Set.of("h264"))))
                .containsExactly(Shortcoming.SHORT);
        assertThat(reasons(new Facts("video/mp4", 5000, 1280, 720, 10, 30, Set.of("h264"))))
                .containsExactly(Shortcoming.SMALL);
        assertThat(reasons(jpeg(800, 600)))
                .as("a picture where films are taken")
                .containsExactly(Shortcoming.TYPE);
        Target tight = target(Set.of("video/mp4"), MB, 1280, 1024, true, 0, 9, 0, 60);
        assertThat(plan(new Facts("video/mp4", 50 * MB, 1280, 720, 300, 30, Set.of("h264")), tight))
                .isEqualTo(new Plan.Cannot(List.of(Shortcoming.DENSE)));
    }

    @Test
    void anAnimationStaysAsItIsOrIsRefused() {
        Target target = target(Set.of("image/jpeg", "image/gif"), 5 * MB, 1280, 1080, false, 0.5, 2, 0, 99);
        assertThat(plan(gif(MB, 400, 400), target)).isEqualTo(new Plan.AsIs());
        assertThat(plan(gif(6 * MB, 400, 400), target)).isEqualTo(new Plan.Cannot(List.of(Shortcoming.LARGE)));
        assertThat(plan(gif(MB, 1400, 1000), target)).isEqualTo(new Plan.Cannot(List.of(Shortcoming.BIG)));
        assertThat(plan(gif(MB, 1200, 400), target)).isEqualTo(new Plan.Cannot(List.of(Shortcoming.FLAT)));
        assertThat(plan(gif(MB, 100, 400), target)).isEqualTo(new Plan.Cannot(List.of(Shortcoming.TALL)));
        assertThat(made(plan(gif(MB, 400, 400), FEED)).mime())
                .as("where no GIF is taken, its first picture")
                .isEqualTo("image/jpeg");
    }

    @Test
    void everyShapeEndsWithinTheBounds() {
        for (int width = 320; width < 4000; width += 37) {
            for (int height = 320; height < 4000; height += 41) {
                for (Fill fill : Fill.values()) {
                    Framing framing = new Framing(0.3, 0.8, fill);
                    if (Planner.plan(jpeg(width, height), framing, FEED) instanceof Plan.Make(Recipe recipe)) {
                        assertThat(recipe.canvas().ratio())
                                .as(recipe.toString())
                                .isBetween(0.8 - 1e-9, 1.91 + 1e-9);
                        assertThat(recipe.canvas().width()).isBetween(1, 1440);
                        inside(recipe);
                    }
                    if (Planner.plan(mp4(width, height, 30), framing, CLIP) instanceof Plan.Make(Recipe recipe)) {
                        assertThat(recipe.canvas().width() % 2 + recipe.canvas().height() % 2)
                                .isZero();
                        assertThat(Math.max(
                                        recipe.canvas().width(), recipe.canvas().height()))
                                .isLessThanOrEqualTo(1280);
                        assertThat(Math.min(
                                        recipe.canvas().width(), recipe.canvas().height()))
                                .isLessThanOrEqualTo(1024);
                        inside(recipe);
                    }
                }
            }
        }
    }

    private static void inside(Recipe recipe) {
        Area cut = recipe.cut();
        assertThat(cut.x()).isNotNegative();
        assertThat(cut.y()).isNotNegative();
        assertThat(cut.x() + cut.width()).isLessThanOrEqualTo(recipe.source().width());
        assertThat(cut.y() + cut.height()).isLessThanOrEqualTo(recipe.source().height());
        assertThat(recipe.inner().width()).isBetween(1, recipe.canvas().width());
        assertThat(recipe.inner().height()).isBetween(1, recipe.canvas().height());
    }

    @Test
    void oneShapeForAllIsKeptToAPixel() {
        Target square = FEED.shaped(1);
        assertThat(made(plan(jpeg(1600, 900), square)).canvas()).isEqualTo(new Size(900, 900));
        assertThat(plan(jpeg(900, 900), square)).isEqualTo(new Plan.AsIs());
        Target odd = FEED.shaped(1080 / 1349.0);
        Size canvas = made(plan(jpeg(3000, 3000), odd)).canvas();
        assertThat(canvas.width() / 0.8006).isCloseTo(canvas.height(), within(2.0));
    }

    @Test
    void theKeyNamesTheRecipe() {
        Recipe recipe = made(plan(jpeg(4000, 1000), FEED));
        assertThat(recipe.key())
                .matches("[0-9a-f]{24}")
                .isEqualTo(made(plan(jpeg(4000, 1000), FEED)).key());
        assertThat(made(Planner.plan(jpeg(4000, 1000), new Framing(0.4, 0.5, Fill.CROP), FEED))
                        .key())
                .isNotEqualTo(recipe.key());
    }

    @Test
    void aFocalPointLiesInThePicture() {
        for (double wrong : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new Framing(wrong, 0.5, Fill.CROP)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Framing(0.5, wrong, Fill.CROP)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Plan plan(Facts file, Target target) {
        return Planner.plan(file, Framing.CENTRE, target);
    }

    private static Recipe made(Plan plan) {
        assertThat(plan).isInstanceOf(Plan.Make.class);
        return ((Plan.Make) plan).recipe();
    }

    private static List<Shortcoming> reasons(Facts file) {
        return ((Plan.Cannot) plan(file, CLIP)).reasons();
    }

    private static Facts jpeg(int width, int height) {
        return new Facts("image/jpeg", MB, width, height, 0, 0, Set.of());
    }

    private static Facts gif(long bytes, int width, int height) {
        return new Facts("image/gif", bytes, width, height, 0, 0, Set.of());
    }

    private static Facts mp4(int width, int height, double fps) {
        return new Facts("video/mp4", 5 * MB, width, height, 10, fps, Set.of("h264", "aac"));
    }

    private static Target target(
            Set<String> types,
            long maxBytes,
            int maxWidth,
            int maxHeight,
            boolean eitherWay,
            double minRatio,
            double maxRatio,
            double minFps,
            double maxFps) {
        return new Target(
                types,
                10_000,
                maxBytes,
                Long.MAX_VALUE,
                0,
                0,
                maxWidth,
                maxHeight,
                eitherWay,
                minRatio,
                maxRatio,
                2,
                300,
                minFps,
                maxFps,
                Set.of("h264", "aac"));
    }
}
