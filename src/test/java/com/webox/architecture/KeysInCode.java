package com.webox.architecture;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which translation keys the program names. */
final class KeysInCode {

    private KeysInCode() {}

    /** Keys named whole, by a literal. */
    static Set<String> of(Sources sources) {
        Set<String> keys = new TreeSet<>();
        keys.addAll(
                sources.groups("(?:getTranslation|translate|text|tr)\\(\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"\\s*[,)]"));
        keys.addAll(sources.groups("@Menu\\([^)]*title\\s*=\\s*\"([^\"]+)\""));
        sources.groups("Problem\\.invalid\\(\\s*[^,]+,\\s*\"([^\"]+)\"").forEach(code -> keys.add("problem." + code));
        sources.groups("Problem\\.conflict\\(\\s*\"([^\"]+)\"").forEach(code -> keys.add("problem." + code));
        return keys;
    }

    /** Whether some literal is the key, or a part of it from the start up to a dot, from which the rest is made. */
    static boolean mayUse(Set<String> literals, String key) {
        if (literals.contains(key)) {
            return true;
        }
        if (key.startsWith("problem.") && literals.contains(key.substring("problem.".length()))) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot + 1)) || literals.contains(key.substring(0, dot))) {
                return true;
            }
        }
        return false;
    }

    /** By prefix, the constants of an enum that lack a text while another constant of it has one. */
    static Map<String, Set<String>> enumFamilies(Set<String> keys, Sources sources) {
        Map<String, Set<String>> families = new TreeMap<>();
        for (Sources.File file : sources.files()) {
            Set<String> constants = constants(file.text());
            for (String key : keys) {
                String last = key.substring(key.lastIndexOf('.') + 1);
                String prefix = key.substring(0, key.lastIndexOf('.') + 1);
                if (constants.contains(last) && sources.literals().contains(prefix)) {
                    Set<String> missing = new TreeSet<>(constants);
                    missing.removeIf(constant -> keys.contains(prefix + constant));
                    families.merge(prefix, missing, (a, b) -> a.size() <= b.size() ? a : b);
                }
            }
        }
        return families;
    }

    private static Set<String> constants(String source) {
        Set<String> found = new TreeSet<>();
        if (source.matches("(?s).*\\benum \\w+.*")) {
            java.util.regex.Matcher matcher = java.util.regex.Pattern.compile("(?m)^    ([A-Z][A-Z_]+)\\b(?=[,;(\\s])")
                    .matcher(source);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }
}
