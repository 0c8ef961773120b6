package com.webox.media;

import com.webox.kernel.Problem;
import com.webox.media.render.Inspector;
import com.webox.media.storage.Storage;
import com.webox.media.storage.StorageKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The stored bytes of assets. The original is kept for later work and never given out; renditions are. */
@Component
class AssetFiles {

    private static final Logger log = LoggerFactory.getLogger(AssetFiles.class);
    private static final String ORIGINAL = "original";

    private final Storage storage;
    private final Scratch scratch;
    private final Inspector inspector;

    AssetFiles(Storage storage, Scratch scratch, Inspector inspector) {
        this.storage = storage;
        this.scratch = scratch;
        this.inspector = inspector;
    }

    void store(Asset asset, Path original, Map<Rendition, Path> renditions) throws IOException {
        storage.put(key(asset, ORIGINAL), original);
        for (Map.Entry<Rendition, Path> each : renditions.entrySet()) {
            storage.put(key(asset, each.getKey()), each.getValue());
        }
    }

    /** Size in bytes; makes the rendition first when it is missing. */
    long size(Asset asset, Rendition rendition) throws IOException {
        OptionalLong size = storage.size(key(asset, rendition));
        if (size.isPresent()) {
            return size.getAsLong();
        }
        make(asset, rendition);
        return storage.size(key(asset, rendition)).orElseThrow();
    }

    /** The bytes from {@code from} on; the rendition was asked its {@link #size} before. */
    InputStream open(Asset asset, Rendition rendition, long from) throws IOException {
        return storage.open(key(asset, rendition), from);
    }

    private void make(Asset asset, Rendition rendition) throws IOException {
        try (Scratch.Folder folder = scratch.open()) {
            Path original = folder.file(ORIGINAL);
            try (InputStream in = storage.open(key(asset, ORIGINAL), 0)) {
                Files.copy(in, original);
            } catch (NoSuchFileException e) {
                log.error("the file of asset {} is gone from storage", asset.id());
                throw Problem.notFound("original");
            }
            storage.put(key(asset, rendition), inspector.render(original, asset.mime(), rendition, folder.path()));
        }
    }

    void delete(Asset asset) throws IOException {
        for (StorageKey key : keys(asset)) {
            storage.delete(key);
        }
    }

    private static List<StorageKey> keys(Asset asset) {
        List<StorageKey> keys = new ArrayList<>();
        for (Rendition each : Rendition.values()) {
            keys.add(key(asset, each));
        }
        keys.add(key(asset, ORIGINAL));
        return keys;
    }

    static String mime(Asset asset, Rendition rendition) {
        return rendition == Rendition.CLEAN ? asset.mime() : "image/jpeg";
    }

    private static StorageKey key(Asset asset, Rendition rendition) {
        return key(asset, rendition.name().toLowerCase(Locale.ROOT));
    }

    private static StorageKey key(Asset asset, String part) {
        return StorageKey.of(asset.workspace().value(), asset.id().value(), part);
    }
}
