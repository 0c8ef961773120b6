package com.webox.rehearsal;

import com.webox.platform.config.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of the stand-in networks, under {@code <home>/rehearsal}. A file is moved to its place before its row says
 * that it is there, so a row never promises bytes that a killed process did not write.
 */
@Component
@InRehearsal
public class MediaStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;

    MediaStore(JdbcClient jdbc, Clock clock, Installation installation) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = installation.home().resolve("rehearsal");
    }

    /** A place for a file that will be uploaded. {@code bytes} is the announced size, 0 when unknown. */
    public Media announce(Network network, String accountId, String category, String mime, long bytes) {
        Media media = new Media(
                Serials.next(),
                network,
                accountId,
                category,
                mime,
                bytes,
                0,
                0,
                "",
                "",
                Serials.secret(),
                false,
                null,
                null,
                clock.instant());
        jdbc.sql("""
                        insert into rehearsal_media (id, network, account_id, category, mime, bytes, width, height,
                        alt, sha, upload_secret, uploaded, created_at)
                        values (?, ?, ?, ?, ?, ?, 0, 0, '', '', ?, false, ?)""")
                .params(
                        media.id(),
                        network.key(),
                        accountId,
                        category,
                        mime,
                        bytes,
                        media.uploadSecret(),
                        Times.column(media.createdAt()))
                .update();
        return media;
    }

    /** Writes one part; a repeated number replaces the former one. Gives the part's fingerprint. */
    public String writePart(Media media, int number, InputStream content) throws IOException {
        Path part = part(media.id(), number);
        move(content, part);
        return FileFacts.of(part).sha();
    }

    /** How many bytes have come in parts. */
    public long arrived(Media media) throws IOException {
        long bytes = 0;
        for (int number : parts(media)) {
            bytes += Files.size(part(media.id(), number));
        }
        return bytes;
    }

    public List<Integer> parts(Media media) throws IOException {
        Path parts = partsFolder(media.id());
        if (!Files.isDirectory(parts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parts)) {
            return files.map(each -> Integer.parseInt(each.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** The fingerprints of the parts, in the order of their numbers. */
    public List<String> fingerprints(Media media) throws IOException {
        List<String> prints = new ArrayList<>();
        for (int number : parts(media)) {
            prints.add(FileFacts.of(part(media.id(), number)).sha());
        }
        return prints;
    }

    /** Puts the parts together in the order of their numbers. */
    public FileFacts join(Media media) throws IOException {
        Path whole = folder.resolve(media.id() + ".joining");
        Files.createDirectories(folder);
        List<Path> parts = new ArrayList<>();
        for (int number : parts(media)) {
            parts.add(part(media.id(), number));
        }
        try (OutputStream out = Files.newOutputStream(whole)) {
            for (Path part : parts) {
                Files.copy(part, out);
            }
        }
        Files.move(whole, file(media.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        dropParts(media.id());
        return FileFacts.of(file(media.id()));
    }

    public FileFacts write(Media media, InputStream content) throws IOException {
        move(content, file(media.id()));
        return FileFacts.of(file(media.id()));
    }

    /** The bytes are here; the network works on them until {@code readyAt}. */
    public Media received(Media media, FileFacts facts, Instant readyAt) {
        jdbc.sql("""
                        update rehearsal_media set mime = ?, bytes = ?, width = ?, height = ?, sha = ?,
                        uploaded = true, ready_at = ? where id = ?""")
                .params(
                        facts.mime(),
                        facts.bytes(),
                        facts.width(),
                        facts.height(),
                        facts.sha(),
                        Times.column(readyAt),
                        media.id())
                .update();
        return find(media.network(), media.id()).orElseThrow();
    }

    public void describe(Media media, String alt) {
        jdbc.sql("update rehearsal_media set alt = ? where id = ?")
                .params(alt, media.id())
                .update();
    }

    /** The network found that it cannot use the file. */
    public void refuse(Media media, String why) {
        jdbc.sql("update rehearsal_media set failure = ? where id = ?")
                .params(why, media.id())
                .update();
    }

    public Optional<Media> find(Network network, long id) {
        return jdbc.sql("select * from rehearsal_media where id = ? and network = ?")
                .params(id, network.key())
                .query((row, _) -> media(row))
                .optional();
    }

    /** For whoever looks at a wall. */
    Optional<Media> find(long id) {
        return jdbc.sql("select * from rehearsal_media where id = ? and uploaded = true")
                .param(id)
                .query((row, _) -> media(row))
                .optional();
    }

    public Path file(long id) {
        return folder.resolve(id + ".bin");
    }

    private Path partsFolder(long id) {
        return folder.resolve(id + ".parts");
    }

    private Path part(long id, int number) {
        return partsFolder(id).resolve(Integer.toString(number));
    }

    private void move(InputStream content, Path target) throws IOException {
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Path arriving = folder.resolve("arriving-" + Serials.next());
        try {
            Files.copy(content, arriving);
            Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private void dropParts(long id) throws IOException {
        try (Stream<Path> files = Files.walk(partsFolder(id))) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static Media media(ResultSet row) throws SQLException {
        @Nullable Instant readyAt = Times.orNull(row, "ready_at");
        return new Media(
                row.getLong("id"),
                Network.of(row.getString("network")),
                row.getString("account_id"),
                row.getString("category"),
                row.getString("mime"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"),
                row.getString("sha"),
                row.getString("upload_secret"),
                row.getBoolean("uploaded"),
                readyAt,
                row.getString("failure"),
                Times.of(row, "created_at"));
    }
}
