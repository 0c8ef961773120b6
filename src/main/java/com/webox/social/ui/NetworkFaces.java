package com.webox.social.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;

/** What the screens know of each network, from {@code social/faces.properties}; its looks are in the stylesheet. */
final class NetworkFaces {

    private static final Properties DATA = load();

    private NetworkFaces() {}

    /**
     * How a network shows a post in a feed.
     *
     * @param foldCharacters code points shown before "more"; 0 for all
     * @param foldLines lines shown before "more"; 0 for all
     * @param handleFirst whether the network names an account by its handle
     * @param tiles how many media its grid shows before it writes "+3"; 0 for a row that is leafed through
     * @param actions Lucide names of the signs below a post
     * @param developerPage where a client id and secret are made; may be empty
     */
    record Face(
            int foldCharacters,
            int foldLines,
            boolean handleFirst,
            int tiles,
            List<String> actions,
            String developerPage) {}

    /** A network that has no entry is shown whole and plain. */
    static Face of(String network) {
        return new Face(
                number(network, "fold-characters"),
                number(network, "fold-lines"),
                Boolean.parseBoolean(text(network, "handle-first")),
                number(network, "tiles"),
                Arrays.stream(text(network, "actions").split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                text(network, "developer-page"));
    }

    private static int number(String network, String key) {
        String text = text(network, key);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static String text(String network, String key) {
        return DATA.getProperty(network + "." + key, "").strip();
    }

    private static Properties load() {
        Properties data = new Properties();
        try (InputStream in = new ClassPathResource("social/faces.properties").getInputStream()) {
            data.load(in);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
