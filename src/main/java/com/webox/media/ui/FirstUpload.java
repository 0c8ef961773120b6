package com.webox.media.ui;

import com.webox.kit.FirstStep;
import com.webox.media.AssetFilter;
import com.webox.media.Assets;
import com.webox.media.MediaLinks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A newcomer's second step: something to publish. */
@Component
@Order(20)
class FirstUpload implements FirstStep {

    private final Assets assets;

    FirstUpload(Assets assets) {
        this.assets = assets;
    }

    @Override
    public String key() {
        return "media.first";
    }

    @Override
    public String route() {
        return MediaLinks.ROUTE;
    }

    @Override
    public boolean done() {
        return assets.count(AssetFilter.ALL) > 0;
    }
}
