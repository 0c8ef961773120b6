package com.webox.media;

import java.util.Locale;

/** Where a signed-in member's browser finds the files. */
public final class MediaLinks {

    public static final String ROUTE = "media";

    private MediaLinks() {}

    /** The address of a rendition for members of its workspace, relative to the application's root. */
    public static String rendition(AssetId asset, Rendition rendition) {
        return "media/" + asset + "/" + rendition.name().toLowerCase(Locale.ROOT);
    }

    /** The address under which the browser saves the file under its name. */
    public static String download(AssetId asset) {
        return rendition(asset, Rendition.CLEAN) + "?download=true";
    }
}
