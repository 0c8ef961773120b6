package com.webox.media;

import com.webox.kernel.Problem;
import com.webox.platform.jobs.JobHandler;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Makes the renditions of a video that are still missing. Running it again finds them made. */
@Component
class PrepareVideo implements JobHandler<PrepareVideo.Payload> {

    static final String NAME = "media.renditions";

    private static final Logger log = LoggerFactory.getLogger(PrepareVideo.class);

    record Payload(UUID workspace, UUID asset) {

        static Payload of(Asset asset) {
            return new Payload(asset.workspace().value(), asset.id().value());
        }
    }

    private final AssetRows rows;
    private final AssetFiles files;
    private final Shelf shelf;

    PrepareVideo(AssetRows rows, AssetFiles files, Shelf shelf) {
        this.rows = rows;
        this.files = files;
        this.shelf = shelf;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Payload> payloadType() {
        return Payload.class;
    }

    @Override
    public void run(Payload payload) throws Exception {
        Asset asset = rows.findByIdAndWorkspaceId(payload.asset(), payload.workspace())
                .orElse(null);
        if (asset == null || !asset.preparing()) {
            return;
        }
        boolean good = true;
        try {
            for (Rendition each : Rendition.values()) {
                files.size(asset.key(), each);
            }
        } catch (Problem problem) {
            log.warn("video {} cannot be prepared: {}", asset.id(), problem.code());
            good = false;
        }
        try {
            shelf.prepared(asset, good);
        } catch (OptimisticLockingFailureException e) {
            log.debug("video {} was prepared twice; the other run was quicker", asset.id());
        }
    }
}
