package com.webox.media;

import com.webox.kernel.UserId;
import com.webox.kernel.WorkspaceId;
import com.webox.media.fit.Facts;
import com.webox.media.fit.Fill;
import com.webox.media.fit.Framing;
import com.webox.media.render.Inspected;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A picture, video or document of a workspace. */
@Entity
@Table(name = "media_asset")
class Asset {

    private static final int CODECS = 200;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID workspaceId;
    private String name;
    private String mime;
    private long bytes;
    private int width;
    private int height;
    private @Nullable Long durationMs;
    private @Nullable Double fps;
    private @Nullable String codecs;
    private double focusAcross;
    private double focusDown;

    @Enumerated(EnumType.STRING)
    private Fill framing;

    private String alt;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private String madeBy;

    @Enumerated(EnumType.STRING)
    private AssetState state;

    private UUID uploadedBy;
    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Asset() {}

    private Asset(
            Intake.Place place, Provenance from, String name, Shelf.Content content, Inspected found, Instant now) {
        this.id = place.id().value();
        this.workspaceId = place.workspace().value();
        this.uploadedBy = place.person().value();
        this.name = name;
        this.sha256 = content.sha256();
        this.bytes = content.bytes();
        this.mime = found.mime();
        this.width = found.width();
        this.height = found.height();
        this.durationMs = found.duration() == null ? null : found.duration().toMillis();
        this.fps = found.fps();
        String streams = String.join(",", new TreeSet<>(found.codecs()));
        this.codecs = streams.length() <= CODECS ? streams : null;
        this.alt = from.alt();
        frame(Framing.CENTRE);
        this.origin = from.origin();
        this.madeBy = from.madeBy();
        this.state = AssetState.INCOMING;
        this.createdAt = now;
    }

    /** A file that was found good and is about to be stored. */
    static Asset incoming(
            Intake.Place place, Provenance from, String name, Shelf.Content content, Inspected found, Instant now) {
        return new Asset(place, from, name, content, found, now);
    }

    /** Its bytes are in storage; from now on it is part of the library. */
    void stored(boolean complete) {
        state = complete ? AssetState.READY : AssetState.PREPARING;
    }

    void prepared() {
        state = AssetState.READY;
    }

    void unusable() {
        state = AssetState.UNUSABLE;
    }

    void rename(String newName) {
        name = newName;
    }

    void describe(String alternativeText) {
        alt = alternativeText;
    }

    final void frame(Framing wanted) {
        focusAcross = wanted.x();
        focusDown = wanted.y();
        framing = wanted.fill();
    }

    AssetKey key() {
        return new AssetKey(workspace(), id(), mime);
    }

    void trash(Instant now) {
        if (deletedAt == null) {
            deletedAt = now;
        }
    }

    void restore() {
        deletedAt = null;
    }

    boolean trashed() {
        return deletedAt != null;
    }

    boolean inLibrary() {
        return state != AssetState.INCOMING;
    }

    boolean preparing() {
        return state == AssetState.PREPARING;
    }

    AssetId id() {
        return new AssetId(id);
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }

    String mime() {
        return mime;
    }

    String name() {
        return name;
    }

    String sha256() {
        return sha256;
    }

    private @Nullable Duration duration() {
        return durationMs == null ? null : Duration.ofMillis(durationMs);
    }

    private Framing framing() {
        return new Framing(focusAcross, focusDown, framing);
    }

    AssetSummary summary() {
        return new AssetSummary(
                id(),
                name,
                mime,
                bytes,
                width,
                height,
                duration(),
                alt,
                framing(),
                origin,
                madeBy,
                state,
                new UserId(uploadedBy),
                createdAt);
    }

    MediaFile file() {
        return new MediaFile(id(), name, mime, bytes, width, height, duration(), alt, facts(), framing());
    }

    private Facts facts() {
        Set<String> streams = codecs == null || codecs.isEmpty() ? Set.of() : Set.of(codecs.split(","));
        double seconds = durationMs == null ? 0 : durationMs / 1000.0;
        return new Facts(mime, bytes, width, height, seconds, fps == null ? 0 : fps, streams);
    }
}
