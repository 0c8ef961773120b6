package com.webox.social.network.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LittleTextTest {

    private static final String RESERVED = "\\|{}@[]()<>#*_~";

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
                    plain words                       → plain words
                    50% (half) off                    → 50% \\(half\\) off
                    a_b * c ~ d | e                   → a\\_b \\* c \\~ d \\| e
                    C:\\dir                           → C:\\\\dir
                    <b> {x} [y]                       → \\<b\\> \\{x\\} \\[y\\]
                    me@example.com                    → me\\@example.com
                    #Hello world                      → {hashtag|\\#|Hello} world
                    #été2026!                         → {hashtag|\\#|été2026}!
                    #my_tag                           → {hashtag|\\#|my\\_tag}
                    issue#12 and # alone              → issue\\#12 and \\# alone
                    (#tag)                            → \\({hashtag|\\#|tag}\\)
                    @[Jo Doe](urn:li:person:aB_1)     → @[Jo Doe](urn:li:person:aB_1)
                    @[Nord (SAS)](urn:li:organization:7) → @[Nord \\(SAS\\)](urn:li:organization:7)
                    @[Jo](https://example.com)        → \\@\\[Jo\\]\\(https://example.com\\)
                    """)
    void encodes(String text, String expected) {
        assertThat(LittleText.encode(text)).isEqualTo(expected);
    }

    @Test
    void a_mention_is_shown_by_its_name() {
        assertThat(LittleText.shownOf("Merci @[Jo Doe](urn:li:person:aB_1) !")).isEqualTo("Merci Jo Doe !");
    }

    @Test
    void whatever_is_written_is_read_back_as_it_was() {
        Random random = new Random(42);
        String alphabet = RESERVED + RESERVED + "ab é字😀 \n1.";
        int[] points = alphabet.codePoints().toArray();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(24); i >= 0; i--) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String encoded = LittleText.encode(text.toString());
            assertThat(LittleText.decode(encoded)).as(encoded).isEqualTo(text.toString());
            assertNothingReservedStandsBare(encoded);
        }
    }

    /** Outside of hashtag templates each reserved character has its backslash, so that nothing is cut off. */
    private static void assertNothingReservedStandsBare(String encoded) {
        String rest = encoded.replaceAll("\\{hashtag\\|\\\\#\\|(?:\\\\_|[\\p{L}\\p{M}\\p{N}])+\\}", "");
        for (int i = 0; i < rest.length(); i++) {
            if (rest.charAt(i) == '\\') {
                i++;
                assertThat(RESERVED).as(encoded).contains(rest.substring(i, i + 1));
            } else {
                assertThat(RESERVED.indexOf(rest.charAt(i))).as(encoded).isNegative();
            }
        }
    }
}
