package com.webox.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program's own text, for what compiled classes no longer tell. */
record Sources(List<File> files) {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    record File(Path path, String text) {

        /** Every match of {@code pattern}, as {@code file:line: match}. */
        List<String> find(Pattern pattern) {
            List<String> found = new ArrayList<>();
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                long line = text.substring(0, matcher.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                found.add(path + ":" + line + ": " + matcher.group());
            }
            return found;
        }

        long lines() {
            return text.lines().count();
        }
    }

    static Sources in(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return new Sources(List.of());
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return new Sources(paths.filter(path -> path.toString().endsWith(suffix))
                    .filter(path -> !path.toString().contains("generated"))
                    .sorted()
                    .map(path -> new File(path, read(path)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sources java() {
        return in(Path.of("src/main/java"), ".java");
    }

    Sources where(Predicate<String> path) {
        return new Sources(files.stream()
                .filter(file -> path.test(file.path().toString().replace('\\', '/')))
                .toList());
    }

    List<String> find(String pattern) {
        Pattern compiled = Pattern.compile(pattern, Pattern.MULTILINE);
        return files.stream().flatMap(file -> file.find(compiled).stream()).toList();
    }

    /** What the first group of {@code pattern} matched, each once. */
    Set<String> groups(String pattern) {
        Set<String> found = new TreeSet<>();
        for (File file : files) {
            Matcher matcher = Pattern.compile(pattern).matcher(file.text());
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    Set<String> literals() {
        return groups(LITERAL.pattern());
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
