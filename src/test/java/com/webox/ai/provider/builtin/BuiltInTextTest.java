package com.webox.ai.provider.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.ai.Stop;
import com.webox.ai.TextLimits;
import com.webox.ai.TextParts;
import com.webox.ai.TextReply;
import com.webox.ai.TextRequest;
import com.webox.ai.TextTask;
import com.webox.ai.TextTone;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in engine writes what its author said, in the right language, length and type. */
class BuiltInTextTest {

    private static final String CIDER = "Launch of our new cider made from old apple varieties, tasting on Saturday 28"
            + " November from 10 to 18 at the orchard";
    private static final String CIDRE =
            "Lancement de notre nouveau cidre élaboré avec des variétés anciennes, dégustation"
                    + " samedi 28 novembre de 10 h à 18 h au verger";

    record Case(String brief, List<String> points, Locale language) {}

    static Stream<Case> cases() {
        return Stream.of(
                new Case(CIDER, List.of("free tasting", "live music"), Locale.ENGLISH),
                new Case(CIDRE, List.of("dégustation gratuite", "musique live"), Locale.FRENCH),
                new Case("We are opening our second shop in Lyon on 3 March.", List.of(), Locale.ENGLISH),
                new Case("Nos soldes : -20% jusqu'à lundi https://argile.example/soldes", List.of(), Locale.FRENCH),
                new Case("hiring a pastry chef in Nantes", List.of("full time", "from January"), Locale.ENGLISH),
                new Case("Remercier nos clients pour 10 ans de confiance", List.of(), Locale.FRENCH),
                new Case("Yoga", List.of(), Locale.ENGLISH),
                new Case("Notre collection de printemps", List.of("lin", "coton"), Locale.FRENCH));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaptionFitsAndNoneIsWrittenTwice(Case given) {
        for (TextTone tone : TextTone.values()) {
            for (int max : new int[] {40, 120, 280, 2200}) {
                TextRequest request = write(given, TextLimits.characters(max)).inTone(tone);
                List<String> texts = texts(request);

                assertThat(texts).isNotEmpty().doesNotHaveDuplicates().allSatisfy(text -> {
                    assertThat(text.codePointCount(0, text.length())).as(text).isBetween(1, max);
                    assertThat(text).doesNotContain("{").doesNotContain("..").doesNotContain("  ");
                });
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSameSeedWritesTheSameAndAnotherWritesAnother(Case given) {
        TextRequest request = write(given, TextLimits.characters(2200));

        assertThat(texts(request)).isEqualTo(texts(request));
        assertThat(Stream.of(1L, 2L, 3L, 4L, 5L)
                        .map(seed -> texts(request.withSeed(seed)))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void theFactsStayAsTheyWereSaid() {
        assertThat(texts(write(cases().toList().getFirst(), TextLimits.characters(2200))))
                .hasSize(5)
                .allSatisfy(text -> assertThat(text)
                        .contains("our new cider made from old apple varieties")
                        .contains("Tasting on Saturday 28 November from 10 to 18 at the orchard.")
                        .containsIgnoringCase("free tasting")
                        .containsIgnoringCase("live music")
                        .doesNotContain("Launch of"));
    }

    @Test
    void aProductWithATastingIsAProduct() {
        Brief brief = Brief.of("Our new cider made from old apple varieties, tasting on Saturday", List.of(), false);

        assertThat(brief.intent()).isEqualTo(Intent.LAUNCH);
        assertThat(brief.topic()).isEqualTo("Our new cider made from old apple varieties");
        assertThat(brief.more()).containsExactly("Tasting on Saturday.");
    }

    @Test
    void whatIsSaidToTheWriterIsNotSaidToTheReaders() {
        TextRequest request = TextRequest.on(
                TextTask.WRITE,
                "test",
                "Écris un post pour annoncer que notre podcast est de retour.",
                Locale.FRENCH,
                TextLimits.characters(500));

        assertThat(texts(request.withResults(5)))
                .allSatisfy(text -> assertThat(text)
                        .contains("Notre podcast est de retour.")
                        .doesNotContain("post "));
    }

    @Test
    void frenchContractsAndKeepsItsSpaces() {
        List<String> texts = Stream.of(1L, 2L, 3L, 4L, 5L, 6L)
                .flatMap(seed -> texts(TextRequest.on(
                                        TextTask.WRITE,
                                        "test",
                                        "le nouveau site web",
                                        Locale.FRENCH,
                                        TextLimits.characters(500))
                                .withResults(5)
                                .withSeed(seed))
                        .stream())
                .toList();

        assertThat(texts).anyMatch(text -> text.contains("au nouveau site web"));
        assertThat(texts)
                .allSatisfy(text -> assertThat(text)
                        .doesNotContain("à le ")
                        .doesNotContainPattern("[\\p{L}] [;:!?]")
                        .doesNotContain("'"));
    }

    @Test
    void aBriefInAnotherLanguageIsNotMixed() {
        TextRequest request = TextRequest.on(
                TextTask.WRITE,
                "test",
                "Nous ouvrons notre boutique à Lyon",
                Locale.ENGLISH,
                TextLimits.characters(500));

        assertThat(texts(request.withResults(5)))
                .allSatisfy(text ->
                        assertThat(Tongue.of(text, false).french()).as(text).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Join us at the apple harvest in Normandy, with cider and local cheese. | #AppleHarvest #Normandy",
                "en | Our Black Friday sale starts now | #BlackFriday",
                "fr | Dégustation de cidre et de fromages normands au verger samedi | #Dégustation #Cidre #Verger",
                "fr | Réservez vos places pour l’atelier de poterie #poterie | #Atelier"
            })
    void hashtagsAreTheTextsOwnWords(String language, String text, String expected) {
        List<String> tags =
                texts(TextRequest.on(TextTask.HASHTAGS, "test", text, Locale.of(language), TextLimits.characters(500)));

        assertThat(tags)
                .contains(expected.split(" "))
                .doesNotContain("#Poterie")
                .allMatch(tag -> tag.matches("#[\\p{L}\\p{N}]+"));
    }

    @Test
    void shorteningKeepsFiguresAndLinks() {
        String text =
                "Hello! We are really very happy with this. In order to celebrate, we pour cider on 28 November at 18:00."
                        + " It is always nice to meet people. Details: https://orchard.example/cider";

        String shorter = texts(
                        TextRequest.on(TextTask.SHORTEN, "test", text, Locale.ENGLISH, TextLimits.characters(140)))
                .getFirst();

        assertThat(shorter)
                .contains("28 November", "https://orchard.example/cider")
                .hasSizeLessThanOrEqualTo(140);
        assertThat(shorter).doesNotContain("In order to");
    }

    @Test
    void aProfessionalToneIsCalm() {
        String text = "Coucou ! On recrute !!! 🎉";

        assertThat(texts(TextRequest.on(TextTask.TONE, "test", text, Locale.FRENCH, TextLimits.characters(200))
                        .inTone(TextTone.PROFESSIONAL)))
                .containsExactly("Bonjour. Nous recrutons.");
    }

    @Test
    void aSummaryIsMadeOfTheTextsOwnSentences() {
        String text =
                "Trees need water. A drip line saves half of it. The cat sleeps. Water the roots of trees, not the"
                        + " leaves. Evening watering of trees loses less water than noon watering.";

        String summary = texts(
                        TextRequest.on(TextTask.SUMMARY, "test", text, Locale.ENGLISH, TextLimits.characters(200)))
                .getFirst();

        assertThat(Words.sentences(summary)).hasSize(3).allMatch(text::contains);
        assertThat(summary).startsWith("Trees need water.").doesNotContain("cat");
    }

    @Test
    void emojisComeFromTheWords() {
        assertThat(texts(TextRequest.on(
                        TextTask.EMOJI, "test", "Yoga et café au jardin", Locale.FRENCH, TextLimits.characters(9))))
                .containsExactlyInAnyOrder("🧘", "☕", "🏡");
    }

    @Test
    void typographyLeavesAddressesAndTimesAlone() {
        assertThat(Typography.set("Rendez-vous à 10:30 : https://a.example/?q=1!x, c'est \"l'été\" ?", true))
                .isEqualTo("Rendez-vous à 10:30\u00A0: https://a.example/?q=1!x, c’est \"l’été\"\u202F?");
    }

    private static TextRequest write(Case given, TextLimits limits) {
        return TextRequest.on(TextTask.WRITE, "test", given.brief(), given.language(), limits)
                .withPoints(given.points())
                .withResults(5);
    }

    private static List<String> texts(TextRequest request) {
        TextReply reply = new BuiltInText(Currency.getInstance("USD")).write(request, TextParts.UNHEARD, Stop.never());
        return ((TextReply.Written) reply).texts();
    }
}
