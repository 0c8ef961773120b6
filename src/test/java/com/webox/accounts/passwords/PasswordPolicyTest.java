package com.webox.accounts.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.webox.kernel.Problem;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final CommonPasswords COMMON = new CommonPasswords();

    private final PasswordPolicy policy = new PasswordPolicy(COMMON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plum orchard lantern 42",
                "prune verger lanterne 42",
                "jJ8#kq!v0Zp2",
                "k3j9x2m7q4w8",
                "длинный пароль тут",
                "    spaces count too    "
            })
    void takesWhatIsLongAndUncommon(String password) {
        assertThatCode(() -> policy.check(password, "ada@example.com", "Ada Martin"))
                .doesNotThrowAnyException();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(refusal("kJ8#qv0Zp2x")).isEqualTo("passwordTooShort");
        assertThat(refusal("🦊🐙🌵🪁🧭🪴🧶🪩🫐🛶🪵")).isEqualTo("passwordTooShort");
        assertThatCode(() -> policy.check("🦊🐙🌵🪁🧭🪴🧶🪩🫐🛶🪵🎐", "ada@example.com", "Ada"))
                .doesNotThrowAnyException();
        assertThat(refusal("kJ8#qv0Zp2".repeat(13))).isEqualTo("passwordTooLong");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password2026!",
                "P@ssw0rd2026!",
                "Summer2026!!",
                "motdepasse123",
                "correct horse battery staple",
                "iloveyouforever",
                "adminadminadmin",
                "JeTaimeMonAmour",
                "Marketing!2026",
                "123456789012",
                "987654321098",
                "abcdefghijkl",
                "qwertyuiop[]",
                "azertyuiopqs",
                "poiuytrewqlk",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abababababab",
                "xk7xk7xk7xk7xk7"
            })
    void refusesWhatManyUseOrAWalkOverTheKeyboard(String password) {
        assertThat(refusal(password)).isEqualTo("passwordCommon");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.com", "AdaMartin2026!", "webox-webox-1234", "Martin--1987--", "webox!martin?"})
    void refusesWhatAnybodyKnowsOfThePerson(String password) {
        assertThat(refusal(password)).isIn("passwordPersonal", "passwordCommon");
    }

    @Test
    void aPasswordMayMentionAName() {
        assertThatCode(() -> policy.check("martin plays the theremin", "ada@example.com", "Ada Martin"))
                .doesNotThrowAnyException();
    }

    @Test
    void theListIsThousandsLong() {
        assertThat(COMMON.size()).isGreaterThan(4000);
    }

    @Test
    void noPasswordTakesLongToRefuse() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> COMMON.contains("mamamama".repeat(15) + "zqzqzq"));
    }

    private String refusal(String password) {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> policy.check(password, "ada@example.com", "Ada Martin"));
        assertThat(problem).as(password).isNotNull();
        assertThat(problem.field()).isEqualTo("password");
        return problem.code();
    }
}
