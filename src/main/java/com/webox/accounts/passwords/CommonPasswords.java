package com.webox.accounts.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Passwords many people choose, known offline. The list holds words and short phrases; a password is common when it is
 * such words in a row with nothing but digits and signs around them: {@code Summer2026!!}, {@code adminadmin123}.
 */
@Component
class CommonPasswords {

    private static final String LIST = "accounts/common-passwords.txt";
    private static final Map<Character, Character> LEET =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i', '€', 'e');

    private final Set<String> words = new HashSet<>();
    private int longest;

    CommonPasswords() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(LIST).getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(words::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** @param plain the password in lower case */
    boolean contains(String plain) {
        return words.contains(plain)
                || Stream.of(plain, unleet(trim(plain, false)), unleet(trim(plain, true)))
                        .map(CommonPasswords::letters)
                        .anyMatch(letters -> !letters.isEmpty() && isMadeOfFewWords(letters));
    }

    int size() {
        return words.size();
    }

    /** At most two different listed words make up the whole: three and more are a passphrase. */
    private boolean isMadeOfFewWords(String letters) {
        return canEnd(letters, new Progress(0, Set.of()), new HashSet<>());
    }

    private record Progress(int from, Set<String> used) {}

    /** Each state is tried once, so that no password can be chosen that takes long to refuse. */
    private boolean canEnd(String letters, Progress at, Set<Progress> tried) {
        if (at.from() == letters.length()) {
            return true;
        }
        if (!tried.add(at)) {
            return false;
        }
        for (int to = Math.min(letters.length(), at.from() + longest); to > at.from(); to--) {
            String word = letters.substring(at.from(), to);
            if (!words.contains(word)) {
                continue;
            }
            Set<String> used = new HashSet<>(at.used());
            used.add(word);
            if (used.size() <= 2 && canEnd(letters, new Progress(to, Set.copyOf(used)), tried)) {
                return true;
            }
        }
        return false;
    }

    /** Without the digits and signs at its end, and on request at its start: {@code p@ssw0rd2026!} is {@code p@ssw0rd}. */
    private static String trim(String plain, boolean bothEnds) {
        String trimmed = plain.replaceAll("[^\\p{L}]+$", "");
        return bothEnds ? trimmed.replaceAll("^[^\\p{L}]+", "") : trimmed;
    }

    private static String letters(String plain) {
        return plain.replaceAll("[^\\p{L}]", "");
    }

    private static String unleet(String plain) {
        StringBuilder text = new StringBuilder(plain.length());
        plain.chars()
                .forEach(c -> text.append(LEET.getOrDefault((char) c, (char) c).charValue()));
        return text.toString();
    }
}
