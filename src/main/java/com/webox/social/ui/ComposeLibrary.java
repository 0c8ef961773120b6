package com.webox.social.ui;

import com.webox.ai.ImageFormat;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.media.Assets;
import com.webox.media.fit.Framing;
import com.webox.media.ui.MediaPickers;
import com.webox.media.ui.PictureMakers;
import com.webox.media.ui.PictureWish;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What the composer needs of the library. */
@Component
class ComposeLibrary {

    /** More than any network takes; each network's own limit is told as an obstacle. */
    private static final int MOST = 20;

    private static final String FEATURE = "composer";

    private final Assets assets;
    private final MediaPickers pickers;
    private final PictureMakers makers;

    ComposeLibrary(Assets assets, MediaPickers pickers, PictureMakers makers) {
        this.assets = assets;
        this.pickers = pickers;
        this.makers = makers;
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

    /** Lets the person have a picture made from words; {@code done} gets it when it is in the library. */
    void make(String words, ImageFormat format, Consumer<AssetId> done) {
        makers.open(new PictureWish(FEATURE, words, format), made -> done.accept(made.id()));
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
