package com.webox.rehearsal.x;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TweetTextTest {

    @ParameterizedTest
    @CsvSource({
        "hello, 5",
        "é, 1",
        "e\u0301, 1",
        "日本, 4",
        "👍🏽, 2",
        "👩‍👩‍👧‍👦, 2",
        "🇫🇷, 2",
        "1️⃣, 2",
        "© 2026, 6",
        "“quoted”, 8",
        "… , 2",
        "see https://example.com/a/very/long/path?with=query now, 31",
        "see example.com now, 31",
        "mail me@example.com, 19",
        "(https://example.com), 25",
        "v1.2.3 and a.b, 14"
    })
    void weighs(String text, int length) {
        // The table trims its cells, so the ellipsis stands alone: it is one of the wide ones.
        assertThat(new TweetText(text).length()).isEqualTo(length);
    }

    @Test
    void rewritesAddressesAndEntities() {
        TweetText text = new TweetText("a & b https://example.com/x 👍 example.org");
        String shown = text.shown(7, true);
        assertThat(shown).matches("a &amp; b https://t\\.co/\\w{10} 👍 https://t\\.co/\\w{10} https://t\\.co/\\w{10}");
        assertThat(text.links(7)).hasSize(2);
        TweetText.Link second = text.links(7).getLast();
        assertThat(second.expanded()).isEqualTo("http://example.org");
        int[] points = shown.codePoints().toArray();
        assertThat(new String(points, second.start(), second.end() - second.start()))
                .isEqualTo(second.shortened());
    }
}
