package com.webox.media;

/** Where a signed-in member's browser finds the files. */
public final class MediaLinks {

    public static final String ROUTE = "media";

    private MediaLinks() {}

    /**
     * The address of a file for members of its workspace, relative to the application's root. What is not made yet is
     * made when a browser asks for it.
     */
    public static String rendition(AssetId asset, Form form) {
        return "media/" + asset + "/" + form.part();
    }

    /** The address under which the browser saves the file under its name. */
    public static String download(AssetId asset) {
        return rendition(asset, Rendition.CLEAN) + "?download=true";
    }
}
