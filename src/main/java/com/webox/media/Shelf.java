package com.webox.media;

import com.webox.media.render.Inspected;
import com.webox.platform.live.Revisions;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a file's life; storing and converting happen between them. */
@Component
@Transactional
class Shelf {

    static final String TOPIC = "media";

    private final AssetRows rows;
    private final Revisions revisions;
    private final Clock clock;

    Shelf(AssetRows rows, Revisions revisions, Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** What a file is made of. */
    record Content(String sha256, long bytes) {}

    /** Written before its bytes are stored, so that bytes without a row cannot be left behind. */
    Asset announce(Intake.Place place, Provenance from, Inspected found, String sentName, Content content) {
        String name = FileNames.ofUpload(sentName, found.mime());
        return rows.save(Asset.incoming(place, from, name, content, found, clock.instant()));
    }

    AssetSummary place(Asset announced, boolean complete) {
        Asset asset = rows.findById(announced.id().value()).orElseThrow();
        asset.stored(complete);
        revisions.bump(asset.workspace(), TOPIC);
        return asset.summary();
    }

    void prepared(Asset video, boolean good) {
        rows.findById(video.id().value()).filter(Asset::preparing).ifPresent(asset -> {
            if (good) {
                asset.prepared();
            } else {
                asset.unusable();
            }
            revisions.bump(asset.workspace(), TOPIC);
        });
    }

    void forget(Asset asset) {
        rows.deleteById(asset.id().value());
    }
}
