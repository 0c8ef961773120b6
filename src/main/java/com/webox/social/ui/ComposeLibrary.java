package com.webox.social.ui;

import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.fit.Framing;
import com.webox.media.ui.MediaPickers;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the composer needs of the library. */
@Component
class ComposeLibrary {

    /** More than any network takes; each network's own limit is told as an obstacle. */
    private static final int MOST = 20;

    private final Assets assets;
    private final MediaPickers pickers;

    ComposeLibrary(Assets assets, MediaPickers pickers) {
        this.assets = assets;
        this.pickers = pickers;
    }

    /** In the order asked, without those that are gone. */
    List<AssetSummary> find(List<AssetId> ids) {
        return ids.isEmpty() ? List.of() : assets.find(ids);
    }

    /** Lets the person choose; what is chosen already is marked. */
    void pick(List<AssetId> chosen, Consumer<List<AssetId>> done) {
        pickers.open(chosen, MOST, done);
    }

    /** Lets the person choose one. */
    void pickOne(List<AssetId> chosen, Consumer<List<AssetId>> done) {
        pickers.open(chosen, 1, done);
    }

    /** Tells what a medium shows, for people who cannot see it. */
    void describe(AssetId id, String text) {
        assets.change(id, null, text);
    }

    /** Says how a medium is fitted where its shape is not taken. */
    void frame(AssetId id, Framing framing) {
        assets.frame(id, framing);
    }
}
