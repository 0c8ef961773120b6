package com.webox.media;

import com.webox.kernel.WorkspaceId;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The files of a workspace, for background work that acts for no signed-in person (publishing). */
public interface MediaFiles {

    /** In the order asked; ids that do not exist in the workspace are left out. */
    List<MediaFile> find(WorkspaceId workspace, Collection<AssetId> ids);

    /** The bytes of a rendition; the caller closes the stream. */
    InputStream open(WorkspaceId workspace, AssetId id, Rendition rendition);

    /** Size of a rendition in bytes. */
    long size(WorkspaceId workspace, AssetId id, Rendition rendition);

    /** What type of content a rendition has, e.g. {@code image/jpeg}. */
    String mime(WorkspaceId workspace, AssetId id, Rendition rendition);

    /** An address that anyone may fetch until {@code life} is over, under {@code webox.public-url}. */
    URI publicUrl(WorkspaceId workspace, AssetId id, Rendition rendition, Duration life);
}
