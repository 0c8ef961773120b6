package com.webox.media;

import com.webox.kernel.Problem;
import com.webox.platform.jobs.JobHandler;
import com.webox.platform.live.Revisions;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a file that was ordered for a target. Running it again finds it made. */
@Component
class FitFile implements JobHandler<FitFile.Payload> {

    static final String NAME = "media.fit";

    private static final Logger log = LoggerFactory.getLogger(FitFile.class);

    record Payload(UUID workspace, UUID asset, String key) {}

    private final AssetRows assets;
    private final AssetFiles files;
    private final FittedRows rows;
    private final Revisions revisions;

    FitFile(AssetRows assets, AssetFiles files, FittedRows rows, Revisions revisions) {
        this.assets = assets;
        this.files = files;
        this.rows = rows;
        this.revisions = revisions;
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
        Asset asset = assets.findByIdAndWorkspaceId(payload.asset(), payload.workspace())
                .orElse(null);
        if (asset == null) {
            return;
        }
        FitKey key = new FitKey(payload.key());
        try {
            files.size(asset.key(), key);
            rows.made(asset.id(), key);
        } catch (Problem problem) {
            log.warn("asset {} cannot be made to fit: {}", asset.id(), problem.code());
            if (problem.kind() == Problem.Kind.INVALID) {
                rows.failed(asset.id(), key, problem.code());
            }
        }
        revisions.bump(asset.workspace(), Shelf.TOPIC);
    }
}
