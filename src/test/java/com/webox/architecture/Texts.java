package com.webox.architecture;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The translations, read as they are written. */
final class Texts {

    private static final Pattern FILE = Pattern.compile(".*/([a-z]+)_(en|fr)\\.properties");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private final Map<String, Map<String, Text>> byLanguage = new TreeMap<>();
    private final List<String> duplicates = new ArrayList<>();

    record Text(Locale language, String key, String pattern) {

        boolean hasArguments() {
            return ARGUMENT.matcher(pattern).find();
        }

        Set<String> arguments() {
            Set<String> found = new TreeSet<>();
            Matcher matcher = ARGUMENT.matcher(pattern);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
            return found;
        }

        /** What is wrong with it, in words; empty when nothing is. */
        List<String> faults() {
            List<String> faults = new ArrayList<>();
            if (pattern.isBlank()) {
                faults.add("is empty");
            }
            if (hasArguments()) {
                checkPattern(faults);
            } else if (pattern.contains("''")) {
                faults.add("doubled apostrophe without arguments: it would be shown twice");
            } else if (pattern.matches("(?s).*\\{[^}]*")) {
                faults.add("broken pattern: an open brace");
            }
            if (language.equals(Locale.FRENCH)) {
                checkFrench(faults);
            }
            return faults;
        }

        private void checkPattern(List<String> faults) {
            if (pattern.replace("''", "").contains("'")) {
                faults.add("single apostrophe before arguments: double it, or write ’");
            }
            try {
                Object[] samples = {7, 8, 9, 10, 11, 12};
                String shown = new MessageFormat(pattern, language).format(samples);
                if (shown.contains("{") || shown.contains("}")) {
                    faults.add("broken pattern: shown as " + shown);
                }
            } catch (IllegalArgumentException e) {
                faults.add("broken pattern: " + e.getMessage());
            }
        }

        private void checkFrench(List<String> faults) {
            String text = pattern.replaceAll("\\{[^}]*}", "0").replaceAll("https?://\\S+", "");
            if (text.matches("(?s).*(?: [;:!?»](?:\\s|$)|« |\\p{L}[;!?](?:\\s|$)|\\p{L}:(?:\\s|$)).*")) {
                faults.add("a no-break space belongs before ; : ! ? and inside « »");
            }
            if (text.matches("(?s).*\\p{L}'\\p{L}.*")) {
                faults.add("a straight apostrophe: write ’");
            }
        }

        @Override
        public String toString() {
            return language + " " + key;
        }
    }

    static Texts ofTheProgram() {
        Texts texts = new Texts();
        Sources.in(Path.of("src/main/resources/i18n"), ".properties").files().forEach(texts::read);
        return texts;
    }

    private void read(Sources.File file) {
        Matcher name = FILE.matcher(file.path().toString().replace('\\', '/'));
        if (!name.matches()) {
            throw new IllegalStateException(file.path() + " is named neither <module>_en nor <module>_fr");
        }
        Locale language = Locale.of(name.group(2));
        Map<String, Text> texts = byLanguage.computeIfAbsent(language.getLanguage(), key -> new TreeMap<>());
        new Recording(language, texts).load(file.text());
    }

    /** {@link java.util.Properties} forgets that a key was written before; this one does not. */
    private final class Recording {

        private final Locale language;
        private final Map<String, Text> texts;

        Recording(Locale language, Map<String, Text> texts) {
            this.language = language;
            this.texts = texts;
        }

        @SuppressWarnings("serial")
        void load(String source) {
            java.util.Properties properties = new java.util.Properties() {
                @Override
                public synchronized @Nullable Object put(Object key, Object value) {
                    Text before = texts.put((String) key, new Text(language, (String) key, (String) value));
                    if (before != null) {
                        duplicates.add(before.toString());
                    }
                    return super.put(key, value);
                }
            };
            try {
                properties.load(new java.io.StringReader(source));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    Set<String> keys(String language) {
        return byLanguage.getOrDefault(language, Map.of()).keySet();
    }

    Text get(String language, String key) {
        Text text = new HashMap<>(byLanguage.getOrDefault(language, Map.of())).get(key);
        if (text == null) {
            throw new AssertionError("no text in " + language + " for " + key);
        }
        return text;
    }

    List<String> duplicates() {
        return duplicates;
    }

    Stream<Text> all() {
        return byLanguage.values().stream().flatMap(texts -> texts.values().stream());
    }
}
