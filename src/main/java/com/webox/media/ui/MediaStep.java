package com.webox.media.ui;

import com.webox.kit.FirstStep;
import com.webox.media.AssetFilter;
import com.webox.media.Assets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A newcomer's library gets its first picture. */
@Component
@Order(20)
class MediaStep implements FirstStep {

    private final Assets assets;

    MediaStep(Assets assets) {
        this.assets = assets;
    }

    @Override
    public String key() {
        return "media.step.upload";
    }

    @Override
    public String route() {
        return "media";
    }

    @Override
    public boolean done() {
        return assets.count(AssetFilter.ALL) > 0;
    }
}
