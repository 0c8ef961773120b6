package com.webox.media.storage;

import com.webox.platform.config.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Objects as files under {@code <home>/media}. Several nodes may share the folder. */
@Component
class FileSystemStorage implements Storage {

    private static final int TRIES = 5;

    private final Path root;

    FileSystemStorage(Installation installation) {
        this.root = installation.home().toAbsolutePath().normalize().resolve("media");
    }

    @Override
    public void put(StorageKey key, Path file) throws IOException {
        Path target = path(key);
        for (int attempt = 1; ; attempt++) {
            Files.createDirectories(target.getParent());
            try {
                move(file, target);
                return;
            } catch (NoSuchFileException e) {
                // Somebody's delete removed the empty folder between the two steps.
                if (attempt == TRIES || !Files.exists(file)) {
                    throw e;
                }
            }
        }
    }

    private static void move(Path file, Path target) throws IOException {
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Path beside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID());
            try {
                Files.copy(file, beside);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            Files.deleteIfExists(file);
        }
    }

    @Override
    public OptionalLong size(StorageKey key) throws IOException {
        try {
            return OptionalLong.of(Files.size(path(key)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(StorageKey key, long from) throws IOException {
        FileChannel channel = FileChannel.open(path(key), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public void delete(StorageKey key) throws IOException {
        Path file = path(key);
        Files.deleteIfExists(file);
        // The asset's folder and the one it is spread into go with the last object.
        Path folder = file.getParent();
        for (int level = 0; folder != null && level < 2; level++, folder = folder.getParent()) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private Path path(StorageKey key) {
        return root.resolve(key.value());
    }
}
