package com.webox.media;

/** What sort of file an asset is. */
public enum AssetKind {
    PICTURE,
    VIDEO,
    DOCUMENT;

    static AssetKind ofMime(String mime) {
        if (mime.startsWith("video/")) {
            return VIDEO;
        }
        return mime.startsWith("image/") ? PICTURE : DOCUMENT;
    }
}
