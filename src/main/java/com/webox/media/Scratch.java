package com.webox.media;

import com.webox.platform.config.Installation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Temporary folders for files on their way in, under {@code <home>/tmp/media}. Each running server holds a lock in its
 * own folder; at the start the folders of those that died are removed.
 */
@Component
class Scratch implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Scratch.class);
    private static final String LOCK = "lock";

    /** A folder that is gone, with all it holds, when it is closed. */
    record Folder(Path path) implements AutoCloseable {

        Path file(String name) {
            return path.resolve(name);
        }

        @Override
        public void close() throws IOException {
            FileSystemUtils.deleteRecursively(path);
        }
    }

    private final Path own;
    private final FileChannel channel;

    Scratch(Installation installation) throws IOException {
        Path root = installation.home().toAbsolutePath().normalize().resolve("tmp/media");
        Files.createDirectories(root);
        sweep(root);
        own = Files.createDirectory(root.resolve(UUID.randomUUID().toString()));
        channel = FileChannel.open(own.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
    }

    Folder open() throws IOException {
        return new Folder(Files.createDirectory(own.resolve(UUID.randomUUID().toString())));
    }

    private static void sweep(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            for (Path each : folders.toList()) {
                if (Files.isDirectory(each) && !alive(each)) {
                    log.info("removing what an interrupted upload left in {}", each);
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }

    private static boolean alive(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    /** What is in work now, for tests. */
    List<Path> contents() throws IOException {
        try (Stream<Path> all = Files.list(own)) {
            return all.filter(each -> !each.endsWith(LOCK)).toList();
        }
    }

    @Override
    public void destroy() throws IOException {
        channel.close();
        FileSystemUtils.deleteRecursively(own);
    }
}
