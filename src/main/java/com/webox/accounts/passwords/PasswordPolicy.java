package com.webox.accounts.passwords;

import com.webox.kernel.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Length counts, composition does not; what others use, and what anybody who knows the person would try, is refused
 * (NIST SP 800-63B-4, 3.1.1.2).
 */
@Component
public class PasswordPolicy {

    public static final int MIN_LENGTH = 12;
    public static final int MAX_LENGTH = 128;

    private static final String PRODUCT = "webox";
    private static final int SHORTEST_NAME = 4;
    private static final int MIN_DIFFERENT = 5;
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "azertyuiopqsdfghjklmwxcvbn",
            "qwertzuiopasdfghjklyxcvbnm",
            "poiuytrewqlkjhgfdsamnbvcxz",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm");

    private final CommonPasswords common;

    PasswordPolicy(CommonPasswords common) {
        this.common = common;
    }

    /** @throws Problem on the field {@code password} that says what to change */
    public void check(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH) {
            throw Problem.invalid("password", "passwordTooShort", MIN_LENGTH);
        }
        if (length > MAX_LENGTH) {
            throw Problem.invalid("password", "passwordTooLong", MAX_LENGTH);
        }
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (common.contains(plain) || isTrivial(plain)) {
            throw Problem.invalid("password", "passwordCommon");
        }
        if (isPersonal(plain, email, name)) {
            throw Problem.invalid("password", "passwordPersonal");
        }
    }

    /** Few different characters, one piece over and over, or a walk along the alphabet or the keyboard. */
    private static boolean isTrivial(String plain) {
        return plain.chars().distinct().count() < MIN_DIFFERENT || isRepetition(plain) || isRun(plain);
    }

    private static boolean isRepetition(String plain) {
        for (int piece = 1; piece <= plain.length() / 2; piece++) {
            String start = plain.substring(0, piece);
            if (start.repeat(plain.length() / piece + 1).startsWith(plain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRun(String plain) {
        return RUNS.stream()
                .map(run -> run + run)
                .anyMatch(run -> run.contains(plain)
                        || new StringBuilder(run).reverse().toString().contains(plain));
    }

    /** What is left of the password without the names anybody knows is too little to be a secret. */
    private static boolean isPersonal(String plain, String email, String name) {
        String rest = plain;
        for (String known : known(email, name)) {
            rest = rest.replace(known, "");
        }
        return !rest.equals(plain) && rest.replaceAll("[^\\p{L}]", "").length() < MIN_DIFFERENT;
    }

    private static List<String> known(String email, String name) {
        return Stream.concat(
                        Stream.of(PRODUCT, email), Arrays.stream((email + " " + name).split("[^\\p{L}\\p{N}]+", -1)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_NAME)
                .sorted((left, right) -> right.length() - left.length())
                .toList();
    }
}
