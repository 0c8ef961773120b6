package com.webox.media;

import com.webox.kernel.Problem;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names of files, as people may see and save them. */
final class FileNames {

    static final int MAX = 200;
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/webp", "webp",
            "image/gif", "gif",
            "video/mp4", "mp4",
            "video/quicktime", "mov",
            "video/webm", "webm",
            "application/pdf", "pdf");

    private FileNames() {}

    /** What a browser sent, without folders and without signs that hide what the name is. */
    static String ofUpload(String sent, String mime) {
        String name = clean(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        stem = stem.isBlank() ? AssetKind.ofMime(mime).name().toLowerCase(Locale.ROOT) : stem;
        return limit(stem.strip(), MAX - 6) + "." + extension(mime);
    }

    /** @throws Problem when nothing is left of the name */
    static String ofPerson(String wanted) {
        String name = clean(wanted);
        if (name.isEmpty() || name.length() > MAX) {
            throw Problem.invalid("name", "media.name", MAX);
        }
        return name;
    }

    /** The name under which a browser saves {@code mime}: the person's, with the right ending. */
    static String forDownload(String name, String mime) {
        String ending = "." + extension(mime);
        int dot = name.lastIndexOf('.');
        boolean known =
                dot > 0 && EXTENSIONS.containsValue(name.substring(dot + 1).toLowerCase(Locale.ROOT));
        return (known ? name.substring(0, dot) : name) + ending;
    }

    private static String extension(String mime) {
        return EXTENSIONS.getOrDefault(mime, "bin");
    }

    private static String clean(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+", " ")
                .strip();
    }

    private static String limit(String text, int max) {
        return text.codePointCount(0, text.length()) <= max
                ? text
                : text.substring(0, text.offsetByCodePoints(0, max)).strip();
    }
}
