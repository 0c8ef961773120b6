package com.webox.social.network.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.social.network.RulesCatalogue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedLengthTest {

    private final WeightedLength length = new WeightedLength(new RulesCatalogue().weights("x"));

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                | 0
                    A plain post.                     | 13
                    Ça va être très bien              | 20
                    Привет мир                        | 10
                    שלום                              | 4
                    ไทย                               | 3
                    日本語                             | 6
                    한국어                             | 6
                    ABC日本                            | 7
                    “quoted” – and — dashes           | 23
                    ‘it’s’                            | 6
                    prix : 10 €                       | 12
                    a…b                               | 4
                    100 ‰                             | 6
                    ©                                 | 1
                    ™                                 | 2
                    ©️                                | 2
                    ❤                                 | 2
                    ❤️                                | 2
                    😀                                | 2
                    😀😀                              | 4
                    a😀b                              | 4
                    👍🏽                               | 2
                    🧑🏿‍🚀                             | 2
                    👩‍👩‍👧‍👦                           | 2
                    👨‍👩‍👧 family                     | 9
                    🏳️‍🌈                             | 2
                    🇫🇷                               | 2
                    🇫🇷🇩🇪                             | 4
                    🏴󠁧󠁢󠁳󠁣󠁴󠁿                              | 2
                    1️⃣                               | 2
                    #️⃣ 2                             | 4
                    ✌🏼                               | 2
                    ☀️ sun                            | 6
                    𝒳                                 | 2
                    𐀀                                 | 2
                    """)
    void counts_text_by_weight(String text, int expected) {
        assertThat(length.of(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    http://a.co                                              | 23
                    https://example.com/a/very/long/path/indeed?with=query   | 23
                    HTTPS://EXAMPLE.COM                                      | 23
                    example.com                                              | 23
                    www.example.co.jp                                        | 23
                    t.co                                                     | 23
                    See https://example.com.                                 | 28
                    See example.com.                                         | 28
                    See (https://example.com/a)                              | 29
                    (example.com)                                            | 25
                    https://fr.wikipedia.org/wiki/Java_(langage)             | 23
                    https://fr.wikipedia.org/wiki/Java_(langage).            | 24
                    https://example.com/a,b,c,                               | 24
                    https://example.com/?q=1&r=2!                            | 24
                    https://example.com/#top                                 | 23
                    https://example.com:8443/x                               | 23
                    https://example.com, example.org                         | 48
                    "https://example.com"                                    | 25
                    https://sub_domain.example.com                           | 23
                    https://foo_bar.com                                      | 19
                    http://münchen.de/weg                                    | 23
                    http://例え.みんな/道                                    | 25
                    これはexample.comです                                    | 33
                    http://example.comのページ                               | 31
                    https://t.co/abc123?x=1                                  | 27
                    user@example.com                                         | 16
                    @example.com                                             | 12
                    #example.com                                             | 12
                    $example.com                                             | 12
                    xhttp://example.com                                      | 19
                    http://localhost:8080/a                                  | 23
                    ftp://example.com                                        | 17
                    not.a.tldthatexists                                      | 19
                    version 1.2.3                                            | 13
                    e.g. this                                                | 9
                    example.com-                                             | 12
                    -example.com                                             | 12
                    http://a.com/path/http://b.com                           | 23
                    https://example.com/😀                                   | 25
                    😀https://example.com                                    | 25
                    """)
    void a_link_counts_23_and_only_links_do(String text, int expected) {
        assertThat(length.of(text)).isEqualTo(expected);
    }

    @Test
    void a_letter_and_its_accent_count_as_one() {
        assertThat(length.of("e\u0301te\u0301")).isEqualTo(3);
        assertThat(length.of("\u1112\u1161\u11ab"))
                .as("Hangul composes to one syllable")
                .isEqualTo(2);
    }

    @Test
    void a_text_mark_after_a_pictograph_keeps_it_a_sign() {
        assertThat(length.of("\u2764\uFE0E")).isEqualTo(4);
    }

    @Test
    void two_hundred_and_eighty_letters_fit() {
        assertThat(length.of("a".repeat(280))).isEqualTo(280);
        assertThat(length.of("字".repeat(140))).isEqualTo(280);
        assertThat(length.of("👩‍👩‍👧‍👦".repeat(140))).isEqualTo(280);
    }

    @Test
    void hostile_texts_are_counted_in_time_that_grows_with_their_length() {
        for (String unit :
                new String[] {"a", "a.", "a-", "http://", "http://a.com/(", "((a)", "🇫", "👩‍", "a_b.", "\u0301"}) {
            String text = unit.repeat(30_000);
            long start = System.nanoTime();
            length.of(text);
            length.of("http://" + text);
            length.of("http://a.com/" + text);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).as(unit).isLessThan(Duration.ofSeconds(5));
        }
    }
}
