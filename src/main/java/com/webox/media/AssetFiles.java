package com.webox.media;

import com.webox.kernel.Problem;
import com.webox.media.fit.Recipe;
import com.webox.media.render.Fitter;
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
    private final Fitter fitter;
    private final FittedRows fitted;
    private final Singly singly = new Singly();

    AssetFiles(Storage storage, Scratch scratch, Inspector inspector, Fitter fitter, FittedRows fitted) {
        this.storage = storage;
        this.scratch = scratch;
        this.inspector = inspector;
        this.fitter = fitter;
        this.fitted = fitted;
    }

    void store(AssetKey asset, Path original, Map<Rendition, Path> renditions) throws IOException {
        storage.put(key(asset, ORIGINAL), original);
        for (Map.Entry<Rendition, Path> each : renditions.entrySet()) {
            storage.put(key(asset, each.getKey()), each.getValue());
        }
    }

    /** Size in bytes; makes the form first when it is missing. */
    long size(AssetKey asset, Form form) throws IOException {
        StorageKey key = key(asset, form);
        while (true) {
            OptionalLong size = storage.size(key);
            if (size.isPresent()) {
                return size.getAsLong();
            }
            if (singly.make(key, () -> make(asset, form))) {
                return storage.size(key).orElseThrow();
            }
        }
    }

    /** The bytes from {@code from} on; the form was asked its {@link #size} before. */
    InputStream open(AssetKey asset, Form form, long from) throws IOException {
        return storage.open(key(asset, form), from);
    }

    private void make(AssetKey asset, Form form) throws IOException {
        try (Scratch.Folder folder = scratch.open()) {
            Path original = folder.file(ORIGINAL);
            try (InputStream in = storage.open(key(asset, ORIGINAL), 0)) {
                Files.copy(in, original);
            } catch (NoSuchFileException e) {
                log.error("the file of asset {} is gone from storage", asset.id());
                throw Problem.notFound("original");
            }
            Path made = switch (form) {
                case Rendition rendition -> inspector.render(original, asset.mime(), rendition, folder.path());
                case FitKey key -> fitter.fit(original, asset.mime(), recipe(asset, key), folder.path());
            };
            storage.put(key(asset, form), made);
        }
    }

    private Recipe recipe(AssetKey asset, FitKey key) {
        return fitted.recipe(asset.id(), key).orElseThrow(() -> Problem.notFound("recipe"));
    }

    void delete(AssetKey asset) throws IOException {
        for (StorageKey key : keys(asset)) {
            storage.delete(key);
        }
        fitted.forget(asset.id());
    }

    private List<StorageKey> keys(AssetKey asset) {
        List<StorageKey> keys = new ArrayList<>();
        for (Rendition each : Rendition.values()) {
            keys.add(key(asset, each));
        }
        fitted.keys(asset.id()).forEach(each -> keys.add(key(asset, each)));
        keys.add(key(asset, ORIGINAL));
        return keys;
    }

    static String mime(AssetKey asset, Form form) {
        return switch (form) {
            case Rendition rendition -> rendition == Rendition.CLEAN ? asset.mime() : "image/jpeg";
            case FitKey key -> asset.mime().startsWith("video/") ? "video/mp4" : "image/jpeg";
        };
    }

    private static StorageKey key(AssetKey asset, Form form) {
        return key(asset, form.part());
    }

    private static StorageKey key(AssetKey asset, String part) {
        return StorageKey.of(asset.workspace().value(), asset.id().value(), part);
    }
}
