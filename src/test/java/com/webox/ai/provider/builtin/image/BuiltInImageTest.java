package com.webox.ai.provider.builtin.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.ImageFormat;
import com.webox.ai.ImageModel;
import com.webox.ai.ImagePalette;
import com.webox.ai.ImageRequest;
import com.webox.ai.ImageStyle;
import com.webox.ai.TestPrices;
import com.webox.ai.provider.ImageModelContract;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in engine: what it draws is exact, legible and the same each time, whatever it is told. */
class BuiltInImageTest extends ImageModelContract {

    private static final List<String> HOSTILE = List.of(
            "W".repeat(4_000),
            "un mot ".repeat(500),
            "مرحبا بكم في متجرنا الجديد",
            "שלום לכולם",
            "你好世界",
            "🎉🎉🎉",
            "Sale 🎉 today 🔥 only",
            "\u0000\u0007\u202E\u200B\uFEFF drop table",
            "“”",
            "«»",
            "...",
            "- - -",
            "\n\n\n",
            "É È Ç À Œ",
            "𝕱𝖗𝖆𝖐𝖙𝖚𝖗 \uD83D",
            "a",
            "“" + "very long words in quotes ".repeat(40) + "”");

    @Override
    protected ImageModel model() {
        return new BuiltInImages(TestPrices.list());
    }

    @ParameterizedTest
    @EnumSource(ImageStyle.class)
    void theSameRequestGivesTheSameBytesAndAnotherSeedAnotherPicture(ImageStyle style) {
        ImageRequest request = ImageRequest.of("test", "Cider tasting on Saturday", style, ImageFormat.SQUARE);

        assertThat(Engine.make(request).bytes()).isEqualTo(Engine.make(request).bytes());
        Set<Integer> different = new HashSet<>();
        for (ImageRequest each : request.times(4).each()) {
            different.add(Arrays.hashCode(Engine.make(each).bytes()));
        }
        assertThat(different).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void everySizeIsExact(ImageStyle style, ImageFormat format) {
        BufferedImage image = Engine.draw(ImageRequest.of("test", "Cider", style, format), false);

        assertThat(image.getWidth()).isEqualTo(format.width());
        assertThat(image.getHeight()).isEqualTo(format.height());
    }

    @ParameterizedTest
    @MethodSource("styles")
    void whatIsSetStandsInTheSafeRoomAndCanBeRead(ImageStyle style, ImageFormat format) {
        List<String> prompts = List.of(
                "Café gratuit pour tous les lecteurs ce samedi. De 9 h à midi, rue des Lilas",
                "“Harvest” Tasting on Saturday at the orchard");
        for (int seed = format.ordinal() % 2; seed < 4; seed += 2) {
            ImagePalette palette = ImagePalette.values()[1 + (style.ordinal() * 4 + format.ordinal() + seed) % 9];
            assertLegible(new ImageRequest(
                    "test", prompts.get(seed / 2), style, palette, format.width() / 2, format.height() / 2, seed, 1));
        }
    }

    @ParameterizedTest
    @EnumSource(ImageStyle.class)
    void hostilePromptsGiveGoodPictures(ImageStyle style) {
        for (String prompt : HOSTILE) {
            assertLegible(new ImageRequest("test", prompt, style, ImagePalette.AUTO, 432, 540, 1, 1));
        }
        assertLegible(new ImageRequest("test", "Smallest", style, ImagePalette.INK, 256, 256, 3, 1));
        assertLegible(new ImageRequest("test", "A ribbon", style, ImagePalette.INK, 1024, 342, 3, 1));
        assertLegible(new ImageRequest("test", "A tower", style, ImagePalette.INK, 342, 1024, 3, 1));
    }

    @Test
    void whatNoFaceHasALetterForIsNotSet() {
        assertThat(Wording.of("مرحبا بكم في متجرنا").silent()).isTrue();
        assertThat(Wording.of("🎉🎉").silent()).isTrue();
        assertThat(Wording.of("Sale 🎉 today").headline()).isEqualTo("Sale today");
        assertThat(Wording.of("Spa\u0000\u202Ece\u200B").headline()).isEqualTo("Space");
    }

    @Test
    void quotedWordsAreTheHeadlineAndTheRestMayBeTheCaption() {
        Wording wording = Wording.of("An image with “Harvest Day” on it. Doors open at ten.");
        assertThat(wording.headline()).isEqualTo("Harvest Day");
        assertThat(Wording.of("Une affiche pour « La fête des voisins » samedi").headline())
                .isEqualTo("La fête des voisins");
    }

    @Test
    void aPromptIsReadDownToWhatSomebodyWouldSet() {
        assertThat(Wording.of("Create a poster for our cider harvest").headline())
                .isEqualTo("Our cider harvest");
        assertThat(Wording.of("Crée une affiche pour notre marché de Noël").headline())
                .isEqualTo("Notre marché de Noël");
        Wording sentence = Wording.of(
                "Our new cider is here, made from forty old apple varieties of the valley. https://example.com/x #cider");
        assertThat(sentence.headline()).isEqualTo("Our new cider is here");
        assertThat(sentence.caption()).isEqualTo("Made from forty old apple varieties of the valley");
        assertThat(Wording.of("Bienvenue à tous !").headline()).isEqualTo("Bienvenue à tous\u00A0!");
    }

    @Test
    void wordsInBothLanguagesCallForTheirThing() {
        assertThat(Motifs.in(Wording.of("Le pain de la boulangerie").words(), true)
                        .getFirst()
                        .name())
                .isEqualTo("bread");
        assertThat(Motifs.in(Wording.of("Fresh coffee every morning").words(), false)
                        .getFirst()
                        .name())
                .isEqualTo("coffee");
        assertThat(Motifs.in(List.of("qwertz"), false)).isEmpty();
        assertThat(Motifs.all()).hasSizeGreaterThanOrEqualTo(35);
    }

    @Test
    void seasonsAndMoodsCallForTheirColours() {
        assertThat(Moods.of(List.of("la", "récolte"), 0)).isEqualTo(ImagePalette.EARTH);
        assertThat(Moods.of(List.of("valentine"), 0)).isEqualTo(ImagePalette.BERRY);
        assertThat(Moods.of(List.of("qwertz"), 0)).isNotEqualTo(Moods.of(List.of("qwertz"), 1));
    }

    @Test
    void kerningBringsLettersTogether() {
        for (Face face : Face.values()) {
            double apart = face.width("A", 100, 0) + face.width("V", 100, 0);
            assertThat(face.width("AV", 100, 0)).as(face.name()).isLessThan(apart);
            assertThat(face.line("é", 100, 0).getBounds2D().getHeight())
                    .as("composite glyphs")
                    .isGreaterThan(face.line("e", 100, 0).getBounds2D().getHeight());
        }
    }

    private static Stream<Arguments> styles() {
        return Stream.of(ImageStyle.values())
                .flatMap(style -> Stream.of(ImageFormat.values()).map(format -> Arguments.of(style, format)));
    }

    /** Where a picture and the same without its words differ, there is ink: it is looked at pixel by pixel. */
    private static void assertLegible(ImageRequest request) {
        BufferedImage with = Engine.draw(request, false);
        BufferedImage without = Engine.draw(request, true);
        Rectangle2D safe = new Sheet(
                        request.width(),
                        request.height(),
                        0,
                        Scheme.of(ImagePalette.INK),
                        Wording.of(""),
                        List.of(Motifs.anything()),
                        true)
                .safe();
        int inked = 0;
        // Millions of pixels: an assertion for each would take minutes.
        List<String> faults = new ArrayList<>();
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                int ink = with.getRGB(x, y);
                int behind = without.getRGB(x, y);
                if (ink != behind) {
                    inked++;
                    if (x < safe.getX() - 2
                            || x > safe.getMaxX() + 2
                            || y < safe.getY() - 2
                            || y > safe.getMaxY() + 2) {
                        faults.add("ink at " + x + ", " + y);
                    } else if (whole(with, without, x, y) && contrast(ink, behind) < Scheme.READABLE) {
                        faults.add("contrast " + contrast(ink, behind) + " at " + x + ", " + y);
                    }
                }
            }
        }
        assertThat(faults.stream().limit(3)).as("%s", request).isEmpty();
        assertThat(inked > 0)
                .as("%s says something", request)
                .isEqualTo(!Wording.of(request.prompt()).silent());
    }

    private static double contrast(int one, int other) {
        double a = Scheme.luminance(one);
        double b = Scheme.luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Whether a pixel is all ink, not the soft edge of a letter: its neighbours have the same colour. */
    private static boolean whole(BufferedImage with, BufferedImage without, int x, int y) {
        int ink = with.getRGB(x, y);
        for (int[] step : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
            int nx = Math.clamp(x + step[0], 0, with.getWidth() - 1);
            int ny = Math.clamp(y + step[1], 0, with.getHeight() - 1);
            if (with.getRGB(nx, ny) != ink || without.getRGB(nx, ny) == ink) {
                return false;
            }
        }
        return true;
    }
}
