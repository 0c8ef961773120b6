package com.webox.media.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Image;
import com.webox.media.AssetId;
import com.webox.media.AssetSummary;
import com.webox.media.MediaLinks;
import com.webox.media.Rendition;

/** The small picture of an asset (of a video: its beginning), at most 320 × 320 pixels, loaded when it comes into view. */
@StyleSheet("context://css/media.css")
public class AssetThumbnail extends Image {

    public AssetThumbnail(AssetSummary asset) {
        this(asset.id(), asset.description());
    }

    /** @param alt what a screen reader says; empty where the text beside it says the same */
    public AssetThumbnail(AssetId asset, String alt) {
        super(MediaLinks.rendition(asset, Rendition.THUMBNAIL), alt);
        addClassName("wb-asset-thumbnail");
        getElement().setAttribute("loading", "lazy").setAttribute("decoding", "async");
    }
}
