package com.webox.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.architecture.Texts.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in English and in French, says something, and is shown as it is written. */
class TextsTest {

    private static final Texts TEXTS = Texts.ofTheProgram();
    private static final Sources SOURCES = Sources.java();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(TEXTS.keys("fr")).isEqualTo(TEXTS.keys("en")).isNotEmpty();
    }

    @Test
    void noKeyIsWrittenTwice() {
        assertThat(TEXTS.duplicates()).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        assertThat(TEXTS.keys("en"))
                .allSatisfy(key -> assertThat(TEXTS.get("fr", key).arguments())
                        .as(key)
                        .isEqualTo(TEXTS.get("en", key).arguments()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyTextIsShownAsItIsWritten(Text text) {
        assertThat(text.faults()).as(text.toString()).isEmpty();
    }

    static Stream<Text> all() {
        return TEXTS.all();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "en | `` | empty",
                "en | You've {0} posts | apostrophe",
                "en | You''ve no post | apostrophe",
                "en | {0 posts | pattern",
                "en | {0} and {name} | pattern",
                "fr | Enregistrer ? | space",
                "fr | Enregistrer? | space",
                "fr | Attention : trop long | space",
                "fr | Le « mot » | space",
                "fr | L'espace | apostrophe"
            })
    void aFaultIsCaught(String language, String pattern, String fault) {
        assertThat(new Text(Locale.of(language), "a.key", pattern).faults()).anyMatch(each -> each.contains(fault));
    }

    @Test
    void everyKeyInTheCodeHasAText() {
        assertThat(KeysInCode.of(SOURCES))
                .isNotEmpty()
                .filteredOn(key -> !TEXTS.keys("en").contains(key))
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> literals = SOURCES.literals();

        assertThat(TEXTS.keys("en"))
                .filteredOn(key -> !KeysInCode.mayUse(literals, key))
                .isEmpty();
    }

    @Test
    void aMissingTextIsCaught() {
        Sources code = new Sources(List.of(new Sources.File(java.nio.file.Path.of("crooked"), """
                @Menu(title = "crooked.menu", order = 1)
                setText(getTranslation("crooked.text"));
                throw Problem.invalid("name", "crooked");
                """)));

        assertThat(KeysInCode.of(code)).containsExactlyInAnyOrder("crooked.menu", "crooked.text", "problem.crooked");
        assertThat(KeysInCode.mayUse(Set.of("post.status."), "post.status.DRAFT"))
                .isTrue();
        assertThat(KeysInCode.mayUse(Set.of("post.status."), "post.title")).isFalse();
    }

    @Test
    void everyConstantOfAnEnumeratedKeyHasAText() {
        // Keys made of a prefix and an enum's constant are complete when one of them is.
        Map<String, Set<String>> families = KeysInCode.enumFamilies(TEXTS.keys("en"), SOURCES);

        assertThat(families)
                .allSatisfy((prefix, missing) -> assertThat(missing).as(prefix).isEmpty());
    }
}
