package com.webox.ai.provider.builtin;

import com.webox.ai.TextTone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A language of the engine: its sentences and its small grammar, from {@code ai/built-in/<language>.yaml}. */
final class Tongue {

    static final Tongue ENGLISH = new Tongue("en");
    static final Tongue FRENCH = new Tongue("fr");

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final boolean french;
    private final Map<String, Object> data;
    private final Map<Intent, Set<String>> intents = new EnumMap<>(Intent.class);
    private final Map<String, Set<String>> lists = new HashMap<>();
    private final Set<String> stopWords;
    private final Pattern orders;

    private Tongue(String language) {
        french = language.equals("fr");
        try (InputStream file = new ClassPathResource("ai/built-in/" + language + ".yaml").getInputStream()) {
            data = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stopWords = split(read("ai/built-in/stop_" + language + ".txt"));
        map("intents")
                .forEach((name, words) ->
                        intents.put(Intent.valueOf(name.toUpperCase(Locale.ROOT)), split((String) words)));
        for (String list :
                List.of("determiners", "relatives", "verbs", "subjects", "imperatives", "prepositions", "weekdays")) {
            lists.put(list, split((String) get(list)));
        }
        orders = Pattern.compile(
                "^(?:" + String.join("|", strings(get("orders"))) + ")(?:que |qu['’]|that )?", IGNORE_CASE);
    }

    /** The language the text is in, where that can be told; else the wanted one. Nobody wants two in one sentence. */
    static Tongue of(String text, boolean wantFrench) {
        List<String> words = Words.of(text);
        long frenchWords = words.stream()
                .filter(FRENCH.stopWords::contains)
                .filter(word -> !ENGLISH.stopWords.contains(word))
                .count();
        long englishWords = words.stream()
                .filter(ENGLISH.stopWords::contains)
                .filter(word -> !FRENCH.stopWords.contains(word))
                .count();
        if (frenchWords == englishWords) {
            return wantFrench ? FRENCH : ENGLISH;
        }
        return frenchWords > englishWords ? FRENCH : ENGLISH;
    }

    boolean french() {
        return french;
    }

    boolean stops(String word) {
        return stopWords.contains(word.replace('’', '\'').toLowerCase(Locale.ROOT));
    }

    boolean in(String list, String word) {
        return lists.getOrDefault(list, Set.of())
                .contains(word.replace('\'', '’').toLowerCase(Locale.ROOT));
    }

    /** Whether a word is one the engine knows, so that its capital is that of a beginning. */
    boolean common(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return stops(lower) || intents.values().stream().anyMatch(words -> words.contains(lower));
    }

    /** What its words say that a text is for: those that say it most often, the more special first. */
    Intent intent(List<String> words) {
        Intent best = Intent.GENERAL;
        long most = 0;
        for (Map.Entry<Intent, Set<String>> each : intents.entrySet()) {
            long found = words.stream().filter(each.getValue()::contains).count();
            if (found > most) {
                best = each.getKey();
                most = found;
            }
        }
        return best;
    }

    List<String> sentences(String part, Intent intent, TextTone tone) {
        Map<?, ?> byTone = (Map<?, ?>) inner(map(part), intent);
        Object found = byTone.get(tone.name().toLowerCase(Locale.ROOT));
        return found == null ? List.of() : strings(found);
    }

    List<String> sentences(String part, Intent intent) {
        return strings(inner(map(part), intent));
    }

    List<String> sentences(String part, TextTone tone) {
        Object found = map(part).get(tone.name().toLowerCase(Locale.ROOT));
        return found == null ? List.of() : strings(found);
    }

    /** Words and what stands for them, the longest first. */
    Map<String, String> pairs(String part) {
        return map(part).entrySet().stream()
                .sorted((a, b) -> b.getKey().length() - a.getKey().length())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> String.valueOf(each.getValue()), (a, b) -> a, LinkedHashMap::new));
    }

    String word(String part) {
        return (String) get(part);
    }

    Pattern pattern(String part) {
        return Pattern.compile("^(?:" + get(part) + ")", IGNORE_CASE);
    }

    Pattern orders() {
        return orders;
    }

    private Object get(String part) {
        Object found = data.get(part);
        if (found == null) {
            throw new IllegalArgumentException("nothing for " + part);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map(String part) {
        return (Map<String, Object>) get(part);
    }

    private static Object inner(Map<String, Object> byIntent, Intent intent) {
        Object found = byIntent.get(intent.name().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException("nothing for " + intent);
        }
        return found;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Set<String> split(String words) {
        return Arrays.stream(words.replace('\'', '’').strip().split("\\s+"))
                .flatMap(word -> java.util.stream.Stream.of(word, word.replace('’', '\'')))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
