package com.webox.media;

import com.webox.accounts.Member;
import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.media.render.Inspected;
import com.webox.media.render.Inspector;
import com.webox.platform.jobs.Jobs;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Takes a file in: receives it, looks into it, stores it. Whatever goes wrong, nothing of it is left. */
@Component
class Intake {

    private static final int BUFFER = 64 << 10;

    private final Scratch scratch;
    private final Inspector inspector;
    private final AssetFiles files;
    private final Shelf shelf;
    private final Jobs jobs;

    Intake(Scratch scratch, Inspector inspector, AssetFiles files, Shelf shelf, Jobs jobs) {
        this.scratch = scratch;
        this.inspector = inspector;
        this.files = files;
        this.shelf = shelf;
        this.jobs = jobs;
    }

    long maxBytes() {
        return inspector.maxBytes();
    }

    /** Where a file belongs, and its id. */
    record Place(WorkspaceId workspace, UserId person, AssetId id) {}

    AssetSummary take(Member member, Provenance from, String name, InputStream content) throws IOException {
        return take(new Place(member.workspace(), member.user(), AssetId.next()), from, name, content);
    }

    AssetSummary take(Place place, Provenance from, String name, InputStream content) throws IOException {
        try (Scratch.Folder folder = scratch.open()) {
            Path original = folder.file("original");
            String sha256 = receive(content, original);
            long bytes = Files.size(original);
            Inspected found = inspector.inspect(original, folder.path());
            Asset asset = shelf.announce(place, from, found, name, new Shelf.Content(sha256, bytes));
            AssetSummary placed = store(asset, original, found);
            if (!found.complete()) {
                jobs.enqueue(PrepareVideo.NAME, PrepareVideo.Payload.of(asset));
            }
            return placed;
        }
    }

    private AssetSummary store(Asset asset, Path original, Inspected found) throws IOException {
        boolean placed = false;
        try {
            files.store(asset.key(), original, found.renditions());
            AssetSummary summary = shelf.place(asset, found.complete());
            placed = true;
            return summary;
        } finally {
            if (!placed) {
                files.delete(asset.key());
                shelf.forget(asset);
            }
        }
    }

    /** Writes the content to {@code file} and returns its SHA-256; stops at the bound, whatever length was announced. */
    private String receive(InputStream content, Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        long received = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                received += read;
                if (received > inspector.maxBytes()) {
                    throw Inspector.tooLarge(inspector.maxBytes());
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
