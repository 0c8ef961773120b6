package com.webox.social.network.facebook;

import com.webox.social.network.Attachment;
import com.webox.social.network.Publication;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt left on Facebook, as the ledger keeps it: {@code photos:<mark>:<id>,<id>}, {@code reel:<mark>:<id>}.
 *
 * @param mark tells the files it was made of from others: the author may have changed them since
 * @param ids of unpublished photos, in order; or of one video, with its upload session once all its parts are up
 */
record FacebookHandle(Kind kind, String mark, List<String> ids) {

    enum Kind {
        PHOTOS,
        /** A video or reel that Facebook was not yet asked to publish, as far as is known. */
        VIDEO,
        REEL,
        /** Facebook said yes to publishing it, and is at work. */
        ACCEPTED,
        STORY_PHOTO,
        STORY_VIDEO;

        private final String word = name().toLowerCase(java.util.Locale.ROOT);
    }

    private static final int MARK = 8;

    FacebookHandle {
        ids = List.copyOf(ids);
    }

    static FacebookHandle of(Kind kind, Publication publication, List<String> ids) {
        return new FacebookHandle(kind, mark(publication), ids);
    }

    /** What a former attempt with the same files left. */
    static Optional<FacebookHandle> of(Publication publication) {
        return read(publication.handle()).filter(handle -> handle.mark.equals(mark(publication)));
    }

    static Optional<FacebookHandle> read(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(":", 3);
        return Arrays.stream(Kind.values())
                .filter(kind -> parts.length == 3 && kind.word.equals(parts[0]))
                .findFirst()
                .map(kind -> new FacebookHandle(kind, parts[1], Arrays.asList(parts[2].split(","))));
    }

    FacebookHandle as(Kind other) {
        return new FacebookHandle(other, mark, ids);
    }

    String first() {
        return ids.getFirst();
    }

    @Override
    public String toString() {
        return kind.word + ":" + mark + ":" + String.join(",", ids);
    }

    private static String mark(Publication publication) {
        StringBuilder files = new StringBuilder(publication.extras().format());
        for (Attachment file : publication.media()) {
            files.append('\n').append(file.name()).append('\t').append(file.bytes());
            files.append('\t').append(file.alt());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(files.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, MARK);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
