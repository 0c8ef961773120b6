package com.webox.social.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.webox.platform.http.HttpCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenAnswerTest {

    private static final Instant ASKED = Instant.parse("2026-11-21T10:00:00Z");
    private static final Tokens FORMER =
            new Tokens("access-1", "refresh-1", ASKED, ASKED.plus(Duration.ofDays(1)), Set.of("read"));

    @Test
    void a_renewal_that_tells_little_leaves_the_rest_as_it_was() {
        Tokens tokens = answer("{'access_token':'access-2','expires_in':60}").tokens(FORMER);
        assertThat(tokens)
                .isEqualTo(new Tokens(
                        "access-2", "refresh-1", ASKED.plusSeconds(60), FORMER.refreshExpiresAt(), FORMER.scopes()));
    }

    @Test
    void what_is_told_counts_from_when_it_was_asked() {
        Tokens tokens = answer("{'access_token':'a','refresh_token':'r','expires_in':60,'refresh_token_expires_in':120,"
                        + "'scope':'read, write'}")
                .tokens(FORMER);
        assertThat(tokens)
                .isEqualTo(
                        new Tokens("a", "r", ASKED.plusSeconds(60), ASKED.plusSeconds(120), Set.of("read", "write")));
        assertThat(answer("{'access_token':'a','refresh_expires_in':120}").tokens(null))
                .isEqualTo(new Tokens("a", null, null, ASKED.plusSeconds(120), Set.of()));
    }

    @Test
    void without_a_token_it_is_a_failure() {
        assertThatThrownBy(() -> answer("{'expires_in':60}").tokens(FORMER)).isInstanceOf(NetworkFailure.class);
        assertThat(answer("{'access_token':'secret'}").toString()).doesNotContain("secret");
    }

    private static TokenAnswer answer(String body) {
        return new TokenAnswer(HttpCalls.JSON.readTree(body.replace('\'', '"')), ASKED);
    }
}
