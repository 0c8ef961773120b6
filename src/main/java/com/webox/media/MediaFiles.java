package com.webox.media;

import com.webox.accounts.Open;
import com.webox.kernel.Problem;
import com.webox.kernel.WorkspaceId;
import com.webox.platform.config.Installation;
import com.webox.platform.secrets.KeyRing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The files of a workspace, for background work that acts for no signed-in person (publishing). What is in the trash is
 * still found here until it is emptied, so that a post that waits keeps its picture. A form that is missing is made
 * when it is asked for, which may take minutes for a video: never call this inside a transaction.
 */
@Service
@Open("background work, which names the workspace itself")
public class MediaFiles {

    private final AssetRows rows;
    private final AssetFiles files;
    private final FittedRows fitted;
    private final KeyRing keys;
    private final Installation installation;
    private final Clock clock;

    MediaFiles(
            AssetRows rows, AssetFiles files, FittedRows fitted, KeyRing keys, Installation installation, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.fitted = fitted;
        this.keys = keys;
        this.installation = installation;
        this.clock = clock;
    }

    /** In the order asked; ids that do not exist in the workspace are left out. */
    public List<MediaFile> find(WorkspaceId workspace, Collection<AssetId> ids) {
        Map<AssetId, MediaFile> found =
                rows
                        .findByWorkspaceIdAndIdIn(
                                workspace.value(),
                                ids.stream().map(AssetId::value).toList())
                        .stream()
                        .filter(Asset::inLibrary)
                        .map(Asset::file)
                        .collect(Collectors.toMap(MediaFile::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * Files of any number of workspaces and what was made of them, in two statements. What is not in its workspace is
     * left out.
     */
    public Map<AssetId, KnownFile> known(Map<AssetId, WorkspaceId> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<AssetId, Set<FitKey>> made = fitted.made(wanted.keySet());
        return rows.findByIdIn(wanted.keySet().stream().map(AssetId::value).toList()).stream()
                .filter(asset -> asset.inLibrary() && asset.workspace().equals(wanted.get(asset.id())))
                .map(asset -> new KnownFile(asset.file(), made.getOrDefault(asset.id(), Set.of())))
                .collect(Collectors.toMap(each -> each.file().id(), Function.identity()));
    }

    /**
     * The bytes of a form; the caller closes the stream.
     *
     * @throws Problem when the asset does not exist in the workspace, or the form cannot be made of it
     */
    public InputStream open(WorkspaceId workspace, AssetId id, Form form) {
        AssetKey asset = asset(workspace, id);
        try {
            files.size(asset, form);
            return files.open(asset, form, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of a form in bytes. */
    public long size(WorkspaceId workspace, AssetId id, Form form) {
        try {
            return files.size(asset(workspace, id), form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What type of content a form has, e.g. {@code image/jpeg}. */
    public String mime(WorkspaceId workspace, AssetId id, Form form) {
        return AssetFiles.mime(asset(workspace, id), form);
    }

    /**
     * An address that anyone may fetch until {@code life} is over, under {@code webox.public-url}. The form is made
     * now, so that whoever fetches it need not wait.
     */
    public URI publicUrl(WorkspaceId workspace, AssetId id, Form form, Duration life) {
        return stored(asset(workspace, id), form, life).publicUrl();
    }

    /**
     * All that sending a form takes; the form is made now when it is missing.
     *
     * @param file found in this workspace
     * @param life how long its public address works
     * @throws Problem when the form cannot be made of it
     */
    public StoredForm stored(WorkspaceId workspace, MediaFile file, Form form, Duration life) {
        return stored(new AssetKey(workspace, file.id(), file.mime()), form, life);
    }

    private StoredForm stored(AssetKey asset, Form form, Duration life) {
        try {
            return new StoredForm(
                    AssetFiles.mime(asset, form), files.size(asset, form), address(asset, form, life), () -> {
                        files.size(asset, form);
                        return files.open(asset, form, 0);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI address(AssetKey asset, Form form, Duration life) {
        var address = new PublicAddress(
                asset.workspace(), asset.id(), form, clock.instant().plus(life));
        return installation.address("/media/public/" + address.token(keys));
    }

    private AssetKey asset(WorkspaceId workspace, AssetId id) {
        return rows.findByIdAndWorkspaceId(id.value(), workspace.value())
                .filter(Asset::inLibrary)
                .map(Asset::key)
                .orElseThrow(() -> Problem.notFound("asset"));
    }
}
