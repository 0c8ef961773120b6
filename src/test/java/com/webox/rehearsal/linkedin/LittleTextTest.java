package com.webox.rehearsal.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import com.webox.rehearsal.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LittleTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"|", "{", "}", "@", "[", "]", "(", ")", "<", ">", "#", "*", "_", "~", "\\"})
    void anUnescapedReservedCharacterEndsTheText(String reserved) {
        LittleText text = LittleText.read("before " + reserved + " after");
        assertThat(text.shown()).isEqualTo("before ");
        assertThat(text.kept()).isEqualTo("before ");
        assertThat(LittleText.read("before \\" + reserved + " after").shown())
                .isEqualTo("before " + reserved + " after");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "{hashtag|\\#|lamp} now=#lamp now",
                "{hashtag|#|lamp} now=#lamp now",
                "say #lamp now=say #lamp now",
                "hello @[Acme \\(Lyon\\)](urn:li:organization:1234)!=hello Acme (Lyon)!",
                "{hashtag|\\#}=''",
                "été 👩‍🎤 \\*=été 👩‍🎤 *"
            })
    void formsAreRead(String source, String shown) {
        assertThat(LittleText.read(source).shown()).isEqualTo(shown);
    }

    @Test
    void onlyFormsAreLiveInPlainText() {
        assertThat(LittleText.read("\\#plain {hashtag|\\#|live} https://example.com/x")
                        .spans())
                .extracting(Span::kind)
                .containsExactly(Span.Kind.TEXT, Span.Kind.TEXT, Span.Kind.TAG, Span.Kind.TEXT, Span.Kind.LINK);
    }
}
